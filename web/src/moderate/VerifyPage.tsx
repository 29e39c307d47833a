import { verificationWays, type FactGroup, type ListingChecks, type VerificationWay } from '@finder/contract';
import { useState, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Select } from '../ui/Field.tsx';
import { formatPhone, formatShortDate, phoneHref } from '../ui/format.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { DoneBox, FailureTrouble, Trouble } from '../ui/staff/Trouble.tsx';
import { useLoaded } from '../ui/staff/use-loaded.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { checkedWayWords } from '../words/clinic.ts';
import { commonWords } from '../words/common.ts';
import { moderateWords } from '../words/moderate.ts';
import { useItemText } from './ItemTags.tsx';

/** Which facts of a listing were checked, when, how and by whom; and a tick for those checked today. */
export const VerifyPage = ({ slug }: { slug: string }) => {
  const w = useWords(moderateWords);
  const common = useWords(commonWords);
  const ways: Record<string, string> = useWords(checkedWayWords);
  const text = useItemText();
  const lang = useLang();
  const href = useHref();
  const [ticked, setTicked] = useState<FactGroup[]>([]);
  const [how, setHow] = useState<VerificationWay>('phone');
  const [missing, setMissing] = useState(0);
  const [done, setDone] = useState(0);
  const { value, failure, set, again } = useLoaded<ListingChecks>(`/api/moderation/listings/${slug}`);
  const { sending, failed, run } = useSending();
  if (failure) return <><h1>{w.verifyTitle}</h1><FailureTrouble failure={failure} /></>;
  if (!value) return <p role="status">{common.loading}</p>;
  const stale = failed?.failure.kind === 'refused' && failed.failure.problem.code === 'version-stale';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(ticked.length === 0 ? missing + 1 : 0);
    if (ticked.length > 0) void run(() => askStaff<ListingChecks>('POST', `/api/moderation/listings/${slug}/verification`, { groups: ticked, how, version: value.version }), (checks) => {
      set(checks);
      setTicked([]);
      setDone(done + 1);
    });
  };
  return (
    <>
      <h1>{value.name}</h1>
      <p className="staff-lead">{w.verifyTitle} · {value.city}, {value.state} {value.phone && <a href={phoneHref(value.phone)}>{formatPhone(value.phone)}</a>}</p>
      <p className="moderate-links"><a href={href(`/clinic/${slug}`)}>{w.openListing}</a><a href={href(`/staff/clinics/${slug}`)}>{w.editListing}</a></p>
      {done > 0 && ticked.length === 0 && <DoneBox key={done}>{w.verified}</DoneBox>}
      {missing > 0 && <Trouble key={missing}>{w.verifyNone}</Trouble>}
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} said={{ 'version-stale': w.conflict }} />}
      {stale && <p><Button onClick={again}>{w.lookAgain}</Button></p>}
      <p>{w.verifyLead}</p>
      <form className="moderate-verify" noValidate onSubmit={submit}>
        {value.groups.map(({ group, said, asOf, verified }) => (
          <div key={group}>
            {said
              ? <Choice checked={ticked.includes(group)} aria-describedby={`group-${group}`} onChange={() => setTicked(ticked.includes(group) ? ticked.filter((each) => each !== group) : [...ticked, group])}>{text(group)}</Choice>
              : <p className="moderate-silent"><strong>{text(group)}</strong></p>}
            <p className="staff-hint" id={`group-${group}`}>
              {!said ? w.saysNothing : `${verified ? w.verifiedOn(formatShortDate(verified.on, lang), ways[verified.how] ?? verified.how, verified.by ?? '') : w.notVerified}${asOf ? ` · ${w.statedOn(formatShortDate(asOf, lang))}` : ''}`}
            </p>
          </div>
        ))}
        <Select id="how" label={w.verifyHow} value={how} onChange={(event) => setHow(verificationWays.find((way) => way === event.target.value) ?? 'phone')}>
          {verificationWays.map((way) => <option key={way} value={way}>{ways[way]}</option>)}
        </Select>
        <Button type="submit" look="filled" large>{sending ? w.wait : w.verify(ticked.length)}</Button>
      </form>
    </>
  );
};
