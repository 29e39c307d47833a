import { ArrowLeft } from 'lucide-react';
import type { Term } from '../../content/front-matter.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { guideWords } from '../words/guide.ts';
import './guide.css';
import './index.css';

/** What the words mean, A to Z, each with its sources. */
export const GlossaryPage = ({ terms, sourceOf }: { terms: Term[]; /** The name of a document; null for our own words. */ sourceOf: (cite: string) => string | null }) => {
  const w = useWords(guideWords);
  const lang = useLang();
  const href = useHref();
  const sorted = terms.toSorted((one, other) => one.term.localeCompare(other.term, lang));
  return (
    <div className="guide-index guide-glossary">
      <p className="guide-back"><a href={href('/guide')}><ArrowLeft aria-hidden="true" />{w.guide}</a></p>
      <h1>{w.glossary}</h1>
      <p className="guide-lead">{w.glossaryLead}</p>
      <p className="guide-notice"><span><strong>{w.notReviewedPage}</strong> <a href={href('/about#guide')}>{w.howWeCheck}</a></span></p>
      <dl>
        {sorted.map(({ id, term, definition, sources }) => {
          const named = sources.flatMap((cite) => sourceOf(cite) ?? []);
          return (
            <div key={id} id={id}>
              <dt>{term}</dt>
              <dd>{definition} {named.length > 0 && <small>{named.join('; ')}</small>}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
};
