import type { CitedSource } from '../../content/cites.ts';
import { useWords } from '../ui/language.tsx';
import { guideBoxWords } from '../words/guide-boxes.ts';
import { guideWords } from '../words/guide.ts';

/** The documents behind a page, in the order of its numbers, each with how much of it we read. */
export const Sources = ({ sources }: { sources: CitedSource[] }) => {
  const w = useWords(guideWords);
  const boxes = useWords(guideBoxWords);
  if (sources.length === 0) return null;
  return (
    <section className="guide-sources" aria-labelledby="sources">
      <h2 id="sources">{w.sources}</h2>
      <ol>
        {sources.map(({ key, number, name, sections, read, url, urlChecked }) => {
          const text = sections.length > 0 ? `${name}, ${w.section(sections.map((section) => section.replace(/^.*→/, '')).join(', '))}` : name;
          return (
            <li key={key} id={`source-${number}`}>
              <span>{url ? <><a href={url} rel="external noreferrer">{text}</a>{urlChecked === null && <> <small className="not-checked">({boxes.notChecked})</small></>}</> : text}</span>
              <small>{w[`read-${read}`]}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
