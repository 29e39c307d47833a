import { ArrowLeft, ChevronRight, FolderOpen, Hand, Info, MessageCircle, Printer, Stethoscope, Trash2, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { commonWords } from '../words/common.ts';
import { fileWords } from '../words/prescreen-file.ts';
import { noticeWords, resultWords } from '../words/prescreen-paper.ts';
import { prescreenWords } from '../words/prescreen.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { isReadInFull } from '../rulebook/citations.ts';
import { rulesReview } from '../rulebook/review-status.ts';
import { useHref, useLang, useWords } from '../ui/language.tsx';
import { ruleBookWords } from '../words/rulebook.ts';
import { answersOf, type Draft } from './draft.ts';
import type { ShownStep } from './flow.ts';
import { assess } from './assess.ts';
import { groupTopics, noticesFor, skippedNames, skippedOf, splitUrgent, type Group, type GroupId, type Topic } from './results.ts';
import { CallText } from './CallText.tsx';
import { CopyText } from './CopyText.tsx';
import { ExportFile } from './fhir/ExportFile.tsx';
import { FindClinics } from './FindClinics.tsx';
import { LeaveNow } from './LeaveNow.tsx';
import { SavePdf } from './SavePdf.tsx';
import { bringFrom, type PackSection, type Summary } from './summary.ts';
import './Results.css';

// Long, and only for those who open it.
const InsurancePack = lazy(async () => ({ default: (await import('./InsurancePack.tsx')).InsurancePack }));

const icons: Record<GroupId, LucideIcon> = { clear: Hand, check: Stethoscope, mention: MessageCircle };

const TopicItem = ({ topic }: { topic: Topic }) => {
  const w = useWords(resultWords);
  return (
    <li className="topic">
      <h3>{topic.title}</h3>
      <p><CallText>{topic.text}</CallText></p>
      <p className="topic-said">
        {topic.said && <>{w.youSaid} {topic.said} </>}
        <span className="topic-source">{w.source} {topic.sources.map((source) => (isReadInFull(source.key) ? source.text : `${source.text}*`)).join('; ')}.{topic.sources.some((source) => !isReadInFull(source.key)) && ` ${w.notReadInFull}`}</span>
      </p>
    </li>
  );
};

const GroupCard = ({ group }: { group: Group }) => {
  const w = useWords(resultWords);
  const Icon = icons[group.id];
  const { urgent, others } = splitUrgent(group.topics);
  const hint = <p>{w[`${group.id}Hint`]}</p>;
  return (
    <section className={`group group-${group.id}`} aria-labelledby={`group-${group.id}`}>
      <div className="group-head">
        <span className="group-icon"><Icon aria-hidden="true" /></span>
        <div><h2 id={`group-${group.id}`}>{w[group.id]}</h2>{urgent.length === 0 && hint}</div>
      </div>
      {urgent.length > 0 && <ul>{urgent.map((topic) => <TopicItem key={topic.id} topic={topic} />)}</ul>}
      {urgent.length > 0 && others.length > 0 && <div className="group-hint">{hint}</div>}
      {others.length > 0 && <ul>{others.map((topic) => <TopicItem key={topic.id} topic={topic} />)}</ul>}
    </section>
  );
};

/** A list to take along: real boxes to tick, whose ticks are kept nowhere. */
const CheckList = ({ lines }: { lines: { lead: string; rest?: string }[] }) => (
  <ul className="checks">
    {lines.map(({ lead, rest }) => (
      <li key={lead}><label><input type="checkbox" /><span><strong>{lead}</strong>{rest && ` ${rest}`}</span></label></li>
    ))}
  </ul>
);

type Props = {
  /** Only what counts: stale answers are not in it. */
  counted: Draft;
  shown: readonly ShownStep[];
  /** What is printed, saved and copied. */
  summary: Summary | null;
  leaveSuicideOff: boolean;
  /** The insurance pages that are printed after the summary, once they are wanted. */
  onPack: (pack: readonly PackSection[]) => void;
  onPrint: () => void;
  onErase: () => void;
  onBack: () => void;
  onLeaveNow: () => void;
};

/** What to talk about, weightiest first. An empty list never reads as clearance, and nothing here is a verdict. */
export const Results = ({ counted, shown, summary, leaveSuicideOff, onPack, onPrint, onErase, onBack, onLeaveNow }: Props) => {
  const w = useWords(resultWords);
  const own = useWords(prescreenWords);
  const notices = useWords(noticeWords);
  const book = useWords(ruleBookWords);
  const file = useWords(fileWords);
  const href = useHref();
  const common = useWords(commonWords);
  const [isPackOpened, setPackOpened] = useState(false);
  const [isPackPrinted, setPackPrinted] = useState(false);
  const lang = useLang();
  const title = useRef<HTMLHeadingElement>(null);
  const [assessment] = useState(() => assess(answersOf(counted)));
  const groups = groupTopics(assessment, counted, lang);
  const skipped = skippedNames(skippedOf(counted, shown), lang);
  const medicineNames = counted.medicines.filter((medicine) => medicine.current).map(({ name }) => name).join(', ');
  const status = noticesFor(counted).map((notice) => notices[notice]);
  useEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, []);
  const isEmpty = groups.length === 0;
  const findClinics = <FindClinics counted={counted} />;
  return (
    <div className="page results">
      <div className="results-top">
        <button type="button" className="results-back" onClick={onBack}><ArrowLeft aria-hidden="true" /><span>{w.changeMine}</span></button>
        <LeaveNow onLeave={onLeaveNow} />
      </div>
      <h1 ref={title} tabIndex={-1}>{w.title}</h1>
      {!isEmpty && <p className="results-lead">{w.lead}</p>}
      <div className="results-columns">
        <div>
          <div className="results-box">
            {!isEmpty && <Info aria-hidden="true" />}
            <div>
              {isEmpty && <><p className="results-nothing">{w.nothingTitle}</p><p>{w.nothingText}</p></>}
              <p><strong>{w.notDiagnosis}</strong> {w.notDiagnosisRest} <span className="results-status">{rulesReview(lang)}</span> <a href={href('/prepare/how')} target="_blank" rel="noopener noreferrer">{book.title}<span className="visually-hidden"> {own.newTab}</span></a></p>
            </div>
          </div>
          {groups.map((group) => <GroupCard key={group.id} group={group} />)}
          {isEmpty && (
            <section className="card-plain">
              <h2>{w.stillTalk}</h2>
              <CheckList lines={[
                { lead: w.stillHistory, rest: w.stillHistoryRest },
                { lead: w.stillMedicines, rest: medicineNames ? w.stillMedicinesRest(medicineNames) : w.stillMedicinesNone },
                { lead: w.stillStatus, rest: status.join(' ') },
                { lead: w.stillSafe, rest: w.stillSafeRest },
              ]} />
            </section>
          )}
          <section className="card-plain">
            <h2><FolderOpen aria-hidden="true" />{w.bring}</h2>
            <CheckList lines={bringFrom(assessment.items.map((item) => item.id), lang).map((lead) => ({ lead }))} />
          </section>
          {!isEmpty && (
            <section className="card-plain">
              <h2>{w.noticesTitle}</h2>
              {status.map((notice) => <p key={notice}>{notice}</p>)}
            </section>
          )}
          {skipped.length > 0 && (
            <section className="card-plain">
              <h2>{w.skippedTitle}</h2>
              <p>{skipped.join(' · ')}</p>
              <p>{w.skippedNote}</p>
            </section>
          )}
        </div>
        <aside className="next" aria-labelledby="next-title">
          <h2 id="next-title">{w.nextTitle}</h2>
          <div className="next-part">
            <h3>{w.nextTake}</h3>
            <Button look="filled" large onClick={onPrint}><Printer />{w.print}</Button>
            <p>{w.printNote}</p>
            {summary && <><SavePdf summary={summary} /><CopyText summary={summary} /></>}
          </div>
          <div className="next-part">
            <h3>{file.title}</h3>
            <ExportFile draft={counted} leaveSuicideOff={leaveSuicideOff} />
          </div>
          <div className="next-part pack">
            <details onToggle={() => setPackOpened(true)}>
              <summary><ChevronRight />{w.pack}</summary>
              {isPackOpened && (
                <Boundary fallback={<p>{w.packFailed}</p>}>
                  <Suspense fallback={<p role="status">{common.loading}</p>}>
                    <InsurancePack counted={counted} isPrinted={isPackPrinted} onPrinted={setPackPrinted} onPack={onPack} />
                  </Suspense>
                </Boundary>
              )}
            </details>
          </div>
          {!assessment.crisis && findClinics}
          <div className="next-part">
            <h3>{w.nextErase}</h3>
            <p>{w.nextEraseNote}</p>
            <Button large onClick={onErase}><Trash2 />{own.eraseShort}</Button>
          </div>
        </aside>
        {/* After a crisis answer no clinic stands beside the crisis lines: the link waits at the end of the page. */}
        {assessment.crisis && <div className="next results-late">{findClinics}</div>}
      </div>
    </div>
  );
};
