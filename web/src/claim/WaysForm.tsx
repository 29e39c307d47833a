import type { Claim, ClaimWay } from '@finder/contract';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { askStaff } from '../api/staff.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useWords } from '../ui/language.tsx';
import { TextField } from '../ui/staff/TextField.tsx';
import { FailureTrouble } from '../ui/staff/Trouble.tsx';
import { useSending } from '../ui/staff/use-sending.ts';
import { claimWords } from '../words/claim.ts';

type Way = { way: ClaimWay; name: string; text: string; time: string; off: string | null };

const Card = ({ way, chosen, onChoose, children }: { way: Way; chosen: boolean; onChoose: () => void; children?: ReactNode }) => (
  <div className={chosen ? 'claim-way claim-way-chosen' : 'claim-way'}>
    <input type="radio" className="choice-input" id={`way-${way.way}`} name="way" checked={chosen} disabled={way.off !== null} aria-describedby={`way-${way.way}-text`} onChange={onChoose} />
    <div>
      <p className="claim-way-head"><label htmlFor={`way-${way.way}`}>{way.name}</label>{way.off === null && <span className="claim-time">{way.time}</span>}</p>
      <p id={`way-${way.way}-text`} className="claim-way-text">{way.off ?? way.text}</p>
      {chosen && children}
    </div>
  </div>
);

/** The ways to prove it: those that the listing does not allow say why. */
export const WaysForm = ({ claim, onClaim }: { claim: Claim; onClaim: (claim: Claim) => void }) => {
  const w = useWords(claimWords);
  const [way, setWay] = useState<ClaimWay | null>(claim.domain ? 'email' : null);
  const [mailbox, setMailbox] = useState('');
  const [papers, setPapers] = useState(claim.words);
  const [fault, setFault] = useState<string | null>(null);
  const { sending, failed, run } = useSending();
  const noNpi = claim.npi === null ? w.noNpi : null;
  const ways: Way[] = [
    { way: 'email', name: w.emailWay, text: w.emailWayText(claim.domain ?? ''), time: w.emailTime, off: claim.noEmail && { 'no-website': w.noWebsite, 'shared-host': w.sharedHost, 'too-new': w.tooNew }[claim.noEmail] },
    { way: 'call', name: w.callWay, text: w.callWayText, time: w.callTime, off: noNpi },
    { way: 'letter', name: w.letterWay, text: w.letterWayText, time: w.letterTime, off: noNpi },
    { way: 'documents', name: w.papersWay, text: w.papersWayText, time: w.papersTime, off: null },
  ];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (way === null) return;
    const name = mailbox.trim().toLowerCase().replace(`@${claim.domain}`, '');
    const wrong = way === 'email' && !/^[a-z0-9](?:[a-z0-9._+-]{0,62}[a-z0-9_])?$/.test(name) ? { id: 'mailbox', says: w.mailboxMissing }
      : way === 'documents' && papers.trim() === '' ? { id: 'papers', says: w.papersMissing } : null;
    setFault(wrong?.says ?? null);
    if (wrong) document.getElementById(wrong.id)?.focus();
    else void run(() => (way === 'email'
      ? askStaff<Claim>('POST', `/api/claims/${claim.id}/code`, { mailbox: name })
      : askStaff<Claim>('POST', `/api/claims/${claim.id}/help`, { way, ...(way === 'documents' && { words: papers.trim() }) })), onClaim);
  };
  const send = (label: string) => <Button type="submit" look="filled">{sending ? w.wait : label}</Button>;
  return (
    <form noValidate onSubmit={submit}>
      {failed && <FailureTrouble key={failed.turn} failure={failed.failure} />}
      <fieldset className="claim-ways">
        <legend className="visually-hidden">{w.way}</legend>
        {ways.map((each) => (
          <Card key={each.way} way={each} chosen={way === each.way} onChoose={() => { setWay(each.way); setFault(null); }}>
            {each.way === 'email' ? (
              <div className="claim-mailbox">
                <TextField id="mailbox" label={w.mailbox} hint={w.mailboxHint(claim.domain ?? '')} error={fault} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={120} value={mailbox} onChange={(event) => setMailbox(event.target.value)} />
                <span className="claim-domain" aria-hidden="true">@{claim.domain}</span>
                {send(w.sendCode)}
              </div>
            ) : each.way === 'documents' ? (
              <div className="claim-papers">
                <label className="field-label" htmlFor="papers">{w.papers}</label>
                <p className="staff-hint" id="papers-hint">{w.papersHint}</p>
                {fault && <FieldError id="papers-error">{fault}</FieldError>}
                <textarea className="field-input" id="papers" rows={4} maxLength={2000} aria-invalid={fault ? true : undefined} aria-describedby={fault ? 'papers-error papers-hint' : 'papers-hint'} value={papers} onChange={(event) => setPapers(event.target.value)} />
                {send(w.askForIt)}
              </div>
            ) : send(w.askForIt)}
          </Card>
        ))}
      </fieldset>
    </form>
  );
};
