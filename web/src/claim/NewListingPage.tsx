import { stateCodes, type OwnListingRequest, type OwnListingRequests } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError, Select } from '../ui/Field.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { stateWords } from '../words/choices.ts';
import { claimWords } from '../words/claim.ts';
import { stepText } from './step-text.ts';

const blank = { name: '', street: '', unit: '', city: '', state: '', zip: '', phone: '', website: '', npi: '', words: '' };
type Field = keyof typeof blank;
const needed: Field[] = ['name', 'street', 'city', 'state', 'zip'];

/** A listing that is not there yet, and what became of those asked for before. */
export const NewListingPage = () => {
  const w = useWords(claimWords);
  const states = stateWords[useLang()];
  const href = useHref();
  const [typed, setTyped] = useState(blank);
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const [sent, setSent] = useState(false);
  const own = useLoaded<OwnListingRequests>('/api/listing-requests');
  const { sending, failed, run } = useSending();
  const refused = failed?.failure.kind === 'refused' ? failed.failure.problem.errors ?? [] : [];
  const says: Partial<Record<Field, string>> = { zip: w.zipWrong, phone: w.phoneWrong, website: w.websiteWrong, npi: w.npiWrong };
  const faultOf = (field: Field) => faults[field] ?? (refused.some(({ path }) => path === field) ? says[field] ?? w.missing : null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = needed.filter((field) => typed[field].trim() === '');
    setFaults(Object.fromEntries(missing.map((field) => [field, w.missing])));
    const [first] = missing;
    if (first) document.getElementById(first)?.focus();
    else void run(() => askStaff<OwnListingRequest>('POST', '/api/listing-requests', typed), () => {
      setSent(true);
      setTyped(blank);
      own.again();
    });
  };
  const line = (field: Field, more: { inputMode?: 'numeric' | 'tel' | 'url'; maxLength: number }) => (
    <TextField id={field} label={needed.includes(field) ? w[field as 'name'] : `${w[field as 'unit']} ${w.optional}`} error={faultOf(field)} autoComplete="off" value={typed[field]} {...more}
      onChange={(event) => { setTyped({ ...typed, [field]: event.target.value }); setSent(false); }} />
  );
  return (
    <>
      <h1>{w.newTitle}</h1>
      <p className="staff-lead">{w.newLead}</p>
      {sent && <DoneBox>{w.newSent}</DoneBox>}
      <form className="staff-form" noValidate onSubmit={submit}>
        {failed && refused.length === 0 && <FailureTrouble key={failed.turn} failure={failed.failure} />}
        {line('name', { maxLength: 120 })}{line('street', { maxLength: 120 })}{line('unit', { maxLength: 40 })}{line('city', { maxLength: 80 })}
        <div>
          {faultOf('state') && <FieldError id="state-error">{faultOf('state')}</FieldError>}
          <Select id="state" label={w.state} value={typed.state} aria-describedby={faultOf('state') ? 'state-error' : undefined} onChange={(event) => setTyped({ ...typed, state: event.target.value })}>
            <option value="">{w.choose}</option>
            {stateCodes.map((code) => <option key={code} value={code}>{states[code]}</option>)}
          </Select>
        </div>
        {line('zip', { inputMode: 'numeric', maxLength: 5 })}{line('phone', { inputMode: 'tel', maxLength: 40 })}{line('website', { inputMode: 'url', maxLength: 500 })}{line('npi', { inputMode: 'numeric', maxLength: 10 })}
        <div>
          <label className="field-label" htmlFor="words">{w.more} {w.optional}</label>
          <textarea className="field-input" id="words" rows={3} maxLength={2000} value={typed.words} onChange={(event) => setTyped({ ...typed, words: event.target.value })} />
        </div>
        <Button type="submit" look="filled" large>{sending ? w.wait : w.send}</Button>
      </form>
      {own.value && own.value.requests.length > 0 && (
        <section>
          <h2>{w.yours}</h2>
          <ul className="claim-list">
            {own.value.requests.map(({ id, name, city, step, note, slug }) => (
              <li key={id}>
                <span>{slug ? <a href={href(`/clinic/${slug}`)}>{name}</a> : <strong>{name}</strong>}, {city}<br />{stepText(step, w)}{note && <><br />{w.noteIs} {note}</>}</span>
                {step === 'waiting' && <Button aria-label={w.actFor(w.takeBack, name)} onClick={() => { void run(() => askStaff('POST', `/api/listing-requests/${id}/withdrawal`), own.again); }}>{w.takeBack}</Button>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
