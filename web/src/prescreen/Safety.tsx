import { HeartHandshake } from 'lucide-react';
import { prescreenWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import type { Answer } from './assess.ts';
import { Choice } from './Choice.tsx';
import type { AskedId } from './questions.ts';
import './Safety.css';

type Props = { id: AskedId; value: Answer | undefined; onAnswer: (answer: Answer) => void };

/** One of the four safety questions. Nothing is chosen beforehand; the panel opens on Continue, never on choosing. */
export const Safety = ({ id, value, onAnswer }: Props) => {
  const w = useWords(prescreenWords);
  const options = [['yes', w.yes], ['no', w.no], ['unsure', w.unsure], ['prefer-not-to-say', w.notSay]] as const;
  return (
    <>
      <div role="radiogroup" aria-labelledby="step-title">
        {options.map(([answer, label]) => (
          <Choice key={answer} type="radio" name={id} value={answer} checked={value === answer} onChange={() => onAnswer(answer)}>{label}</Choice>
        ))}
      </div>
      <p className="safety-promise">
        <HeartHandshake aria-hidden="true" />
        <span>{id === 'crisis-medical-now' ? w.bodyPromise : w.safetyPromise}</span>
      </p>
    </>
  );
};
