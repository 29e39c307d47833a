import { CircleHelp, Minus } from 'lucide-react';
import { insuranceKindWords, partWords, prescreenWords, reasonWords, routeNameWords } from '../words/prescreen.ts';
import { painKindWords, triedWords } from '../words/prescreen-tried.ts';
import { ruleTopicWords } from '../words/rules.ts';
import { insurerWords } from '../words/vocabulary.ts';
import { useWords } from '../ui/language.tsx';
import { Tag } from '../ui/Tag.tsx';
import { answersOf, type Draft } from './draft.ts';
import type { ShownStep } from './flow.ts';
import { asksAntidepressants, parts, type AskedId, type StepId } from './questions.ts';
import { readingText } from './results.ts';
import './Review.css';

type Line = { key: string; label: string; value: string | null; tag?: 'unsure' | 'skipped' | 'blank' };
type Props = { draft: Draft; shown: readonly ShownStep[]; onChange: (id: StepId) => void; afterSafety: React.ReactNode };

/** Of what is typed or chosen, these are asked again on the paper; the rest may simply stay blank. */
const countsAsSkipped = ['age', 'routes', 'medicines'];

const useLines = (draft: Draft) => {
  const w = useWords(prescreenWords);
  const topics = useWords(ruleTopicWords);
  const reasons = useWords(reasonWords);
  const routes = useWords(routeNameWords);
  const kinds = useWords(insuranceKindWords);
  const tried = useWords(triedWords);
  const pains = useWords(painKindWords);
  const insurers = useWords(insurerWords);
  const typed = answersOf(draft);
  const line = (key: string, label: string, value: string): Line => (value === '' ? { key, label, value: null, tag: countsAsSkipped.includes(key) ? 'skipped' : 'blank' } : { key, label, value });
  const medicineNames = (current: boolean) => draft.medicines.filter((medicine) => medicine.current === current).map(({ name }) => name).join(', ');

  const typedLines = (id: StepId): Line[] => {
    switch (id) {
      case 'reasons': return [line(id, w.helpWith, draft.reasons.map((reason) => reasons[reason]).join(', ')), line('age', w.age, typed.age === undefined ? '' : String(typed.age))];
      case 'goals': return [line(id, w.goals, draft.goals.trim())];
      case 'routes': return [line(id, w.curiousAbout, draft.routes.map((route) => routes[route]).join(', '))];
      case 'pressure': return [line('reading', w.reading, typed.bloodPressure ? readingText(typed.bloodPressure) : '')];
      case 'allergies': return [line('other', w.allergies, draft.allergies.trim())];
      case 'medicines': {
        const said = draft.medicinesSaid === 'none' ? w.medicineNone : draft.medicinesSaid === 'unsure' ? w.medicineUnsure : '';
        const stopped = medicineNames(false);
        return [
          line(id, w.youTake, [medicineNames(true), said].filter(Boolean).join(' · ')),
          ...(stopped ? [line('stopped', w.youStopped, stopped)] : []),
        ];
      }
      case 'treatments': return [
        line(id, w.tried(draft.treatments.length), draft.treatments.map(({ name }) => name.trim() || w.treatmentNameless).join(', ')),
        ...(asksAntidepressants(draft) ? [line('trials', w.trials, typed.antidepressantsTried === undefined ? '' : String(typed.antidepressantsTried))] : []),
      ];
      case 'pain': return [line(id, tried.painLine, [draft.painKinds.map((kind) => pains[kind]).join(', '), draft.painSince.trim(), draft.painStops.trim()].filter(Boolean).join(' · '))];
      case 'score': return [line(id, tried.phq9, [draft.phq9.trim(), draft.phq9When.trim()].filter(Boolean).join(' · '))];
      case 'insurance': return [line(id, w.insurance, [draft.insurer ? insurers[draft.insurer] : '', draft.planName.trim(), ...draft.insurance.map((kind) => kinds[kind])].filter(Boolean).join(' · '))];
      default: return [];
    }
  };
  const ruleLine = (id: AskedId): Line => {
    const answer = draft.answers[id];
    const label = topics[id];
    if (answer === undefined) return { key: id, label, value: null, tag: 'skipped' };
    if (answer === 'unsure') return { key: id, label, value: null, tag: 'unsure' };
    return { key: id, label, value: answer === 'yes' ? w.yes : answer === 'no' ? w.no : w.notSay };
  };
  return { typedLines, ruleLine, topics };
};

/** Every answer with Change. "Not sure" and "Skipped" are tags, not blanks; a group's noes stand together in one line. */
export const Review = ({ draft, shown, onChange, afterSafety }: Props) => {
  const w = useWords(prescreenWords);
  const names = useWords(partWords);
  const { typedLines, ruleLine, topics } = useLines(draft);
  const linesOf = (step: ShownStep): Line[] => {
    if (step.part === 'safety' || step.part === 'days') return step.rules.map(ruleLine);
    const noes = step.rules.filter((id) => draft.answers[id] === 'no');
    const others = step.rules.filter((id) => draft.answers[id] !== 'no').map(ruleLine);
    const together: Line[] = noes.length > 0 ? [{ key: 'no', label: noes.map((id) => topics[id]).join(' · '), value: w.no }] : [];
    return [...typedLines(step.id), ...others, ...together];
  };
  return (
    <>
      {parts.map((part) => (
        <section key={part} className="review-part" aria-labelledby={`review-${part}`}>
          <h2 id={`review-${part}`}>{names[part]}</h2>
          {shown.filter((step) => step.part === part).map((step) => linesOf(step).map((line) => (
            <div key={`${step.id} ${line.key}`} className="review-line">
              <div>
                <p className="review-label">{line.label}</p>
                {line.value !== null && <p className="review-value">{line.value}</p>}
                {line.tag === 'unsure' && <Tag tone="old" icon={<CircleHelp aria-hidden="true" />}>{w.unsureShort}</Tag>}
                {line.tag === 'blank' && <Tag icon={<Minus aria-hidden="true" />}>{w.leftBlank}</Tag>}
                {line.tag === 'skipped' && <Tag icon={<Minus aria-hidden="true" />}>{w.skipped}</Tag>}
              </div>
              <button type="button" className="review-change" aria-label={w.changeItem(line.label)} onClick={() => onChange(step.id)}>{w.change}</button>
            </div>
          )))}
          {part === 'safety' && afterSafety}
        </section>
      ))}
    </>
  );
};
