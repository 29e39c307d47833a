import { Check } from 'lucide-react';
import './Segments.css';

type Props<K extends string> = {
  /** Names the native radio group. */
  name: string;
  options: readonly (readonly [K, string])[];
  value: K | undefined;
  onChoose: (value: K) => void;
};

/** Joined buttons, one of which is chosen: native radio buttons, so arrows move among them. Wraps on narrow screens. */
export const Segments = <K extends string>({ name, options, value, onChoose }: Props<K>) => (
  <div className="segments">
    {options.map(([key, label]) => (
      <label key={key} className="segments-one">
        <input type="radio" name={name} value={key} checked={value === key} onChange={() => onChoose(key)} />
        <span>{value === key && <Check aria-hidden="true" />}{label}</span>
      </label>
    ))}
  </div>
);
