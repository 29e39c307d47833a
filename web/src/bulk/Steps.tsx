import { Check, Circle, CircleDot } from 'lucide-react';
import { useWords } from '../ui/language.tsx';
import { bulkWords } from '../words/bulk.ts';

/** The four steps from a file to saved listings. `at`: which one this is, from 1. */
export const Steps = ({ at }: { at: number }) => {
  const w = useWords(bulkWords);
  return (
    <ol className="bulk-steps" aria-label={w.steps}>
      {[w.stepUpload, w.stepColumns, w.stepPreview, w.stepSave].map((name, index) => {
        const number = index + 1;
        return (
          <li key={name} aria-current={number === at ? 'step' : undefined}>
            {number < at ? <Check /> : number === at ? <CircleDot /> : <Circle />}{w.step(number, name)}
            {number < at && <span className="visually-hidden"> ({w.stepDone})</span>}
          </li>
        );
      })}
    </ol>
  );
};
