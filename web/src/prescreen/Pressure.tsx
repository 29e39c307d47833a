import { prescreenWords } from '../words/prescreen.ts';
import { useWords } from '../ui/language.tsx';
import { readNumber, type Draft } from './draft.ts';
import { numberRanges } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import './Pressure.css';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

const isWrong = (text: string, [low, high]: readonly [number, number]) => text.trim() !== '' && readNumber(text, low, high) === undefined;

/** One reading, optional: two numbers beside each other. */
export const Pressure = ({ draft, onChange }: Props) => {
  const w = useWords(prescreenWords);
  return (
    <fieldset className="pressure">
      <legend>{w.pressureTitle}</legend>
      <p className="pressure-hint" id="pressure-hint">{w.pressureHint}</p>
      <div className="pressure-fields">
        <NumberField id="systolic" label={w.systolic} describedBy="pressure-hint" value={draft.systolic} isWrong={isWrong(draft.systolic, numberRanges.systolic)}
          problem={w.pressureProblem} onType={(systolic) => onChange({ systolic })} />
        <span className="pressure-over">{w.over}</span>
        <NumberField id="diastolic" label={w.diastolic} describedBy="pressure-hint" value={draft.diastolic} isWrong={isWrong(draft.diastolic, numberRanges.diastolic)}
          problem={w.pressureProblem} onType={(diastolic) => onChange({ diastolic })} />
      </div>
    </fieldset>
  );
};
