import type { ClinicDetail } from '@finder/contract';
import { MessageCircle } from 'lucide-react';
import { clinicWords } from '../words/clinic.ts';
import { useWords } from '../ui/language.tsx';

/** What to ask on the phone, and what should make one careful. The words follow the clinical content's list of questions. */
export const QuestionsSection = ({ clinic }: { clinic: ClinicDetail }) => {
  const w = useWords(clinicWords);
  const offers = (route: string) => clinic.offerings.find((offering) => offering.route === route)?.offered;
  const unknown = clinic.offerings.length === 0;
  const groups = [
    { title: w.askSafety, items: [w.ask1, w.ask2, w.ask3, w.ask4, w.ask5] },
    {
      title: w.askCare,
      items: [
        w.ask6, w.ask7, w.ask8, w.ask9,
        ...(offers('esketamine-nasal') || unknown ? [w.askRems] : []),
        ...(offers('oral-sublingual') || unknown ? [w.askSource] : []),
      ],
    },
    { title: w.askMoney, items: [w.ask10, w.ask11] },
  ];
  return (
    <section className="clinic-card" id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title" className="clinic-card-title"><MessageCircle />{w.questions}</h2>
      {groups.map(({ title, items }) => (
        <div className="clinic-ask" key={title}>
          <h3>{title}</h3>
          <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>
        </div>
      ))}
      <div className="clinic-ask clinic-careful">
        <h3>{w.beCareful}</h3>
        <ul>{[w.red1, w.red2, w.red3, w.red4, w.red5].map((item) => <li key={item}>{item}</li>)}</ul>
      </div>
    </section>
  );
};
