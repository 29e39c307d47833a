import type { ClinicCard, Problem } from '@finder/contract';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { useHref, useWords } from '../ui/language.tsx';
import { useScripted } from '../ui/use-scripted.ts';
import { reportWords } from '../words/report.ts';
import { ReportForm } from './ReportForm.tsx';
import { troubleOf, useReport, type Typed } from './use-report.ts';
import '../ui/Field.css';
import './ReportPage.css';

/** What a form that was posted without script came to. */
type Answer = { sent: true } | { typed: Typed; problem: Problem };

const beginOf = (answer: Answer | undefined) => {
  if (!answer) return { sent: false };
  if ('sent' in answer) return { sent: true };
  return { sent: false, typed: answer.typed, trouble: troubleOf({ kind: 'refused', problem: answer.problem }) };
};

/** Says what is wrong in a listing, without saying who says it. */
export const ReportPage = ({ clinic, answer }: { clinic: Pick<ClinicCard, 'slug' | 'name' | 'city' | 'state'>; answer?: Answer | undefined }) => {
  const w = useWords(reportWords);
  const href = useHref();
  const scripted = useScripted();
  const report = useReport(clinic.slug, beginOf(answer));
  const title = useRef<HTMLHeadingElement>(null);
  const sent = report.phase === 'sent';
  const before = useRef(sent);
  useEffect(() => {
    // The form that had the focus is gone, or is there again.
    if (before.current !== sent) title.current?.focus();
    before.current = sent;
  }, [sent]);
  return (
    <div className="page report">
      <p className="report-back"><ArrowLeft aria-hidden="true" /><a href={href(`/clinic/${clinic.slug}`)}>{w.back}</a></p>
      <h1 ref={title} tabIndex={-1}>{sent ? w.thanks : w.title}</h1>
      <p className="report-clinic">{w.where(clinic.name, clinic.city, clinic.state)}</p>
      {sent ? (
        <>
          <p className="report-thanks">{w.thanksText}</p>
          <div className="report-next">
            {scripted
              ? <Button onClick={report.again}>{w.another}</Button>
              : <ButtonLink href={href(`/clinic/${clinic.slug}/report`)}>{w.another}</ButtonLink>}
            <ButtonLink href={href('/search')}>{w.find}</ButtonLink>
          </div>
        </>
      ) : (
        <ReportForm slug={clinic.slug} typed={report.typed} onTyped={report.setTyped} trouble={report.trouble}
          sending={report.phase === 'sending'} onSend={() => { void report.send(); }} />
      )}
    </div>
  );
};
