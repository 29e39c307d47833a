import { triedWords } from '../words/prescreen-tried.ts';
import { useWords } from '../ui/language.tsx';
import { readNumber, type Draft } from './draft.ts';
import { numberRanges, textLimits } from './limits.ts';
import { NumberField } from './NumberField.tsx';

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void };

/** A PHQ-9 total that somebody already has, with its date. Its questions are not asked and the number is not judged. */
export const Score = ({ draft, onChange }: Props) => {
  const w = useWords(triedWords);
  const { phq9, phq9When } = draft;
  return (
    <>
      <div className="about-age">
        <NumberField id="phq9" label={w.phq9} describedBy="phq9-hint" value={phq9} problem={w.phq9Problem}
          isWrong={phq9.trim() !== '' && readNumber(phq9, ...numberRanges.phq9) === undefined} onType={(typed) => onChange({ phq9: typed })} />
        <p className="about-hint" id="phq9-hint">{w.phq9Hint}</p>
      </div>
      <div className="about-age">
        <label className="field-label" htmlFor="phq9-when">{w.phq9When}</label>
        <input className="field-input" id="phq9-when" maxLength={textLimits.phq9When} autoComplete="off" value={phq9When} onChange={(event) => onChange({ phq9When: event.target.value })} />
      </div>
    </>
  );
};
