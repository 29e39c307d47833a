import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { partWords, prescreenWords, stepHintWords, stepTitleWords, stepWhyWords } from '../words/prescreen.ts';
import { ruleQuestionWords } from '../words/rules.ts';
import { Button } from '../ui/Button.tsx';
import { useHref, useLanguage, useWords } from '../ui/language.tsx';
import { eraseVisitNotes, readVisitNotes, receiveVisitNotes } from '../ui/visit-notes.ts';
import { Ask } from './Ask.tsx';
import { ImportFile } from './fhir/ImportFile.tsx';
import type { Restored } from './carry.ts';
import { CrisisPanel } from './CrisisPanel.tsx';
import { minutesLeft, panelFor, partNumber, progressAt, replay, stepAfter, type ShownStep } from './flow.ts';
import type { Place } from './journey.ts';
import { lasting, openedIn } from './keep.ts';
import { Keeping } from './Keeping.tsx';
import { Paper } from './Paper.tsx';
import { PartList } from './PartList.tsx';
import type { Part } from './questions.ts';
import { Results } from './Results.tsx';
import { Review } from './Review.tsx';
import { StepBody } from './StepBody.tsx';
import { StepFrame } from './StepFrame.tsx';
import { settleTyped } from './settle-typed.ts';
import { buildSummary, type PackSection } from './summary.ts';
import { isEmptyDraft } from './draft.ts';
import { skippedOf } from './results.ts';
import { isoToday } from './today.ts';
import { useAnswers } from './use-answers.tsx';
import { useCarry } from './use-carry.tsx';
import { useLeaving } from './use-leaving.tsx';
import { useJourney } from './use-journey.tsx';
import { useThreeEscapes } from './use-three-escapes.tsx';

const hintOf = (hints: Record<string, string>, step: ShownStep, fallback: string, rows: string) =>
  hints[step.id] ?? (step.screen === 'safety' ? undefined : step.rules.length > 0 && step.screen !== 'insurance' ? rows : fallback);

type Props = {
  /** What the page before handed over when it was loaded again. */
  restored: Restored | null;
  /** The quick exit, with the number of history entries to go back to the first. */
  onLeaveNow: (depth: number) => void;
};

/**
 * The pre-screen, whole: questions, crisis panels, review, result and paper. Everything typed lives in this component's
 * memory, for minutes in the worker's, and on the device only while the patient keeps it there. It sends nothing anywhere.
 */
