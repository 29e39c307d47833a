import type { StillRight as Shown } from '@finder/contract';
import { useCallback, useEffect, useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { formatDate } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { accountWords } from '../words/account.ts';
import { tokenInAddress } from './address.ts';

/** Where a reminder's link leads. It shows what patients see; only the button says that it is still right. */
export const StillRight = () => {
  const w = useWords(accountWords);
  const lang = useLang();
  const href = useHref();
  const [shown, setShown] = useState<Shown | null>(null);
  const [done, setDone] = useState(false);
  const { sending, failed, run } = useSending();
  const { failed: unread, run: read } = useSending();
  const token = tokenInAddress('token') || '-';
  const look = useCallback(() => void read(() => askStaff<Shown>('POST', '/api/staff/still-right', { token, lang }), setShown), [token, lang, read]);
  useEffect(look, [look]);
  const said = { 'link-ended': w.rightEnded, 'version-stale': w.rightStale };
  const stale = failed?.failure.kind === 'refused' && failed.failure.problem.code === 'version-stale';
  if (!shown) {
    return (
      <>
        <h1>{w.stillRightTitle}</h1>
        {unread ? <><FailureTrouble key={unread.turn} failure={unread.failure} said={said} /><p className="staff-links"><a href={href('/staff/sign-in')}>{w.signIn}</a></p></> : <p role="status">{w.wait}</p>}
      </>
    );
  }
  return (
    <>
      <h1>{w.stillRight(shown.name)}</h1>
      {done ? <DoneBox>{w.thanksRight}</DoneBox> : <p className="staff-lead">{w.stillRightLead}</p>}
      {!done && (
        <dl className="still-right">
          {shown.groups.map(({ group, label, facts, asOf }) => (
            <div key={group}><dt>{label}</dt><dd>{facts && <strong>{facts}</strong>}<span>{w.lastConfirmed(formatDate(asOf, lang))}</span></dd></div>
          ))}
        </dl>
      )}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={said} />}
      <div className="staff-buttons">
        {!done && !stale && <Button look="filled" large onClick={() => void run(() => askStaff('POST', '/api/staff/still-right/confirm', { token, version: shown.version }), () => setDone(true))}>{sending ? w.wait : w.yesRight}</Button>}
        {stale && <Button look="filled" large onClick={look}>{w.lookAgain}</Button>}
        {!done && <ButtonLink large href={href(`/staff/clinics/${shown.slug}`)}>{w.somethingChanged}</ButtonLink>}
        <ButtonLink large href={href(`/clinic/${shown.slug}`)}>{w.seePage}</ButtonLink>
      </div>
    </>
  );
};
