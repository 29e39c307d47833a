import { useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';

type Props = { name: string; label: string; hint: string; value: number | null; onChoose: (value: number | null) => void };

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** 0 to 10 as radio buttons, and none of them. */
export const Scale = ({ name, label, hint, value, onChoose }: Props) => {
  const w = useWords(journalWords);
  return (
    <fieldset className="journal-scale" aria-describedby={`${name}-hint`}>
      <legend>{label}</legend>
      <p id={`${name}-hint`}>{hint}</p>
      <div>
        {[null, ...steps].map((step) => (
          <label key={step}><input type="radio" name={name} checked={value === step} onChange={() => onChoose(step)} /><span>{step ?? w.noAnswer}</span></label>
        ))}
      </div>
    </fieldset>
  );
};
