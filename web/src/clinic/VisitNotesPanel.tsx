import { X } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';
import { clinicWords } from '../words/clinic.ts';
import { commonWords } from '../words/common.ts';
import { visitQuestionWords } from '../words/visit-questions.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { changeVisitNotes, followVisitNotes, noNotes, readVisitNotes } from '../ui/visit-notes.ts';

const nothing = () => noNotes;

/** What is on the visit summary so far, from this clinic and others, each with a way to take it off again. */
export const VisitNotesPanel = () => {
  const w = useWords(clinicWords);
  const { prepare } = useWords(commonWords);
  const texts = useWords(visitQuestionWords);
  const href = useHref();
  const lang = useLang();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const { clinics, questions, cost, lists = [] } = useSyncExternalStore(followVisitNotes, readVisitNotes, nothing);
  const remove = (change: Parameters<typeof changeVisitNotes>[0]) => {
    // The button that was pressed goes away with its line.
    title.current?.focus();
    changeVisitNotes(change);
    announce(w.removed);
  };
  const rows = [
    ...clinics.map(({ slug, name }) => ({ key: slug, text: name, change: { removeClinic: slug } })),
    ...questions.map((question) => ({ key: question, text: texts[question], change: { removeQuestion: question } })),
    ...lists.map((list) => ({ key: list.id, text: list[lang][0] ?? '', change: { list, off: true } })),
    ...(cost ? [{ key: 'cost', text: cost[lang], change: { cost: null } }] : []),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="clinic-notes no-print" aria-labelledby="notes-title">
      <h3 id="notes-title" tabIndex={-1} ref={title}>{w.onSummary}</h3>
      <ul>
        {rows.map(({ key, text, change }) => (
          <li key={key}>
            <span>{text}</span>
            <Button look="plain" onClick={() => remove(change)}><X />{w.remove}<span className="visually-hidden"> {text}</span></Button>
          </li>
        ))}
      </ul>
      <p className="clinic-hint">{w.onSummaryNote}</p>
      <div className="clinic-notes-buttons">
        <ButtonLink href={href('/prepare')}>{prepare}</ButtonLink>
        <Button look="plain" onClick={() => remove({ removeAll: true })}>{w.removeAll}</Button>
      </div>
    </section>
  );
};
