import { useEffect, useRef } from 'react';
import {
  prescreenWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords, treatmentLengthWords,
} from '../words/prescreen.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import type { Treatment, TreatmentEnd, TreatmentHelp, TreatmentKind, TreatmentLength } from './draft.ts';
import { Segments } from './Segments.tsx';

const entriesOf = <K extends string>(words: Record<K, string>) => Object.entries(words) as [K, string][];

type Props = { number: number; treatment: Treatment; onChange: (change: Partial<Treatment>) => void; onSave: () => void; onRemove: () => void };

/** The open card: what, how long, did it help; dose, when and why it ended may be left out. */
export const TreatmentCard = ({ number, treatment, onChange, onSave, onRemove }: Props) => {
  const w = useWords(prescreenWords);
  const kinds = useWords(treatmentKindWords);
  const lengths = useWords(treatmentLengthWords);
  const helps = useWords(treatmentHelpWords);
  const ends = useWords(treatmentEndWords);
  const id = (part: string) => `treatment-${number}-${part}`;
  const name = useRef<HTMLInputElement>(null);
  const isFresh = useRef(number > 1 || treatment.name !== '');
  useEffect(() => {
    // An opened card takes the focus; the empty one that greets a newcomer does not.
    if (isFresh.current) name.current?.focus();
  }, []);
  return (
    <section className="treatment-card" aria-labelledby={id('title')}>
      <h2 id={id('title')}>{w.treatmentTitle(number)}</h2>
      <div>
        <label className="field-label" htmlFor={id('name')}>{w.treatmentWhat}</label>
        <input ref={name} className="field-input" id={id('name')} maxLength={80} autoComplete="off" value={treatment.name}
          onChange={(event) => onChange({ name: event.target.value })} />
        <p className="treatment-hint">{w.treatmentWhatHint}</p>
      </div>
      <Select label={`${w.treatmentKind} ${w.optional}`} id={id('kind')} value={treatment.kind ?? ''}
        onChange={(event) => onChange({ kind: (event.target.value || undefined) as TreatmentKind | undefined })}>
        <option value="">{w.choose}</option>
        {entriesOf(kinds).map(([kind, label]) => <option key={kind} value={kind}>{label}</option>)}
      </Select>
      <fieldset>
        <legend className="field-label">{w.treatmentLong}</legend>
        <Segments<TreatmentLength> name={id('length')} options={entriesOf(lengths)} value={treatment.length} onChoose={(length) => onChange({ length })} />
      </fieldset>
      <fieldset>
        <legend className="field-label">{w.treatmentHelp}</legend>
        <Segments<TreatmentHelp> name={id('help')} options={entriesOf(helps)} value={treatment.help} onChoose={(help) => onChange({ help })} />
      </fieldset>
      <div className="treatment-pair">
        <div>
          <label className="field-label" htmlFor={id('when')}>{w.treatmentWhen} {w.optional}</label>
          <input className="field-input" id={id('when')} maxLength={40} autoComplete="off" placeholder={w.treatmentWhenHint} value={treatment.when}
            onChange={(event) => onChange({ when: event.target.value })} />
        </div>
        <div>
          <label className="field-label" htmlFor={id('dose')}>{w.treatmentDose} {w.optional}</label>
          <input className="field-input" id={id('dose')} maxLength={40} autoComplete="off" value={treatment.dose}
            onChange={(event) => onChange({ dose: event.target.value })} />
        </div>
      </div>
      <Select label={`${w.treatmentEnd} ${w.optional}`} id={id('end')} value={treatment.end ?? ''}
        onChange={(event) => onChange({ end: (event.target.value || undefined) as TreatmentEnd | undefined })}>
        <option value="">{w.choose}</option>
        {entriesOf(ends).map(([end, label]) => <option key={end} value={end}>{label}</option>)}
      </Select>
      <div className="treatment-buttons">
        <Button look="filled" onClick={onSave}>{w.treatmentSave}</Button>
        <Button onClick={onRemove}>{w.treatmentRemove}</Button>
      </div>
    </section>
  );
};
