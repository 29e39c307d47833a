import { routes, type Route } from '@finder/contract';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FieldError, Select } from '../ui/Field.tsx';
import { formatDate } from '../ui/format.ts';
import { useLang, useWords } from '../ui/language.tsx';
import { journalWords } from '../words/journal.ts';
import { routeWords } from '../words/vocabulary.ts';
import { effects, isBlank, isVeryLow, mostLetters, tellsClinic, today, type Effect, type Entry } from './entry.ts';
import { HelpNow } from './HelpNow.tsx';
import { isDay } from './read-journal.ts';
import { Scale } from './Scale.tsx';
import { TellClinic } from './TellClinic.tsx';

type Props = {
  entry: Entry;
  /** The day that is being changed; null for a new one. */
  changing: string | null;
  /** The days that are written already. */
  days: readonly string[];
  onType: (entry: Entry) => void;
  onSave: (entry: Entry) => void;
  onCancel: () => void;
};

/** Hours as typed, in halves: "6,5" too. Null: nothing; undefined: not hours. */
const readHours = (typed: string): number | null | undefined => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const hours = Number(text);
  return /^\d{1,2}(\.\d+)?$/.test(text) && hours <= 24 ? Math.round(hours * 2) / 2 : undefined;
};

/** A day to be written or changed. Nothing has a place on a server to go to: the form has no address and sends nothing. */
export const EntryForm = ({ entry, changing, days, onType, onSave, onCancel }: Props) => {
  const w = useWords(journalWords);
  const lang = useLang();
  const title = useRef<HTMLHeadingElement>(null);
  const [typedSleep, setTypedSleep] = useState(entry.sleep === null ? '' : String(entry.sleep));
  const [wrong, setWrong] = useState<'day' | 'sleep' | 'blank' | null>(null);
  useEffect(() => { if (changing) title.current?.focus(); }, [changing]);
  const set = (part: Partial<Entry>) => {
    setWrong(null);
    onType({ ...entry, ...part });
  };
  const isTaken = entry.day !== changing && days.includes(entry.day);
  const toggle = (effect: Effect) => set({ effects: effects.filter((one) => (one === effect) !== entry.effects.includes(one)) });
  const type = (field: 'did' | 'otherEffect' | 'note', label: string, hint?: string) => (
    <div className="journal-field">
      <label htmlFor={`journal-${field}`}>{label}</label>
      {hint && <p id={`journal-${field}-hint`}>{hint}</p>}
      <textarea className="field-input" id={`journal-${field}`} rows={field === 'note' ? 4 : 2} maxLength={mostLetters} value={entry[field]} aria-describedby={hint && `journal-${field}-hint`} onChange={(event) => set({ [field]: event.target.value })} />
    </div>
  );
  const save = () => {
    const sleep = readHours(typedSleep);
    const problem = !isDay(entry.day) || entry.day > today() ? 'day' : sleep === undefined ? 'sleep' : isBlank(entry) ? 'blank' : null;
    setWrong(problem);
    if (problem === 'day' || problem === 'sleep') document.getElementById(`journal-${problem}`)?.focus();
    if (problem === null) onSave(entry);
  };
  return (
    <form className="journal-card journal-form no-print" noValidate autoComplete="off" aria-labelledby="journal-form-title" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <h2 id="journal-form-title" tabIndex={-1} ref={title}>{changing ? w.editEntry(formatDate(changing, lang)) : w.newEntry}</h2>
      <div className="journal-field">
        <label htmlFor="journal-day">{w.day}</label>
        {wrong === 'day' && <FieldError id="journal-day-error">{w.dayWrong}</FieldError>}
        <input className="field-input" type="date" id="journal-day" max={today()} value={entry.day} aria-invalid={wrong === 'day' || undefined}
          aria-describedby={wrong === 'day' ? 'journal-day-error' : isTaken ? 'journal-day-note' : undefined} onChange={(event) => set({ day: event.target.value })} />
        {isTaken && <p id="journal-day-note">{changing ? w.dayTaken : w.dayThere}</p>}
      </div>
      <Scale name="journal-mood" label={w.mood} hint={w.moodHint} value={entry.mood} onChoose={(mood) => set({ mood })} />
      {isVeryLow(entry) && <HelpNow />}
      <Scale name="journal-pain" label={w.pain} hint={w.painHint} value={entry.pain} onChoose={(pain) => set({ pain })} />
      <div className="journal-field journal-short">
        <label htmlFor="journal-sleep">{w.sleep}</label>
        <p id="journal-sleep-hint">{w.sleepHint}</p>
        {wrong === 'sleep' && <FieldError id="journal-sleep-error">{w.sleepWrong}</FieldError>}
        <input className="field-input" id="journal-sleep" inputMode="decimal" maxLength={5} value={typedSleep} aria-invalid={wrong === 'sleep' || undefined}
          aria-describedby={wrong === 'sleep' ? 'journal-sleep-error journal-sleep-hint' : 'journal-sleep-hint'}
          onChange={(event) => { setTypedSleep(event.target.value); set({ sleep: readHours(event.target.value) ?? null }); }} />
      </div>
      {type('did', w.did, w.didHint)}
      <Choice checked={entry.session !== null} onChange={(event) => set({ session: event.target.checked ? { route: null, note: '' } : null })}>{w.session}</Choice>
      {entry.session && (
        <div className="journal-session">
          <Select id="journal-route" label={w.route} value={entry.session.route ?? ''} onChange={(event) => set({ session: { note: entry.session?.note ?? '', route: routes.find((route): route is Route => route === event.target.value) ?? null } })}>
            <option value="">{w.routeNone}</option>
            {routes.map((route) => <option key={route} value={route}>{routeWords[lang][route]}</option>)}
          </Select>
          <div className="journal-field">
            <label htmlFor="journal-session-note">{w.sessionNote}</label>
            <textarea className="field-input" id="journal-session-note" rows={2} maxLength={mostLetters} value={entry.session.note} onChange={(event) => set({ session: { route: entry.session?.route ?? null, note: event.target.value } })} />
          </div>
        </div>
      )}
      <fieldset className="journal-effects">
        <legend>{w.effects}</legend>
        {effects.map((effect) => <Choice key={effect} checked={entry.effects.includes(effect)} onChange={() => toggle(effect)}>{w[effect]}</Choice>)}
      </fieldset>
      {tellsClinic(entry) && <TellClinic />}
      {type('otherEffect', w.otherEffect)}
      {type('note', w.note)}
      {wrong === 'blank' && <FieldError id="journal-blank"><span role="alert">{w.blank}</span></FieldError>}
      <div className="journal-buttons">
        <Button type="submit" look="filled" large>{changing ? w.saveChange : isTaken ? w.add : w.save}</Button>
        {changing && <Button large onClick={onCancel}>{w.cancel}</Button>}
      </div>
    </form>
  );
};
