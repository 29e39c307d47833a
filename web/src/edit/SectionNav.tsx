import { Check, ChevronDown, CircleAlert, CircleDot } from 'lucide-react';
import { Fragment, type MouseEvent } from 'react';
import { useLang, useWords } from '../ui/language.tsx';
import { nameFact } from '../ui/facts/name-fact.ts';
import { Tag } from '../ui/Tag.tsx';
import { useDisclosure } from '../ui/use-disclosure.ts';
import { useMedia } from '../ui/use-media.ts';
import { editWords } from '../words/edit.ts';
import { pieceWords } from '../words/edit-facts.ts';
import { completeness, sectionIds, sectionOf, type SectionId } from './sections.ts';
import { fieldId, useEditor } from './use-editor.tsx';
import type { GoTo } from './use-section.ts';

type Props = { section: SectionId; goTo: GoTo };

/** So many missing facts are named; the others are counted. */
const mostNamed = 3;

/** How complete the listing is, and what is missing by name. */
export const Completeness = ({ goTo }: { goTo: GoTo }) => {
  const w = useWords(editWords);
  const pieces: Record<string, string> = useWords(pieceWords);
  const lang = useLang();
  const { percent, missing } = completeness(useEditor().listing.facts);
  const named = missing.slice(0, mostNamed);
  const left = missing.length - named.length;
  const joint = (at: number) => (at === 0 ? ' ' : at === named.length - 1 && left === 0 ? ` ${w.and} ` : ', ');
  const small = (text: string) => (/^[A-ZÁÉÍÓÚ][a-záéíóú]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text);
  return (
    <section className="edit-complete">
      <h2>{w.complete(percent)}</h2>
      <div className="edit-meter" aria-hidden="true"><span style={{ width: `${percent}%` }} /></div>
      {missing.length === 0 ? <p>{w.allSaid}</p> : (
        <p>{w.add}{named.map(({ piece, fact, section }, at) => (
          <Fragment key={piece}>{joint(at)}<a href={`#${section}`} onClick={(event) => { event.preventDefault(); goTo(section, fieldId(fact), `${fieldId(fact)}-low`); }}>{pieces[piece] ?? small(nameFact(fact, lang))}</a></Fragment>
        ))}{left > 0 && ` ${w.and} ${w.more(left)}`} {w.toFinish}</p>
      )}
    </section>
  );
};

const Links = ({ section, goTo, onGone }: Props & { onGone: () => void }) => {
  const w = useWords(editWords);
  const { listing, faults } = useEditor();
  const { missing } = completeness(listing.facts);
  const press = (event: MouseEvent, id: SectionId) => {
    event.preventDefault();
    onGone();
    goTo(id);
  };
  return (
    <ul>
      {sectionIds.map((id) => {
        const toAdd = missing.filter((each) => each.section === id).length;
        const toFix = faults.filter(({ fact }) => sectionOf(fact) === id).length;
        const Icon = id === section ? CircleDot : toAdd + toFix > 0 ? CircleAlert : Check;
        return (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === section ? 'true' : undefined} onClick={(event) => press(event, id)}>
              <Icon aria-hidden="true" /><span>{w[id]}</span>
              {toFix > 0 ? <Tag tone="error">{w.toFix(toFix)}</Tag> : toAdd > 0 && <Tag tone="old">{w.toAdd(toAdd)}</Tag>}
            </a>
          </li>
        );
      })}
    </ul>
  );
};

/** The sections: a list beside the form, on a phone a menu above it. */
export const SectionNav = (props: Props) => {
  const w = useWords(editWords);
  const wide = useMedia('(min-width:900px)');
  const menu = useDisclosure();
  const close = () => menu.current?.removeAttribute('open');
  return (
    <nav className="edit-nav" aria-label={w.sections}>
      {wide ? <Links {...props} onGone={close} /> : (
        <details ref={menu}><summary className="button button-outlined"><span>{w.sections}: {w[props.section]}</span><ChevronDown aria-hidden="true" /></summary><Links {...props} onGone={close} /></details>
      )}
    </nav>
  );
};
