import { Plus, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { useLang, useWords } from '../ui/language.tsx';
import { nameFact } from '../ui/facts/name-fact.ts';
import { editWords } from '../words/edit.ts';
import { FactBox, Faults, useFieldAt } from './FactBox.tsx';
import type { FieldProps } from './PlainFields.tsx';
import { Segments } from './Segments.tsx';
import type { TypedSpan, TypedSpecialDay } from './typed.ts';
import { fieldId, useFact } from './use-editor.tsx';

/** When it opens and closes. `box` is the path whose faults stand above. */
const SpanInputs = ({ path, box, value, onValue, of }: { path: string; box: string; value: TypedSpan; onValue: (value: TypedSpan) => void; of: string }) => {
  const w = useWords(editWords);
  const fields = { opens: useFieldAt(`${path}.opens`, box), closes: useFieldAt(`${path}.closes`, box) };
  return (['opens', 'closes'] as const).map((end) => (
    <div key={end}>
      <label className="edit-small-label" htmlFor={fields[end].id}>{w[end]}<span className="visually-hidden"> ({of})</span></label>
      <input {...fields[end]} type="time" className="field-input edit-time" value={value[end]} onChange={(event) => onValue({ ...value, [end]: event.target.value })} />
    </div>
  ));
};

const usual: TypedSpan = { opens: '', closes: '' };

/** The hours of one weekday: open in one or more parts, closed, or not said. */
export const DayField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const [spans, type] = useFact<TypedSpan[] | null>(name);
  const label = nameFact(name, lang);
  const state = spans === null ? 'not-said' : spans.length === 0 ? 'closed' : 'open';
  const put = (at: number, span: TypedSpan) => type((spans ?? []).map((each, index) => (index === at ? span : each)));
  return (
    <FactBox name={name}>
      <div className="edit-day">
        <Segments id={fieldId(name)} label={label} choices={[['open', w.open], ['closed', w.closed], ['not-said', w.notSaid]]} value={state}
          onValue={(next) => type(next === 'open' ? (spans?.length ? spans : [usual]) : next === 'closed' ? [] : null)} />
        {spans && spans.length > 0 && (
          <div className="edit-spans">
            {spans.map((span, at) => (
              <div key={at} className="edit-span">
                <SpanInputs path={`${name}.${at}`} box={name} value={span} onValue={(next) => put(at, next)} of={spans.length > 1 ? `${label}, ${at + 1}` : label} />
                {spans.length > 1 && <Button look="plain" aria-label={`${w.removeTime}: ${label}, ${at + 1}`} onClick={() => type(spans.filter((_, index) => index !== at))}><X /></Button>}
              </div>
            ))}
            {spans.length < 4 && <Button look="plain" aria-label={`${w.addTime}: ${label}`} onClick={() => type([...spans, usual])}><Plus />{w.addTime}</Button>}
          </div>
        )}
      </div>
    </FactBox>
  );
};

const SpecialDay = ({ path, day, onDay, onRemove }: { path: string; day: TypedSpecialDay; onDay: (day: TypedSpecialDay) => void; onRemove: () => void }) => {
  const w = useWords(editWords);
  const date = useFieldAt(`${path}.date`, path);
  const note = useFieldAt(`${path}.note`, path);
  return (
    <li className="edit-row">
      <Faults path={path} />
      <div className="edit-row-fields">
        <div><label className="edit-small-label" htmlFor={date.id}>{w.date}</label><input {...date} type="date" className="field-input edit-time" value={day.date} onChange={(event) => onDay({ ...day, date: event.target.value })} /></div>
        <Segments label={w.hours} choices={[[true, w.open], [false, w.closed]]} value={day.open !== null} onValue={(open) => onDay({ ...day, open: open ? day.open ?? usual : null })} />
        {day.open && <SpanInputs path={`${path}.open`} box={path} value={day.open} onValue={(open) => onDay({ ...day, open })} of={day.date} />}
        <div className="edit-grow"><label className="edit-small-label" htmlFor={note.id}>{w.note}</label><input {...note} className="field-input" maxLength={120} value={day.note} onChange={(event) => onDay({ ...day, note: event.target.value })} /></div>
        <Button look="plain" aria-label={`${w.removeDay} ${day.date}`} onClick={onRemove}><X />{w.remove}</Button>
      </div>
    </li>
  );
};

/** Days that are not as usual. */
export const SpecialDaysField = ({ name }: FieldProps) => {
  const w = useWords(editWords);
  const lang = useLang();
  const [days, type] = useFact<TypedSpecialDay[]>(name);
  return (
    <FactBox name={name} rows>
      <h3 id={fieldId(name)} tabIndex={-1}>{nameFact(name, lang)}</h3>
      <p className="edit-hint">{w.specialHint}</p>
      <ul className="edit-rows">
        {days.map((day, at) => (
          <SpecialDay key={at} path={`${name}.${at}`} day={day} onDay={(next) => type(days.map((each, index) => (index === at ? next : each)))} onRemove={() => type(days.filter((_, index) => index !== at))} />
        ))}
      </ul>
      {days.length < 60 && <Button onClick={() => type([...days, { date: '', open: null, note: '' }])}><Plus />{w.addDay}</Button>}
    </FactBox>
  );
};
