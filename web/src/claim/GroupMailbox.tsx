import type { ClaimGroup } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** Where the one code goes that proves all clinics of one domain. */
export const GroupMailbox = ({ id, domain, count, onGroup }: { id: string; domain: string; count: number; onGroup: (group: ClaimGroup) => void }) => {
  const w = useWords(claimWords);
  const [mailbox, setMailbox] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { sending, failed, run } = useSending();
  const field = `mailbox-${domain}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const name = mailbox.trim().toLowerCase().replace(`@${domain}`, '');
    const right = /^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_])?$/.test(name);
    setFault(right ? null : w.mailboxMissing);
    if (right) void run(() => askStaff<ClaimGroup>('POST', `/api/claims/groups/${id}/code`, { mailbox: name, domain }), onGroup);
    else document.getElementById(field)?.focus();
  };
  return (
    <form className="staff-card" noValidate onSubmit={submit}>
      <h2>{w.oneCode(count, domain)}</h2>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <div className="claim-mailbox">
        <TextField id={field} label={w.groupMailbox(domain)} error={fault} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={120} value={mailbox} onChange={(event) => setMailbox(event.target.value)} />
        <span className="claim-domain" aria-hidden="true">@{domain}</span>
        <Button type="submit" look="filled">{sending ? w.wait : w.sendCode}</Button>
      </div>
    </form>
  );
};
