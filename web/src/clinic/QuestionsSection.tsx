import type { ClinicDetail } from '@finder/contract';
import { MessageCircle, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { clinicWords } from '../words/clinic.ts';
import { visitQuestionWords, type VisitQuestion } from '../words/visit-questions.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { changeVisitNotes, readVisitNotes } from '../ui/visit-notes.ts';
import { unsaidOf } from './unsaid.ts';
import { VisitNotesPanel } from './VisitNotesPanel.tsx';

type Outcome = 'added' | 'full' | 'refused';

const addToNotes = (clinic: ClinicDetail, questions: VisitQuestion[]): Outcome => {
  const { slug, name, phone, city, state, invented } = clinic;
  if (!changeVisitNotes({ add: { clinic: { slug, name, phone, city, state, invented, asks: unsaidOf(clinic) }, questions } })) return 'refused';
  return readVisitNotes().clinics.some((other) => other.slug === slug) ? 'added' : 'full';
};

const groupsFor = ({ offerings }: ClinicDetail, w: (typeof clinicWords)['en' | 'es']): { title: string; questions: VisitQuestion[] }[] => {
  const mayGive = (route: string) => offerings.length === 0 || offerings.some((offering) => offering.route === route && offering.offered);
  return [
    { title: w.askSafety, questions: ['examines', 'room', 'acls', 'watch', 'unwell'] },
    {
      title: w.askCare,
      questions: ['people', 'working', 'body', 'night', ...(mayGive('esketamine-nasal') ? ['rems' as const] : []), ...(mayGive('oral-sublingual') ? ['source' as const] : [])],
    },
    { title: w.askMoney, questions: ['price', 'bill'] },
  ];
};

/**
 * What to ask on the phone, with boxes to tick, and what should make one careful. The ticked ones and the clinic can be
 * put on the visit summary. The boxes have no name and no form: nothing can send them.
 */
export const QuestionsSection = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  const texts = useWords(visitQuestionWords);
  const announce = useAnnounce();
  const scripted = useScripted();
  const list = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<{ of: Outcome; questions: number } | null>(null);
  const add = () => {
    // Read from the boxes, which may have been ticked before the script came.
    const ticked = [...list.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? []].map(({ value }) => value as VisitQuestion);
    const of = addToNotes(clinic, ticked);
    setOutcome({ of, questions: ticked.length });
    announce(textOf(of, ticked.length));
  };
  const textOf = (of: Outcome, questions: number) => ({ added: w.added(questions), full: w.summaryFull, refused: w.summaryRefused })[of];
  return (
    <section className="clinic-card" id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" className="clinic-card-title"><MessageCircle />{w.questions}</h2>
      <div ref={list}>
        {groupsFor(clinic, w).map(({ title, questions }) => (
          <div className="clinic-ask" key={title}>
            <h3>{title}</h3>
            <ul>{questions.map((question) => <li key={question}><label><input type="checkbox" value={question} /><span>{texts[question]}</span></label></li>)}</ul>
          </div>
        ))}
      </div>
      {scripted && (
        <div className="clinic-add no-print">
          <Button onClick={add}><Plus />{w.addToSummary}</Button>
          <p className="clinic-hint">{w.addNote}</p>
          {outcome && <p><b>{textOf(outcome.of, outcome.questions)}</b></p>}
        </div>
      )}
      <VisitNotesPanel />
      <div className="clinic-ask clinic-careful">
        <h3>{w.beCareful}</h3>
        <ul>{[w.red1, w.red2, w.red3, w.red4, w.red5].map((item) => <li key={item}>{item}</li>)}</ul>
      </div>
    </section>
  );
};
