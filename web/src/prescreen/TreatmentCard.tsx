import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  prescreenWords, treatmentEndWords, treatmentHelpWords, treatmentKindWords, treatmentLengthWords,
} from '../words/prescreen.ts';
import { treatmentClassWords, triedWords } from '../words/prescreen-tried.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import type { Treatment, TreatmentEnd, TreatmentHelp, TreatmentKind, TreatmentLength, YesNoUnsure } from './draft.ts';
import { textLimits } from './limits.ts';
import { MedicineBox } from './MedicineBox.tsx';
import { Segments } from './Segments.tsx';
import { classOf } from './treatment-class.ts';

const limits = textLimits.treatment;

const entriesOf = <K extends string>(words: Record<K, string>) => Object.entries(words) as [K, string][];

/** Counted in visits rather than weeks at a dose. */
const inVisits: readonly (TreatmentKind | undefined)[] = ['therapy', 'tms', 'ect', 'ketamine', 'nerve-block', 'physical-therapy'];

type FieldProps = { id: string; label: string; hint?: string; most: number; value: string; onType: (value: string) => void };

const TextField = ({ id, label, hint, most, value, onType }: FieldProps) => (
  <div>
    <label className="field-label" htmlFor={id}>{label}</label>
    <input className="field-input" id={id} maxLength={most} autoComplete="off" aria-describedby={hint && `${id}-hint`} value={value}
      onChange={(event) => onType(event.target.value)} />
    {hint && <p className="treatment-hint" id={`${id}-hint`}>{hint}</p>}
  </div>
);

type Props = { number: number; treatment: Treatment; onChange: (change: Partial<Treatment>) => void; onSave: () => void; onRemove: () => void };

/** What insurers' forms ask beyond that: folded, for a tired person may leave all of it out. */
const More = ({ number, treatment, onChange }: Pick<Props, 'number' | 'treatment' | 'onChange'>) => {
  const w = useWords(triedWords);
  const id = (part: string) => `treatment-${number}-${part}`;
  const visits = inVisits.includes(treatment.kind);
  const episodes = [['yes', w.yes], ['no', w.no], ['unsure', w.unsure]] as const;
  return (
    <details className="treatment-more">
      <summary><ChevronRight />{w.more}</summary>
      <p className="treatment-hint">{w.moreNote}</p>
      <TextField id={id('amount')} label={visits ? w.amountSessions : w.amountWeeks} hint={visits ? w.amountSessionsHint : w.amountWeeksHint}
        most={limits.amount} value={treatment.amount} onType={(amount) => onChange({ amount })} />
      <fieldset>
        <legend className="field-label">{w.episode}</legend>
        <Segments<YesNoUnsure> name={id('episode')} options={episodes} value={treatment.episode} onChoose={(episode) => onChange({ episode })} />
      </fieldset>
      <TextField id={id('note')} label={w.note} hint={w.noteHint} most={limits.note} value={treatment.note} onType={(note) => onChange({ note })} />
    </details>
  );
};

/** The open card: what, how long, did it help; kind, dose, when and why it ended may be left out, and so may the rest. */
export const TreatmentCard = ({ number, treatment, onChange, onSave, onRemove }: Props) => {
  const w = useWords(prescreenWords);
  const tried = useWords(triedWords);
  const kinds = useWords(treatmentKindWords);
  const classes = useWords(treatmentClassWords);
  const lengths = useWords(treatmentLengthWords);
  const helps = useWords(treatmentHelpWords);
  const ends = useWords(treatmentEndWords);
  const id = (part: string) => `treatment-${number}-${part}`;
  const name = useRef<HTMLInputElement>(null);
  const isFresh = useRef(number > 1 || treatment.name !== '');
  const kindOf = classOf(treatment.name);
  useEffect(() => {
    // An opened card takes the focus; the empty one that greets a newcomer does not.
    if (isFresh.current) name.current?.focus();
  }, []);
  return (
    <section className="treatment-card" aria-labelledby={id('title')}>
      <h2 id={id('title')}>{w.treatmentTitle(number)}</h2>
      <MedicineBox id={id('name')} label={w.treatmentWhat} typed={treatment.name} inputRef={name} onType={(typed) => onChange({ name: typed })}
        onPick={(picked) => onChange({ name: picked })} note={kindOf ? tried.classIs(classes[kindOf]) : w.treatmentWhatHint} />
      <Select label={`${w.treatmentKind} ${w.optional}`} id={id('kind')} value={treatment.kind ?? (kindOf ? 'medicine' : '')}
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
        <TextField id={id('from')} label={`${tried.from} ${w.optional}`} most={limits.from} value={treatment.from} onType={(from) => onChange({ from })} />
        <TextField id={id('to')} label={`${tried.to} ${w.optional}`} most={limits.to} value={treatment.to} onType={(to) => onChange({ to })} />
      </div>
      <p className="treatment-hint">{tried.whenHint}</p>
      <TextField id={id('dose')} label={`${w.treatmentDose} ${w.optional}`} most={limits.dose} value={treatment.dose} onType={(dose) => onChange({ dose })} />
      <Select label={`${w.treatmentEnd} ${w.optional}`} id={id('end')} value={treatment.end ?? ''}
        onChange={(event) => onChange({ end: (event.target.value || undefined) as TreatmentEnd | undefined })}>
        <option value="">{w.choose}</option>
        {entriesOf(ends).map(([end, label]) => <option key={end} value={end}>{label}</option>)}
      </Select>
      <More number={number} treatment={treatment} onChange={onChange} />
      <div className="treatment-buttons">
        <Button look="filled" onClick={onSave}>{w.treatmentSave}</Button>
        <Button onClick={onRemove}>{w.treatmentRemove}</Button>
      </div>
    </section>
  );
};
