import { ArrowLeft, ChevronRight, Lock } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { prescreenWords } from '../words/prescreen.ts';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { useWords } from '../ui/language.tsx';
import { LeaveNow } from './LeaveNow.tsx';
import './StepFrame.css';

type Props = {
  /** A new one moves focus to the title. */
  stepKey: string;
  /** True until somebody has moved on from the first screen. */
  isOpening: boolean;
  partLine: string;
  timeLine: string;
  /** 0 to 1. */
  progress: number;
  aside?: ReactNode;
  lead?: ReactNode;
  title: ReactNode;
  titleId?: string;
  hint?: string | undefined;
  why?: string | undefined;
  continueLabel: string;
  skipLabel?: string;
  onContinue: () => void;
  onSkip?: () => void;
  onBack: () => void;
  /** Asks first. */
  onExit: () => void;
  /** Does not. */
  onLeaveNow: () => void;
  children: ReactNode;
};

/** One screen of the pre-screen: where one is, one heading, why we ask, the answers, and Continue, which is never disabled. */
export const StepFrame = (props: Props) => {
  const w = useWords(prescreenWords);
  const title = useRef<HTMLHeadingElement>(null);
  // Opening the page leaves focus where the browser puts it; every later step says its heading.
  const said = useRef(props.isOpening ? props.stepKey : '');
  useEffect(() => {
    if (said.current === props.stepKey) return;
    said.current = props.stepKey;
    window.scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [props.stepKey]);
  return (
    <div className="step">
      <div className="step-top">
        <Button look="plain" className="step-bar-button step-back" onClick={props.onBack}><ArrowLeft />{w.back}</Button>
        <span className="step-bar-language"><LanguageSwitch /></span>
        <LeaveNow onLeave={props.onLeaveNow} />
      </div>
      <div className="step-bar">
        <p className="step-part"><strong>{props.partLine}</strong><span>{props.timeLine}</span></p>
        <Button look="plain" className="step-bar-button" onClick={props.onExit}>{w.exit}</Button>
        <progress className="step-progress" max={1} value={props.progress} aria-label={props.partLine} />
      </div>
      <div className="step-columns">
        <div className="step-aside">{props.aside}</div>
        <form className="step-main" noValidate autoComplete="off" onSubmit={(event) => { event.preventDefault(); props.onContinue(); }}>
          {props.lead && <div className="step-lead">{props.lead}</div>}
          <h1 ref={title} tabIndex={-1} id={props.titleId ?? 'step-title'}>{props.title}</h1>
          {props.hint && <p className="step-hint">{props.hint}</p>}
          {props.why && (
            <details className="step-why">
              <summary><ChevronRight />{w.why}</summary>
              <p>{props.why}</p>
            </details>
          )}
          <div className="step-answers">{props.children}</div>
          <div className="step-foot">
            {props.onSkip && props.skipLabel && <Button look="plain" className="step-skip" onClick={props.onSkip}>{props.skipLabel}</Button>}
            <div className="step-end">
              <p className="step-stays"><Lock aria-hidden="true" /><span>{w.stays}</span></p>
              <Button type="submit" look="filled" large className="step-continue">{props.continueLabel}</Button>
            </div>
          </div>
        </form>
      </div>
    </div>
  );
};
