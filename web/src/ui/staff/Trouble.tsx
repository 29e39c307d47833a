import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Failure } from '../../api/request.ts';
import { manyReasons, problemWords } from '../../words/problems.ts';
import { staffWords } from '../../words/staff.ts';
import { useHref, useLang, useWords } from '../language.tsx';

/** Why something was not done, above what was typed. It takes the focus, so that nobody misses it. */
export const Trouble = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  return <div className="staff-trouble" ref={box} tabIndex={-1} role="group"><CircleAlert /><div>{children}</div></div>;
};

/** What was done. It takes the focus: what was there before is gone. */
export const DoneBox = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  return <div className="staff-done" ref={box} tabIndex={-1} role="status"><CircleCheck /><div>{children}</div></div>;
};

/** A failed request in words. `said`: sentences for the codes that a page knows better. */
export const FailureTrouble = ({ failure, said = {} }: { failure: Failure; said?: Record<string, string | undefined> }) => {
  const w = useWords(staffWords);
  const problems = useWords(problemWords);
  const lang = useLang();
  const href = useHref();
  if (failure.kind === 'offline') return <Trouble>{w.offline}</Trouble>;
  if (failure.kind === 'server') return <Trouble>{w.failed}</Trouble>;
  const { code, detail } = failure.problem;
  if (said[code] !== undefined) return <Trouble>{said[code]}</Trouble>;
  if (code === 'second-factor-needed') return <Trouble>{w.secondFactorNeeded} <a href={href('/staff/account')}>{w.setUp}</a></Trouble>;
  if (code === 'too-many-requests') return <Trouble>{w.tooMany}</Trouble>;
  if (code === 'not-allowed') return <Trouble>{w.notAllowed}</Trouble>;
  // The server's own sentences are English.
  const inWords = Object.hasOwn(problems, code) ? problems[code as keyof typeof problems] : w.failed;
  return <Trouble>{lang === 'en' && manyReasons.has(code) ? detail : inWords}</Trouble>;
};
