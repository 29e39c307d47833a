import { findSigns, storyAbouts, type Problem, type StorySign } from '@finder/contract';
import { useRef, useState } from 'react';
import { sendStory } from '../api/stories.ts';
import type { Failure } from '../api/request.ts';
import type { Lang } from '../words/words.ts';
import { faultsOf, type Fault } from './faults.ts';

export type TypedStory = { title: string; text: string; about: string; lang: Lang; own: boolean };

/** Why a story is not on its way: fields to mend, hints to look at, or something about the sending. */
export type Trouble = { faults: Fault[] } | { signs: StorySign[] } | 'too-many' | 'offline' | 'failed' | 'refused';

/** What a form that was posted without script came to. */
export type Answer = { sent: Sent } | { typed: TypedStory; problem: Problem } | { typed: TypedStory; signs: StorySign[] };
export type Sent = { code: string; dying: boolean };

const troubleOf = (failure: Failure, typed: TypedStory): Trouble => {
  if (failure.kind === 'offline') return 'offline';
  if (failure.kind === 'server') return 'failed';
  if (failure.problem.code === 'too-many-requests') return 'too-many';
  const faults = faultsOf(typed);
  return faults.length > 0 ? { faults } : 'refused';
};

const beginOf = (answer: Answer | undefined, lang: Lang): { typed: TypedStory; trouble: Trouble | null; sent: Sent | null; seen: StorySign[] } => {
  const empty: TypedStory = { title: '', text: '', about: '', lang, own: false };
  if (!answer) return { typed: empty, trouble: null, sent: null, seen: [] };
  if ('sent' in answer) return { typed: empty, trouble: null, sent: answer.sent, seen: [] };
  const { typed } = answer;
  if ('signs' in answer) return { typed, trouble: { signs: answer.signs }, sent: null, seen: answer.signs };
  return { typed, trouble: troubleOf({ kind: 'refused', problem: answer.problem }, typed), sent: null, seen: [] };
};

const aboutOf = (about: string) => storyAbouts.find((each) => each === about) ?? null;

/**
 * The form for a story: what is typed, why it was not sent, what came of it. A hint is shown once and then counts as seen;
 * `trouble.turn` counts the tries, so that the same trouble twice is told twice. Nothing typed is ever lost by trying.
 */
export const useStory = (answer: Answer | undefined, pageLang: Lang) => {
  const [begin] = useState(() => beginOf(answer, pageLang));
  const [typed, setTyped] = useState(begin.typed);
  const [trouble, setTrouble] = useState<{ what: Trouble; turn: number } | null>(begin.trouble && { what: begin.trouble, turn: 0 });
  const [seen, setSeen] = useState<StorySign[]>(begin.seen);
  const [sent, setSent] = useState(begin.sent);
  const [sending, setSending] = useState(false);
  const running = useRef(false);
  const fail = (what: Trouble) => setTrouble((before) => ({ what, turn: (before?.turn ?? 0) + 1 }));
  const hint = (signs: StorySign[]) => {
    fail({ signs });
    setSeen((before) => [...new Set([...before, ...signs])]);
  };

  const send = async () => {
    // A second press while the first is on its way would tell the story twice.
    if (running.current) return;
    const faults = faultsOf(typed);
    if (faults.length > 0) {
      fail({ faults });
      return;
    }
    const signs = findSigns(`${typed.title}\n${typed.text}`);
    if (signs.some((sign) => !seen.includes(sign))) {
      hint(signs);
      return;
    }
    running.current = true;
    setSending(true);
    const response = await sendStory({ ...typed, own: true, about: aboutOf(typed.about), seen }, new AbortController().signal);
    running.current = false;
    setSending(false);
    if (!response.ok) fail(troubleOf(response.failure, typed));
    else if (response.value.received) setSent(response.value);
    else hint(response.value.signs);
  };
  return { typed, setTyped, trouble, seen, sending, sent, send };
};
