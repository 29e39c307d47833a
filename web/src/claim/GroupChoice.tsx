import type { ClaimGroup, FoundClinics } from '@finder/contract';
import { useRef, useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';
import { GroupRefused } from './GroupRefused.tsx';
import { Steps } from './Steps.tsx';

type Found = FoundClinics['clinics'][number];
const mostClinics = 30;
const placeOf = ({ street, unit, city, state, zip }: Found) => [street, unit, `${city}, ${state} ${zip}`].filter(Boolean).join(', ');

/** The clinics of a chain, found by as many searches as it takes, ticked, and asked for at once. */
export const GroupChoice = ({ onGroup }: { onGroup: (group: ClaimGroup) => void }) => {
  const w = useWords(claimWords);
  const announce = useAnnounce();
  const count = useRef<HTMLHeadingElement>(null);
  const [q, setQ] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<Found[] | null>(null);
  const [chosen, setChosen] = useState<readonly Found[]>([]);
  const [wrong, setWrong] = useState<{ says: string; turn: number } | null>(null);
  const [none, setNone] = useState<ClaimGroup | null>(null);
  const { sending, failed, run } = useSending();
  const has = ({ slug }: Found) => chosen.some((each) => each.slug === slug);
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    setFault(q.trim().length < 2 ? w.findMissing : null);
    if (q.trim().length < 2) document.getElementById('q')?.focus();
    else void run(() => askStaff<FoundClinics>('POST', '/api/claims/find', { q: q.trim() }), ({ clinics }) => {
      setFound(clinics);
      announce(clinics.length === 0 ? w.foundNone : w.found(clinics.length));
    });
  };
  const toggle = (clinic: Found) => setChosen(has(clinic) ? chosen.filter(({ slug }) => slug !== clinic.slug) : [...chosen, clinic]);
  const ask = () => {
    const says = chosen.length < 2 ? w.chooseMore : chosen.length > mostClinics ? w.chooseFewer : null;
    setWrong(says === null ? null : { says, turn: (wrong?.turn ?? 0) + 1 });
    if (says === null) void run(() => askStaff<ClaimGroup>('POST', '/api/claims/groups', { clinics: chosen.map(({ slug }) => slug) }), (group) => (group.id ? onGroup(group) : setNone(group)));
  };
  return (
    <>
      <Steps at={1} />
      <h1>{w.severalTitle}</h1>
      <p className="staff-lead">{w.severalLead}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <form className="claim-find" noValidate onSubmit={search}>
        <TextField id="q" label={w.severalFind} maxLength={100} autoComplete="off" value={q} error={fault} onChange={(event) => setQ(event.target.value)} />
        <Button type="submit">{sending ? w.wait : w.find}</Button>
      </form>
      {found && (
        <fieldset className="claim-ticks">
          <legend><h2>{found.length === 0 ? w.foundNone : w.found(found.length)}</h2></legend>
          {found.length > 1 && <p><Button onClick={() => setChosen([...chosen, ...found.filter((clinic) => !has(clinic))])}>{w.tickAll(found.length)}</Button></p>}
          {found.map((clinic) => <Choice key={clinic.slug} checked={has(clinic)} onChange={() => toggle(clinic)}><strong>{clinic.name}</strong><br />{placeOf(clinic)}</Choice>)}
        </fieldset>
      )}
      <h2 ref={count} tabIndex={-1}>{w.chosen(chosen.length)}</h2>
      {chosen.length > 0 && (
        <ul className="claim-list">
          {chosen.map((clinic) => <li key={clinic.slug}><span><strong>{clinic.name}</strong><br />{placeOf(clinic)}</span><Button aria-label={w.dropClinic(clinic.name)} onClick={() => { toggle(clinic); count.current?.focus(); }}>{w.drop}</Button></li>)}
        </ul>
      )}
      {wrong && <Trouble key={wrong.turn}>{wrong.says}</Trouble>}
      {none && <><Trouble>{w.groupNone}</Trouble><GroupRefused refused={none.refused} /></>}
      <p className="claim-back"><Button look="filled" large onClick={ask}>{sending ? w.wait : w.askForAll(chosen.length)}</Button></p>
    </>
  );
};
