import { reportTopics, type ReportTopic } from '@finder/contract';
import { useRef, useState } from 'react';
import { sendReport } from '../api/report.ts';
import type { Failure } from '../api/request.ts';

export type Typed = { topic: string; details: string };

/** Why a report is not on its way: something to mend in the form, or something about the sending. */
export type Trouble = 'topic' | 'too-long' | 'too-many' | 'offline' | 'failed' | 'gone';

const isTopic = (text: string): text is ReportTopic => reportTopics.some((topic) => topic === text);

/** What a refusal means for the reader, by its stable code and the refused field. */
export const troubleOf = (failure: Failure): Trouble => {
  if (failure.kind === 'offline') return 'offline';
  if (failure.kind === 'server') return 'failed';
  const { code, errors = [] } = failure.problem;
  if (code === 'too-many-requests') return 'too-many';
  if (code === 'not-found') return 'gone';
  if (errors.some(({ path }) => path === 'topic')) return 'topic';
  return errors.some(({ path }) => path === 'details') ? 'too-long' : 'failed';
};

/**
 * The form of a report: what is typed, why it was not sent, whether it was. `trouble.turn` counts the tries, so that the
 * same trouble twice is told twice. Nothing typed is ever lost by trying.
 */
export const useReport = (slug: string, begin: { typed?: Typed; trouble?: Trouble; sent: boolean }) => {
  const [typed, setTyped] = useState<Typed>(begin.typed ?? { topic: '', details: '' });
  const [trouble, setTrouble] = useState<{ what: Trouble; turn: number } | null>(begin.trouble ? { what: begin.trouble, turn: 0 } : null);
  const [phase, setPhase] = useState<'typing' | 'sending' | 'sent'>(begin.sent ? 'sent' : 'typing');
  const running = useRef(false);
  const fail = (what: Trouble) => setTrouble((before) => ({ what, turn: (before?.turn ?? 0) + 1 }));

  const send = async () => {
    // A second press while the first is on its way would report twice.
    if (running.current) return;
    const { topic, details } = typed;
    if (!isTopic(topic)) {
      fail('topic');
      return;
    }
    running.current = true;
    setPhase('sending');
    const answer = await sendReport({ clinic: slug, topic, details }, new AbortController().signal);
    running.current = false;
    setPhase(answer.ok ? 'sent' : 'typing');
    if (answer.ok) setTrouble(null);
    else fail(troubleOf(answer.failure));
  };
  const again = () => {
    setTyped({ topic: '', details: '' });
    setPhase('typing');
  };
  return { typed, setTyped, trouble, phase, send, again };
};
