import type { Claim, Claims, FoundClinics } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';
import { stepText } from './step-text.ts';
import { Steps } from './Steps.tsx';

/** The first step: one's own clinic among the listings, or what one asked for already. */
export const FindPage = () => {
  const w = useWords(claimWords);
  const href = useHref();
  const announce = useAnnounce();
  // The clinic's own page leads here with its name, behind #.
  const [q, setQ] = useState(() => new URLSearchParams(location.hash.slice(1)).get('q') ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<FoundClinics['clinics'] | null>(null);
  const own = useLoaded<Claims>('/api/claims');
  const { sending, failed, run } = useSending();
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    setFault(q.trim().length < 2 ? w.findMissing : null);
    if (q.trim().length < 2) document.getElementById('q')?.focus();
    else void run(() => askStaff<FoundClinics>('POST', '/api/claims/find', { q: q.trim() }), ({ clinics }) => {
      setFound(clinics);
      announce(clinics.length === 0 ? w.foundNone : w.found(clinics.length));
    });
  };
  const start = (slug: string) => {
    const begun = own.value?.claims.find((claim) => claim.clinic.slug === slug && !['refused', 'withdrawn'].includes(claim.step));
    if (begun) location.assign(href(`/staff/claim/${begun.id}`));
    else void run(() => askStaff<Claim>('POST', '/api/claims', { clinic: slug }), ({ id }) => location.assign(href(`/staff/claim/${id}`)));
  };
  return (
    <>
      <Steps at={1} />
      <h1>{w.findTitle}</h1>
      <p className="staff-lead">{w.findLead}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <form className="claim-find" noValidate onSubmit={search}>
        <TextField id="q" label={w.findLabel} maxLength={100} autoComplete="off" value={q} error={fault} onChange={(event) => setQ(event.target.value)} />
        <Button type="submit" look="filled">{sending ? w.wait : w.find}</Button>
      </form>
      {found && <h2>{found.length === 0 ? w.foundNone : w.found(found.length)}</h2>}
      {found && (
        <ul className="claim-list">
          {found.map(({ slug, name, street, unit, city, state, zip }) => (
            <li key={slug}>
              <span><strong>{name}</strong><br />{[street, unit, city].filter(Boolean).join(', ')}, {state} {zip}</span>
              <Button aria-label={w.mineOf(name)} onClick={() => start(slug)}>{w.mine}</Button>
            </li>
          ))}
        </ul>
      )}
      <p className="staff-links"><a href={href('/staff/claim/group')}>{w.several}</a><a href={href('/staff/claim/new')}>{w.notListed}</a></p>
      {own.value && own.value.claims.length > 0 && (
        <section>
          <h2>{w.yours}</h2>
          <ul className="claim-list">
            {own.value.claims.map(({ id, group, clinic, step }) => (
              <li key={id}><span><strong>{clinic.name}</strong>, {clinic.city}<br />{stepText(step, w)}</span><ButtonLink href={href(group && step !== 'granted' ? `/staff/claim/group/${group}` : `/staff/claim/${id}`)} aria-label={w.actFor(w.openRequest, clinic.name)}>{w.openRequest}</ButtonLink></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
