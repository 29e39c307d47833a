import type { Invitation } from '@finder/contract';
import { useEffect, useState } from 'react';
import { askStaff } from '../api/staff.ts';
import type { Failure } from '../api/request.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';
import { commonWords } from '../words/common.ts';

/** What an invitation is to. Opening the link only shows it; one more press accepts. */
export const InvitationPage = () => {
  const w = useWords(claimWords);
  const common = useWords(commonWords);
  const href = useHref();
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token') ?? '');
  const [shown, setShown] = useState<Invitation | Failure | null>(null);
  const [accepted, setAccepted] = useState(false);
  const { sending, failed, run } = useSending();
  useEffect(() => {
    if (token.length >= 20) void askStaff<Invitation>('POST', '/api/invitations/read', { token }).then((answer) => setShown(answer.ok ? answer.value : answer.failure));
  }, [token]);
  const head = <h1>{w.invitationTitle}</h1>;
  if (token.length < 20) return <>{head}<Trouble>{w.noToken}</Trouble></>;
  if (!shown) return <>{head}<p role="status">{common.loading}</p></>;
  if ('kind' in shown) {
    const said = shown.kind === 'refused' && shown.problem.code === 'not-allowed' ? { 'not-allowed': w.otherMailbox } : { 'link-ended': w.invitationEnded };
    return <>{head}<FailureTrouble failure={shown} said={said} /></>;
  }
  const { clinic, role, invitedBy } = shown;
  if (accepted) return <>{head}<DoneBox>{w.accepted}</DoneBox><p className="staff-links"><ButtonLink look="filled" href={href(`/staff/clinics/${clinic.slug}`)}>{w.openListing}</ButtonLink></p></>;
  return (
    <>
      {head}
      <p>{w.invitationText(invitedBy ?? w.somebody, clinic.name)}</p>
      <p className="staff-card"><strong>{w[role]}</strong>. {w.roles}</p>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'link-ended': w.invitationEnded }} />}
      <p className="staff-links"><Button look="filled" onClick={() => { void run(() => askStaff('POST', '/api/invitations/accept', { token }), () => setAccepted(true)); }}>{sending ? w.wait : w.accept}</Button></p>
    </>
  );
};
