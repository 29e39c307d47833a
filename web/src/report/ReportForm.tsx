import { CircleAlert, Info, Send } from 'lucide-react';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FieldError } from '../ui/Field.tsx';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { physicianSite } from '../ui/physician-site.ts';
import { reportWords, topicWords } from '../words/report.ts';
import { choicesOf } from '../words/vocabulary.ts';
import type { Trouble, Typed } from './use-report.ts';

type Props = {
  slug: string;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  trouble: { what: Trouble; turn: number } | null;
  sending: boolean;
  onSend: () => void;
};

const useTroubleText = (trouble: Trouble): string => {
  const w = useWords(reportWords);
  return {
    'topic': w.fix, 'too-long': w.refused, 'too-many': w.tooMany, 'offline': w.offline, 'failed': w.failed, 'gone': w.gone,
  }[trouble];
};

/** What is wrong with the report, first on the form; it takes the focus, so that nobody misses it. */
const TroubleBox = ({ trouble }: { trouble: Trouble }) => {
  const w = useWords(reportWords);
  const text = useTroubleText(trouble);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  return (
    <div className="report-trouble" ref={box} tabIndex={-1}>
      <CircleAlert />
      <div>
        <p>{text}</p>
        {trouble === 'topic' && <p><a href="#topic-closed">{w.topicMissing}</a></p>}
        {trouble === 'too-long' && <p><a href="#details">{w.tooLong}</a></p>}
      </div>
    </div>
  );
};

/** One form: a topic, and if somebody likes a few words. Posted as it is without script, sent in place with it. */
export const ReportForm = ({ slug, typed, onTyped, trouble, sending, onSend }: Props) => {
  const w = useWords(reportWords);
  const topics = topicWords[useLang()];
  const href = useHref();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSend();
  };
  const missing = trouble?.what === 'topic';
  const tooLong = trouble?.what === 'too-long';
  return (
    <form className="report-form" method="post" action={href(`/clinic/${slug}/report`)} noValidate onSubmit={submit}>
      {trouble && <TroubleBox key={trouble.turn} trouble={trouble.what} />}
      <fieldset aria-describedby={missing ? 'topic-error' : 'topic-hint'}>
        <legend className="field-label">{w.about}</legend>
        {missing ? <FieldError id="topic-error">{w.topicMissing}</FieldError> : <p className="report-hint" id="topic-hint">{w.aboutHint}</p>}
        <div className="report-topics">
          {choicesOf(topicWords).map((topic) => (
            <Choice key={topic} type="radio" id={`topic-${topic}`} name="topic" value={topic} checked={typed.topic === topic}
              onChange={() => onTyped({ ...typed, topic })}>{topics[topic]}</Choice>
          ))}
        </div>
      </fieldset>
      <div>
        <label className="field-label" htmlFor="details">{w.found} <span className="report-optional">{w.optional}</span></label>
        <p className="report-hint" id="details-hint">{w.foundHint}</p>
        {tooLong && <FieldError id="details-error">{w.tooLong}</FieldError>}
        <textarea className="field-input" id="details" name="details" rows={4} maxLength={2000} autoComplete="off" value={typed.details}
          aria-invalid={tooLong ? true : undefined} aria-describedby={tooLong ? 'details-error details-hint' : 'details-hint'}
          onChange={(event) => onTyped({ ...typed, details: event.target.value })} />
      </div>
      <p className="report-info"><Info /><span>{w.promise}</span></p>
      <Button type="submit" look="filled" large><Send />{sending ? w.sending : w.send}</Button>
      {/* Last: its link leads away from what was typed, and must not stand between the text and the button. */}
      <p className="report-elsewhere">{w.complaint} <a href={physicianSite.href} rel="noopener noreferrer">{w.lookUp(physicianSite.site)}</a>. {w.untested}</p>
    </form>
  );
};
