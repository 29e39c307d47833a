import type { Claim } from '@finder/contract';
import { ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';
import { commonWords } from '../words/common.ts';
import { CodeForm } from './CodeForm.tsx';
import { Steps } from './Steps.tsx';
import { WaysForm } from './WaysForm.tsx';

/** What is to be done now, or how it ended. A new step takes the focus to its heading: what was pressed is gone. */
const Now = ({ claim, onClaim }: { claim: Claim; onClaim: (claim: Claim) => void }) => {
  const w = useWords(claimWords);
  const href = useHref();
  const [choosing, setChoosing] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const view = choosing && claim.step === 'code-out' ? 'prove' : claim.step;
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== view) title.current?.focus();
    before.current = view;
  }, [view]);
  const { name, street, unit, city, state } = claim.clinic;
  const head = (text: string) => <><h1 ref={title} tabIndex={-1}>{text}</h1><p className="staff-lead">{w.asked} <strong>{name}</strong>, {[street, unit, city].filter(Boolean).join(', ')}, {state}.</p></>;
  const note = claim.note !== '' && <p className="staff-card">{w.noteIs} {claim.note}</p>;
  const take = (next: Claim) => {
    setChoosing(false);
    onClaim(next);
  };
  switch (view) {
    case 'prove': return <>{head(w.proveTitle)}<p>{w.chooseWay}</p><WaysForm claim={claim} onClaim={take} /></>;
    case 'code-out': return <>{head(w.codeTitle)}<CodeForm claim={claim} onClaim={take} onOther={() => setChoosing(true)} /></>;
    case 'with-moderator': return <>{head(w.waiting)}<p>{claim.proven ? w.waitingProven : w.waitingText}</p>{claim.objected && <p className="staff-card">{w.objected}</p>}</>;
    case 'granted': return <>{head(w.grantedTitle)}<p>{w.grantedText}</p>{note}<p className="staff-buttons"><ButtonLink look="filled" href={href(`/staff/clinics/${claim.clinic.slug}`)}>{w.checkFacts}</ButtonLink><ButtonLink href={href(`/staff/clinics/${claim.clinic.slug}/people`)}>{w.people}</ButtonLink></p></>;
    case 'refused': return <>{head(w.refusedTitle)}{note}<p><ButtonLink href={href('/staff/claim')}>{w.askAgain}</ButtonLink></p></>;
    case 'withdrawn': return <>{head(w.takenBack)}<p><ButtonLink href={href('/staff/claim')}>{w.askAgain}</ButtonLink></p></>;
  }
};

/** Proving that a clinic is one's own, and where the request stands. */
export const ProvePage = ({ id }: { id: string }) => {
  const w = useWords(claimWords);
  const common = useWords(commonWords);
  const href = useHref();
  const { value: claim, failure, set } = useLoaded<Claim>(`/api/claims/${id}`);
  const { failed, run } = useSending();
  if (failure) return <><h1>{w.proveTitle}</h1><FailureTrouble failure={failure} /></>;
  if (!claim) return <p role="status">{common.loading}</p>;
  const open = claim.step === 'prove' || claim.step === 'code-out' || claim.step === 'with-moderator';
  return (
    <>
      <Steps at={claim.step === 'granted' ? 4 : 2} />
      <div className="claim-columns">
        <div>
          <Now claim={claim} onClaim={set} />
          {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
          {open && <p className="claim-back"><Button look="plain" onClick={() => { void run(() => askStaff<Claim>('POST', `/api/claims/${id}/withdrawal`), set); }}>{w.takeBack}</Button></p>}
        </div>
        {open && (
          <aside className="claim-side">
            <p className="claim-why"><ShieldCheck /><span><strong>{w.whyAsk}</strong> {w.whyAskText} {claim.kept && w.keptText}</span></p>
            <div className="staff-card"><h2>{w.group}</h2><p>{w.groupText}</p><p className="staff-links"><a href={href(claim.group ? `/staff/claim/group/${claim.group}` : '/staff/claim/group')}>{claim.group ? w.groupBack : w.several}</a></p></div>
          </aside>
        )}
      </div>
    </>
  );
};
