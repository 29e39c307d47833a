import type { ClinicPeople, Me } from '@finder/contract';
import { useState } from 'react';
import { askStaff } from '../api/staff.ts';
import type { Answer, Method } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { formatShortDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';
import { commonWords } from '../words/common.ts';
import { InviteForm } from './InviteForm.tsx';
import { LeaveOnly } from './LeaveOnly.tsx';
import { Objection } from './Objection.tsx';

type Act = { label: string; name: string; method: Method; path: string; body?: object; leaves?: boolean };

/** Who manages a listing: roles, invitations, and who asks for it. What cannot be taken back asks once more. */
export const PeoplePage = ({ slug, me }: { slug: string; me: Me }) => {
  const w = useWords(claimWords);
  const common = useWords(commonWords);
  const lang = useLang();
  const href = useHref();
  const { value, failure, again } = useLoaded<ClinicPeople>(`/api/clinics/${slug}/people`);
  const [asking, setAsking] = useState<Act | null>(null);
  const [cancelled, setCancelled] = useState<Act | null>(null);
  const [done, setDone] = useState<{ says: string; turn: number; gone?: boolean } | null>(null);
  const { failed, run } = useSending();
  const tell = (says: string, gone = false) => {
    setAsking(null);
    setDone((before) => ({ says, turn: (before?.turn ?? 0) + 1, gone }));
    if (!gone) again();
  };
  if (failure?.kind === 'refused' && failure.problem.code === 'not-allowed') return <LeaveOnly slug={slug} me={me} />;
  if (failure) return <><h1>{w.peopleTitle}</h1><FailureTrouble failure={failure} /></>;
  if (!value) return <p role="status">{common.loading}</p>;
  if (done?.gone) return <><h1>{w.peopleTitle}</h1><DoneBox>{done.says}</DoneBox><p className="staff-links"><a href={href('/staff')}>{w.back}</a></p></>;
  const path = `/api/clinics/${slug}`;
  const perform = ({ method, path: at, body, leaves }: Act) => run(() => askStaff(method, at, body) as Promise<Answer<unknown>>, () => tell(leaves ? w.left : w.done, leaves));
  const actsOf = ({ id, name, role, you }: ClinicPeople['people'][number]): Act[] => [
    role === 'owner' ? { label: w.makeEditor, name, method: 'PUT', path: `${path}/people/${id}`, body: { role: 'editor' } } : { label: w.makeOwner, name, method: 'PUT', path: `${path}/people/${id}`, body: { role: 'owner' } },
    { label: you ? w.leave : w.remove, name, method: 'DELETE', path: `${path}/people/${id}`, leaves: you },
    ...(you ? [] : [{ label: w.handOver, name, method: 'POST' as const, path: `${path}/hand-over`, body: { to: id }, leaves: true }]),
  ];
  return (
    <>
      <h1>{w.peopleTitle}</h1>
      <p className="staff-lead">{w.peopleLead(value.clinic.name)}</p>
      {done && <DoneBox key={done.turn}>{done.says}</DoneBox>}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ conflict: w.lastOwner }} />}
      <p>{w.roles}</p>
      <ul className="claim-list">
        {value.people.map((person) => (
          <li key={person.id}>
            <span><strong>{person.name}</strong>{person.you && ` (${w.you})`}, {w[person.role]}<br />{person.email}</span>
            {asking && asking.path.startsWith(path) && actsOf(person).some(({ path: at, label }) => at === asking.path && label === asking.label && asking.name === person.name) ? (
              <span className="staff-buttons" role="group" aria-label={w.sure(asking.label, person.name)}>
                <span>{w.sure(asking.label, person.name)}</span>
                <Button look="filled" ref={focusOnShow} onClick={() => { void perform(asking); }}>{w.yes}</Button>
                <Button onClick={() => { setCancelled(asking); setAsking(null); }}>{w.no}</Button>
              </span>
            ) : (
              <span className="staff-buttons">{actsOf(person).map((act) => <Button key={act.label} ref={cancelled?.path === act.path && cancelled.label === act.label && cancelled.name === act.name ? focusOnShow : undefined} aria-label={w.actFor(act.label, person.name)} onClick={() => setAsking(act)}>{act.label}</Button>)}</span>
            )}
          </li>
        ))}
      </ul>
      {value.claims.length > 0 && (
        <section>
          <h2>{w.claims}</h2>
          <ul className="claim-list">
            {value.claims.map((claim) => (
              <li key={claim.id}>
                <span>{w.claimAsked(claim.name, formatShortDate(claim.askedAt, lang))}<br />{claim.email}</span>
                {claim.objected ? <span>{w.objectedBy}</span> : <Objection id={claim.id} name={claim.name} onDone={() => tell(w.objectedBy)} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {value.invitations.length > 0 && (
        <section>
          <h2>{w.invitations}</h2>
          <ul className="claim-list">
            {value.invitations.map(({ id, email, role, endsAt }) => (
              <li key={id}><span><strong>{email}</strong>, {w[role]}<br />{w.until(formatShortDate(endsAt, lang))}</span>
                <Button aria-label={w.actFor(w.takeBackInvitation, email)} onClick={() => { void perform({ label: '', name: email, method: 'DELETE', path: `${path}/invitations/${id}` }); }}>{w.takeBackInvitation}</Button></li>
            ))}
          </ul>
        </section>
      )}
      <InviteForm path={`${path}/invitations`} onDone={(email) => tell(w.invited(email))} />
      <p className="staff-links"><a href={href(`/staff/clinics/${slug}`)}>{w.openListing}</a></p>
    </>
  );
};
