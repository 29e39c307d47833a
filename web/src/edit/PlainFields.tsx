import type { FactName } from '@finder/contract';
import type { ReactNode } from 'react';
import { useLang, useWords } from '../ui/language.tsx';
import { nameFact } from '../ui/facts/name-fact.ts';
import { Select } from '../ui/Field.tsx';
import { editWords } from '../words/edit.ts';
import { inRoomWords } from '../words/in-room.ts';
import { choicesOf } from '../words/vocabulary.ts';
import { FactBox, useFieldAt } from './FactBox.tsx';
import { longestOf } from './kinds.ts';
import { Segments, YesNo } from './Segments.tsx';
import type { TypedRange } from './typed.ts';
import { fieldId, useFact } from './use-editor.tsx';

export type FieldProps = { name: FactName; label?: ReactNode; hint?: string };

/** The fact's own name, where its section does not give it a shorter one. */
export const useLabel = ({ name, label }: FieldProps) => {
  const lang = useLang();
  return label ?? nameFact(name, lang);
};

/** Yes, no or not said. */
export const SaidField = (props: FieldProps) => {
  const [value, type] = useFact<boolean | null>(props.name);
  return <FactBox name={props.name}><YesNo id={fieldId(props.name)} label={useLabel(props)} value={value} onValue={type} /></FactBox>;
};

const inputModes: Partial<Record<FactName, 'tel' | 'url' | 'numeric'>> = { phone: 'tel', website: 'url', bookingUrl: 'url', npi: 'numeric' };

/** A line of text; a wide one for parking and transit. */
export const LineField = (props: FieldProps & { wide?: boolean }) => {
  const { name, wide = false } = props;
  const [value, type] = useFact<string>(name);
  const field = { ...useFieldAt(name), className: 'field-input', value, maxLength: longestOf(name) };
  return (
    <FactBox name={name}>
      <label className="field-label" htmlFor={field.id}>{useLabel(props)}</label>
      {wide
        ? <textarea {...field} rows={3} onChange={(event) => type(event.target.value)} />
        : <input {...field} inputMode={inputModes[name]} spellCheck={name === 'name'} autoComplete="off" onChange={(event) => type(event.target.value)} />}
    </FactBox>
  );
};

/** A whole number. */
export const NumberField = (props: FieldProps) => {
  const [value, type] = useFact<string>(props.name);
  const field = useFieldAt(props.name);
  return (
    <FactBox name={props.name}>
      <label className="field-label" htmlFor={field.id}>{useLabel(props)}{props.hint && <span className="edit-hint"> {props.hint}</span>}</label>
      <input {...field} className="field-input edit-short" inputMode="numeric" autoComplete="off" maxLength={6} value={value} onChange={(event) => type(event.target.value)} />
    </FactBox>
  );
};

/** Lowest and highest of a price. `path` is where the server names it. */
export const RangeInputs = ({ path, box, value, onValue, low, high }: { path: string; box?: string; value: TypedRange; onValue: (value: TypedRange) => void; low: string; high: string }) => {
  const fields = { low: useFieldAt(`${path}.low`, box ?? path), high: useFieldAt(`${path}.high`, box ?? path) };
  return (
    <div className="edit-pair">
      {(['low', 'high'] as const).map((end) => (
        <div key={end}>
          <label className="edit-small-label" htmlFor={fields[end].id}>{end === 'low' ? low : high}</label>
          <div className="edit-dollars"><span aria-hidden="true">$</span>
            <input {...fields[end]} className="field-input" inputMode="numeric" autoComplete="off" maxLength={9} value={value[end]} onChange={(event) => onValue({ ...value, [end]: event.target.value })} />
          </div>
        </div>
      ))}
    </div>
  );
};

/** A price from lowest to highest. */
export const RangeField = (props: FieldProps) => {
  const w = useWords(editWords);
  const [value, type] = useFact<TypedRange>(props.name);
  return (
    <FactBox name={props.name}>
      <fieldset><legend className="field-label">{useLabel(props)}</legend><RangeInputs path={props.name} value={value} onValue={type} low={w.lowest} high={w.highest} /></fieldset>
    </FactBox>
  );
};

export const PriorField = (props: FieldProps) => {
  const w = useWords(editWords);
  const [value, type] = useFact<string | null>(props.name);
  return <FactBox name={props.name}><Segments id={fieldId(props.name)} label={useLabel(props)} choices={[['clinic', w.byClinic], ['patient', w.byPatient], [null, w.notSaid]]} value={value} onValue={type} /></FactBox>;
};

export const InRoomField = (props: FieldProps) => {
  const w = useWords(editWords);
  const names = useWords(inRoomWords);
  const lang = useLang();
  const [value, type] = useFact<string | null>(props.name);
  return (
    <FactBox name={props.name}>
      <Select id={fieldId(props.name)} label={nameFact(props.name, lang)} value={value ?? ''} onChange={(event) => type(event.target.value || null)}>
        <option value="">{w.notSaid}</option>
        {choicesOf(inRoomWords).map((who) => <option key={who} value={who}>{names[who]}</option>)}
      </Select>
    </FactBox>
  );
};
