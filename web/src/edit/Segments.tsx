import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useWords } from '../ui/language.tsx';
import { editWords } from '../words/edit.ts';

type Props<T> = { label: ReactNode; id?: string; choices: [T, ReactNode][]; value: T | undefined; onValue: (value: T) => void; hideLabel?: boolean; describedBy?: string | undefined };

/** A few choices side by side, of which one can be taken: radio buttons that look joined. */
export const Segments = <T,>({ label, id, choices, value, onValue, hideLabel = false, describedBy }: Props<T>) => {
  const name = useId();
  return (
    <fieldset className="edit-segments" aria-describedby={describedBy}>
      <legend className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="edit-segment-row">
        {choices.map(([choice, text], at) => (
          <label key={at} className="edit-segment">
            <input type="radio" name={name} id={at === 0 ? id : undefined} checked={value === choice} onChange={() => onValue(choice)} />
            <Check aria-hidden="true" /><span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** Yes, no, or not said. */
export const YesNo = ({ label, id, value, onValue }: { label: ReactNode; id?: string; value: boolean | null; onValue: (value: boolean | null) => void }) => {
  const w = useWords(editWords);
  return <Segments label={label} {...(id && { id })} choices={[[true, w.yes], [false, w.no], [null, w.notSaid]]} value={value} onValue={onValue} />;
};
