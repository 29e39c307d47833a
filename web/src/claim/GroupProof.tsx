import type { Claim, ClaimGroup } from '@finder/contract';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { claimWords } from '../words/claim.ts';
import { GroupCode } from './GroupCode.tsx';
import { GroupMailbox } from './GroupMailbox.tsx';
import { GroupPapers } from './GroupPapers.tsx';
import { GroupRefused } from './GroupRefused.tsx';
import { stepText } from './step-text.ts';
import { Steps } from './Steps.tsx';

/** What is still to be proven. */
const isLeft = ({ step, proven }: Claim) => !proven && (step === 'prove' || step === 'code-out' || step === 'with-moderator');

/** A request for several clinics: one code for those at one domain, the same papers for the rest, and where each stands. `fresh`: it was just made. */
export const GroupProof = ({ group, onGroup, fresh = false }: { group: ClaimGroup; onGroup: (group: ClaimGroup) => void; fresh?: boolean }) => {
  const w = useWords(claimWords);
  const href = useHref();
  const title = useRef<HTMLHeadingElement>(null);
  const [sentPapers, setSentPapers] = useState(false);
  const [anew, setAnew] = useState(false);
  useEffect(() => { if (fresh) title.current?.focus(); }, [fresh]);
  const left = group.claims.filter(isLeft);
  const unsent = left.filter(({ step }) => step !== 'with-moderator');
  const domains = [...new Set(left.flatMap(({ domain }) => domain ?? []))].map((domain) => ({ domain, count: left.filter((claim) => claim.domain === domain).length }));
  const take = (next: ClaimGroup) => {
    setAnew(false);
    onGroup(next);
    title.current?.focus();
  };
  const whyNoCode = ({ noEmail }: Claim) => noEmail && { 'no-website': w.noWebsite, 'shared-host': w.sharedHost, 'too-new': w.tooNew }[noEmail];
  return (
    <>
      <Steps at={left.length === 0 ? 4 : 2} />
      <h1 ref={title} tabIndex={-1}>{w.groupTitle}</h1>
      <p className="staff-lead">{w.groupLead(group.claims.length)}</p>
      <GroupRefused refused={group.refused} />
      {group.code && !anew
        ? <GroupCode key={group.code.ends} id={group.id ?? ''} code={group.code} onGroup={take} onAnew={() => setAnew(true)} />
        : domains.map(({ domain, count }) => <GroupMailbox key={domain} id={group.id ?? ''} domain={domain} count={count} onGroup={take} />)}
      {unsent.length > 0 && <GroupPapers id={group.id ?? ''} count={unsent.length} onGroup={(next) => { setSentPapers(true); take(next); }} />}
      {sentPapers && unsent.length === 0 && <p className="staff-done" role="status">{w.groupSent}</p>}
      {left.length === 0 && <p>{w.groupDone}</p>}
      <ul className="claim-list">
        {group.claims.map((claim) => {
          const { id, clinic, step } = claim;
          return (
            <li key={id}>
              <span><strong>{clinic.name}</strong>, {clinic.city}, {clinic.state}<br />{stepText(step, w)}{claim.note && <><br />{w.noteIs} {claim.note}</>}{isLeft(claim) && claim.noEmail && <><br />{whyNoCode(claim)}</>}</span>
              {step === 'granted' ? <ButtonLink href={href(`/staff/clinics/${clinic.slug}`)} aria-label={w.actFor(w.checkFacts, clinic.name)}>{w.checkFacts}</ButtonLink>
                : isLeft(claim) && <ButtonLink href={href(`/staff/claim/${id}`)} aria-label={w.proveOne(clinic.name)}>{w.byItself}</ButtonLink>}
            </li>
          );
        })}
      </ul>
    </>
  );
};
