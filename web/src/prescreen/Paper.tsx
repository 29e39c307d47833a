import { Hand, MessageCircle, Stethoscope, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { paperWords, resultWords } from '../words/prescreen-paper.ts';
import { formatDate } from '../ui/format.ts';
import { useWords } from '../ui/language.tsx';
import { PaperTables, TreatmentTable } from './PaperTables.tsx';
import { splitUrgent, type GroupId } from './results.ts';
import type { PaperTopic, Summary } from './summary.ts';
import { usePrintTitle } from './use-print-title.tsx';
import { usePageMargins } from './use-page-margins.tsx';
import './Paper.css';

const icons: Record<GroupId, LucideIcon> = { clear: Hand, check: Stethoscope, mention: MessageCircle };

const Head = ({ note, children }: { note?: string; children: string }) =>
  <div className="paper-head"><h2>{children}</h2>{note && <span>{note}</span>}</div>;

const Boxes = ({ lines }: { lines: readonly ReactNode[] }) => (
  // oxlint-disable-next-line react/no-array-index-key -- fixed lists, printed once
  <ul className="paper-boxes">{lines.map((line, index) => <li key={index}><span className="paper-tick" />{line}</li>)}</ul>
);

const lineOf = (topic: PaperTopic) => (
  <span key={topic.id}><strong>{topic.title}.</strong> {topic.text}{topic.notes.length > 0 && <sup>{topic.notes.join(',')}</sup>}</span>
);

/** The two pages. On the screen they are hidden; in print nothing else is there. */
export const Paper = ({ summary }: { summary: Summary }) => {
  const w = useWords(paperWords);
  const result = useWords(resultWords);
  usePrintTitle(w.title);
  usePageMargins({
    crisis: w.crisisFooter, footer: w.footer,
    stamp: `${formatDate(summary.date, summary.lang)} · ${w.version(summary.version)}`, page: w.page, of: w.of,
  });
  return (
    <article className={summary.isTight ? 'paper-sheet paper-tight' : 'paper-sheet'} lang={summary.lang}>
      <header className="paper-top">
        <div><h1>{w.title}</h1><p>{w.filledIn}</p></div>
        <p className="paper-crisis"><strong>{w.crisisBox}</strong><br />{w.crisisBoxDanger}</p>
      </header>
      <div className="paper-blanks"><span>{w.name}</span><span>{w.birth}</span><span>{w.phone}</span></div>
      <div className="paper-two">
        <section><Head>{w.goals}</Head>
          {summary.goals.length > 0 ? <ol className="paper-goals">{summary.goals.map((goal, index) => <li key={`${index} ${goal}`}>{goal}</li>)}</ol> : <><p className="paper-rule" /><p className="paper-rule" /></>}
        </section>
        <section><Head>{w.about}</Head>
          {summary.about.map((line) => <p key={line.label}>{line.label && <strong>{line.label} </strong>}{line.text}</p>)}
        </section>
      </div>
      <section><Head note={w.talkNote}>{w.talk}</Head>
        {summary.nothingRaised && <p className="paper-nothing"><strong>{result.nothingTitle}</strong> {result.nothingText}</p>}
        {summary.groups.map((group) => {
          const Icon = icons[group.id];
          const { urgent, others } = splitUrgent(group.topics);
          const hint = <small>{result[`${group.id}Short`]}</small>;
          return (
            <div key={group.id} className={`paper-group paper-${group.id}${group.isShort ? ' paper-short' : ''}`}>
              <h3><Icon aria-hidden="true" />{result[group.id]} {urgent.length === 0 && hint}</h3>
              {urgent.length > 0 && <Boxes lines={urgent.map(lineOf)} />}
              {urgent.length > 0 && others.length > 0 && <p className="paper-hint">{hint}</p>}
              {others.length > 0 && <Boxes lines={others.map(lineOf)} />}
            </div>
          );
        })}
      </section>
      <section><Head>{result.bring}</Head><div className="paper-bring"><Boxes lines={summary.bring} /></div></section>
      <PaperTables summary={summary} />
      <div className="paper-two">
        <div>
          <section><Head>{w.insurance}</Head>
            <p>{summary.insurance.title && <><strong>{summary.insurance.title}</strong>. </>}{w.member} <span className="paper-blank" /></p>
            {summary.insurance.facts.length > 0 && <p className="paper-small">{summary.insurance.facts.join(' ')} {w.asOf}</p>}
            <h3>{summary.insurance.checklist.title}</h3>
            <Boxes lines={summary.insurance.checklist.lines} />
          </section>
          <section><Head>{w.questions}</Head><Boxes lines={[...summary.questions, <span key="own" className="paper-rule" />]} /></section>
        </div>
        <div>
          <section><Head>{w.day}</Head><Boxes lines={summary.day} /></section>
          <section><Head>{w.after}</Head><Boxes lines={summary.after} /></section>
          <section><Head>{w.clinics}</Head>
            {summary.clinics.map((clinic) => (
              <p key={`${clinic.name} ${clinic.place}`} className="paper-clinic">
                <strong>{clinic.name}</strong>{clinic.isInvented && ` (${w.invented})`}<br />
                {clinic.place} · {clinic.phone ? <strong>{clinic.phone}</strong> : <>{w.phone}: <span className="paper-blank" /></>}
                {clinic.asks.length > 0 && <><br />{w.ask} {clinic.asks.join(', ')}</>}
              </p>
            ))}
            {summary.clinics.length === 0 && <p className="paper-rule" />}
            <p className="paper-after">{w.appointment} <span className="paper-blank" /></p>
          </section>
          {summary.noteLines > 0 && (
            <section><Head>{w.notes}</Head>{Array.from({ length: summary.noteLines }, (_, index) => <p key={index} className="paper-rule" />)}</section>
          )}
        </div>
      </div>
      <p className="paper-disclaimer"><strong>{w.disclaimerLead}</strong> {w.disclaimer} <strong>{w.disclaimerCrisis}</strong></p>
      <p className="paper-small paper-sources">
        {summary.notices.join(' ')} {summary.sources.length > 0 && <strong>{w.sources} </strong>}
        {summary.sources.map((source) => `${source.number}. ${source.text}${source.readInFull ? '' : '*'}. `)}
        {summary.sources.some((source) => !source.readInFull) && `${result.notReadInFull} `}{summary.reviewStatus}
      </p>
      {summary.annex.length > 0 && (
        <section className="paper-next-page"><Head>{w.annex}</Head><TreatmentTable rows={summary.annex} spare={false} /></section>
      )}
      {summary.pack.length > 0 && (
        <section className="paper-next-page">
          <Head note={w.packNote}>{w.packTitle}</Head>
          <div className="paper-packs">
            {summary.pack.map(({ title, lines, isChecklist }) => (
              <section key={title}>
                <h3>{title}</h3>
                {isChecklist ? <Boxes lines={lines} /> : <ul className="paper-plain">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
              </section>
            ))}
          </div>
        </section>
      )}
    </article>
  );
};