export const Prescreen = ({ restored, onLeaveNow }: Props) => {
  const w = useWords(prescreenWords);
  const parts = useWords(partWords);
  const titles = useWords(stepTitleWords) as Record<string, string>;
  const hints = useWords(stepHintWords) as Record<string, string>;
  const whys = useWords(stepWhyWords) as Record<string, string>;
  const questions = useWords(ruleQuestionWords);
  const { lang, path } = useLanguage();
  const href = useHref();
  const { place, visit, trail, turn, start, isOpening, go, back, forget, restart } = useJourney(restored);
  const { draft, change, leaveSuicideOff, setLeaveSuicideOff, isKept, wasKept, keep, erase: eraseAnswers } = useAnswers(restored);
  const leaveNow = () => onLeaveNow(start + turn);
  useThreeEscapes(leaveNow);
  useCarry(visit, useMemo(() => (isOpening && isEmptyDraft(draft) ? null : { draft, leaveSuicideOff, trail, start }), [isOpening, draft, leaveSuicideOff, trail, start]));
  const notes = useSyncExternalStore(receiveVisitNotes, readVisitNotes);
  const erase = () => {
    eraseAnswers();
    eraseVisitNotes();
  };
  const [asking, setAsking] = useState<'exit' | 'refused' | 'erase' | null>(null);
  /** Where a pressed link leads, while somebody is asked about leaving. */
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const leave = useLeaving(!isKept && !isEmptyDraft(draft), (to) => {
    setLeavingTo(to);
    setAsking('exit');
  });
  const askExit = () => {
    setLeavingTo(null);
    setAsking('exit');
  };
  const [pack, setPack] = useState<readonly PackSection[]>([]);
  const { shown, counted } = useMemo(() => replay(draft), [draft]);
  const summary = useMemo(() => (place.at === 'results'
    ? buildSummary(draft, { lang, date: isoToday(), leaveSuicideOff, notes, pack })
    : null), [place.at, draft, lang, leaveSuicideOff, notes, pack]);

  const isPicking = place.at === 'step' && place.id === 'medicines';
  useEffect(() => {
    // However the medicines are left (Continue, Back, a part's link, the browser's Back), a name in the field is kept.
    if (!isPicking && draft.medicineTyped !== '') change(settleTyped(draft));
  }, [isPicking, draft, change]);

  const isStepLike = place.at === 'step' || place.at === 'review';
  useEffect(() => {
    document.documentElement.dataset.prescreen = isStepLike ? 'step' : place.at;
    return () => { delete document.documentElement.dataset.prescreen; };
  }, [isStepLike, place.at]);

  useEffect(() => {
    // A step back may lead to an entry made before the language was switched: its address follows the language now.
    if (location.pathname !== href(path)) history.replaceState(history.state, '', href(path));
  });

  const nextOf = (from: Extract<Place, { id: unknown }>): Place => {
    const next = from.then === 'review' ? null : stepAfter(draft, from.id);
    return next === null ? { at: 'review' } : { at: 'step', id: next };
  };
  const goBack = () => (turn === 0 ? askExit() : back());
  const startOver = () => {
    erase();
    setAsking(null);
    restart();
  };
  const toPart = (part: Part) => {
    const first = shown.find((step) => step.part === part);
    if (first) go({ at: 'step', id: first.id });
  };
  const aside = (current: Part | 'review') => <PartList current={current} onPart={toPart} onErase={() => setAsking('erase')} />;

  const asks = asking === 'exit' || asking === 'refused' ? (
    <Ask title={w.exitTitle} note={asking === 'refused' ? w.keepRefused : w.exitNote} onClose={() => setAsking(null)}>
      <Button large onClick={() => setAsking(null)}>{w.exitStay}</Button>
      <Button large onClick={() => { if (keep(true)) leave(leavingTo ?? href('/')); else setAsking('refused'); }}>{w.exitKeep}</Button>
      <p>{w.keptWarning}</p>
      <Button large onClick={() => { erase(); forget(); leave(leavingTo ?? href('/'), true); }}>{w.exitErase}</Button>
    </Ask>
  ) : asking === 'erase' ? (
    <Ask title={w.eraseAsk} note={w.eraseAskNote} onClose={() => setAsking(null)}>
      <Button large onClick={startOver}>{w.eraseYes}</Button>
      <Button large onClick={() => setAsking(null)}>{w.eraseNo}</Button>
    </Ask>
  ) : null;

  if (place.at === 'panel') return <><CrisisPanel key={turn} panel={place.panel} onGoOn={() => go(nextOf(place))} onBack={back} onLeaveNow={leaveNow} />{asks}</>;

  if (place.at === 'results') {
    return (
      <>
        <Results key={turn} counted={counted} shown={shown} summary={summary} leaveSuicideOff={leaveSuicideOff} onPack={setPack} onPrint={() => window.print()} onErase={() => setAsking('erase')} onBack={() => go({ at: 'review' })} onLeaveNow={leaveNow} />
        {summary && <Paper summary={summary} />}
        {asks}
      </>
    );
  }

  if (place.at === 'review') {
    const asked = shown.flatMap((step) => step.rules);
    const missing = skippedOf(counted, shown);
    const skipped = missing.typed.length + missing.rules.length;
    const unsure = asked.filter((id) => draft.answers[id] === 'unsure').length;
    return (
      <>
        <StepFrame stepKey={`${turn}`} isOpening={isOpening} partLine={w.reviewLine} timeLine={w.allParts} progress={1} aside={aside('review')} title={w.reviewTitle}
          hint={skipped + unsure > 0 ? w.reviewCounts(skipped, unsure) : w.reviewAll} continueLabel={w.seeResults}
          onContinue={() => go({ at: 'results' })} onBack={goBack} onExit={askExit} onLeaveNow={leaveNow}>
          <Review draft={counted} shown={shown} onChange={(id) => go({ at: 'step', id, then: 'review' })} afterSafety={(
            <label className="review-off">
              <input type="checkbox" checked={leaveSuicideOff} onChange={(event) => setLeaveSuicideOff(event.target.checked)} />
              <span><strong>{w.leaveOff}</strong>{w.leaveOffNote}</span>
            </label>
          )} />
          <Keeping isKept={isKept} onKeep={keep} onErase={() => setAsking('erase')} />
        </StepFrame>
        {asks}
      </>
    );
  }

  const step = shown.find((one) => one.id === place.id) ?? shown[0]!;
  const [only] = step.rules;
  const isSafety = step.screen === 'safety' && only !== undefined;
  const goOn = () => {
    const panel = isSafety ? panelFor(only, draft.answers[only]) : null;
    go(panel ? { at: 'panel', id: step.id, panel, then: place.then } : nextOf({ ...place, id: step.id }));
  };
  const skip = () => {
    change({ answers: { ...draft.answers, ...Object.fromEntries(step.rules.map((id) => [id, undefined])) } });
    go(nextOf({ ...place, id: step.id }));
  };
  const minutes = minutesLeft(shown, step.id);
  const isLast = stepAfter(draft, step.id) === null;
  return (
    <>
      <StepFrame key="step" stepKey={`${turn} ${step.id}`} isOpening={isOpening} aside={aside(step.part)} progress={progressAt(shown, step.id)}
        partLine={step.part === 'safety' ? w.safetyLine : w.partLine(String(partNumber(step.part)), parts[step.part])}
        timeLine={step.part === 'safety' ? w.minutesInAll(minutes) : w.minutes(minutes)}
        lead={isSafety ? <>{wasKept && turn === 0 && <p className="step-kept">{w.keptBefore} <button type="button" className="parts-link" onClick={() => setAsking('erase')}>{w.eraseShort}</button></p>}{w.safetyLead}</> : undefined}
        title={isSafety ? questions[only] : titles[step.id]} hint={hintOf(hints, step, w.chooseAll, w.answerAny)} why={whys[step.id]}
        continueLabel={place.then === 'review' ? w.saveChange : isLast ? w.reviewMine : step.id === 'treatments' && draft.treatments.length > 0 ? w.continueWith(draft.treatments.length) : w.continue}
        skipLabel={step.rules.length > 1 ? w.skipGroup : w.skip} {...(step.rules.length > 0 && { onSkip: skip })}
        onContinue={goOn} onBack={goBack} onExit={askExit} onLeaveNow={leaveNow}>
        <StepBody key={step.id} step={step} draft={draft} onChange={change} />
        {/* After the safety check, from which nothing should lead away. */}
        {step.id === 'reasons' && place.then === undefined && <ImportFile onOpen={(file) => change(openedIn(draft, file))} replacesAnswers={!isEmptyDraft(lasting(draft))} />}
      </StepFrame>
      {asks}
    </>
  );
};
