import type { Me } from '@finder/contract';
import { useState } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { focusOnShow } from '../ui/staff/focus-on-show.ts';
import { DoneBox, FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

/** What an editor may do about who manages a listing: leave it. */
export const LeaveOnly = ({ slug, me }: { slug: string; me: Me }) => {
  const w = useWords(claimWords);
  const href = useHref();
  const [asking, setAsking] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [left, setLeft] = useState(false);
  const { failed, run } = useSending();
  const clinic = me.keeps.find((kept) => kept.slug === slug)?.name ?? slug;
  return (
    <>
      <h1>{w.peopleTitle}</h1>
      {left ? <DoneBox>{w.left}</DoneBox> : <p>{w.editorOnly(clinic)}</p>}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      {!left && (
        <p className="staff-buttons claim-back">
          {asking
            ? <><span>{w.sure(w.leave, clinic)}</span><Button look="filled" ref={focusOnShow} onClick={() => { void run(() => askStaff('DELETE', `/api/clinics/${slug}/keeping`), () => setLeft(true)); }}>{w.yes}</Button><Button onClick={() => { setCancelled(true); setAsking(false); }}>{w.no}</Button></>
            : <Button ref={cancelled ? focusOnShow : undefined} onClick={() => setAsking(true)}>{w.leave}</Button>}
        </p>
      )}
      <p className="staff-links"><a href={href('/staff')}>{w.back}</a></p>
    </>
  );
};
