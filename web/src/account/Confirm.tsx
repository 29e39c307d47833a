import { useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { tokenInAddress } from './address.ts';

/** The link of the letter leads here. Opening it does nothing: mail programs open links by themselves. */
export const Confirm = () => {
  const w = useWords(accountWords);
  const href = useHref();
  const [done, setDone] = useState(false);
  const { sending, failed, run } = useSending();
  const press = () => void run(() => askStaff('POST', '/api/account/confirm-email', { token: tokenInAddress('token') || '-' }), () => setDone(true));
  return (
    <>
      <h1>{w.confirmTitle}</h1>
      {done ? <><DoneBox>{w.confirmed}</DoneBox><p className="staff-links"><ButtonLink look="filled" large href={href('/staff/sign-in')}>{w.signIn}</ButtonLink></p></> : (
        <div className="staff-form">
          <p>{w.confirmLead}</p>
          {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'link-ended': w.linkEnded }} />}
          <Button look="filled" large onClick={press}>{sending ? w.wait : w.confirmPress}</Button>
          {failed && <a href={href('/staff/sign-in')}>{w.signIn}</a>}
        </div>
      )}
    </>
  );
};
