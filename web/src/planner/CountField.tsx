import { Minus, Plus } from 'lucide-react';
import { useWords } from '../ui/language.tsx';
import { plannerWords } from '../words/planner.ts';
import { mostVisits } from './typed.ts';

type Props = { id: string; label: string; hint: string; value: number | null; least: number; /** What the first press of + gives. */ start: number; onCount: (value: number | null) => void };

/** A number of visits, to be typed or stepped. Empty is not known. */
export const CountField = ({ id, label, hint, value, least, start, onCount }: Props) => {
  const w = useWords(plannerWords);
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 3);
    onCount(digits === '' ? null : Math.min(mostVisits, Math.max(least, Number(digits))));
  };
  return (
    <div className="planner-field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`}>{hint}</p>
      <div className="planner-count">
        <button type="button" className="no-print" aria-label={`${label} ${w.fewer}`} onClick={() => { if (value !== null) onCount(value > least ? value - 1 : null); }}><Minus /></button>
        <input id={id} inputMode="numeric" autoComplete="off" value={value ?? ''} aria-describedby={`${id}-hint`} onChange={(event) => type(event.target.value)} />
        <button type="button" className="no-print" aria-label={`${label} ${w.more}`} onClick={() => onCount(value === null ? start : Math.min(mostVisits, value + 1))}><Plus /></button>
      </div>
    </div>
  );
};
