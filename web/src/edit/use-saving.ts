import { type EditableListing, type FactName, type Facts } from '@finder/contract';
import { useRef, useState } from 'react';
import { confirmListing, readListing, readNewestHistory, saveListing, setListingStatus, takeBackChange, undoChange } from '../api/editing.ts';
import type { Answer } from '../api/request.ts';
import { useSending } from '../ui/staff/use-sending.ts';
import { differing, overlaps } from './draft.ts';
import type { Editor } from './use-editor.tsx';

/** Who changed a fact last, by its name; `all` is who changed anything last. A name of null is a person we have none of. */
export type Others = { facts: Partial<Record<FactName, Other>>; all: Other };
export type Other = { kind: 'keeper' | 'moderator' | 'import' | 'gone'; name: string | null };

/**
 * Somebody else changed the listing while this one was edited. `both` are the facts that both changed, `mine` all that was
 * changed here as it was when the conflict was found, `theirs` what else came meanwhile.
 */
export type Conflict = { before: EditableListing; both: FactName[]; mine: Partial<Facts>; theirs: FactName[]; others: Others };

export type Done = 'saved' | 'saved-waiting' | 'saved-confirmed' | 'confirmed' | 'confirmed-before' | 'undone' | 'taken-back' | 'status' | 'discarded' | 'thrown';

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16)).join('-');

const readOthers = async (slug: string): Promise<Others> => {
  const history = await readNewestHistory(slug);
  const theirs = history.ok ? history.value.entries.filter(({ who }) => !who.you) : [];
  const unknown: Other = { kind: 'gone', name: null };
  return { facts: Object.fromEntries(theirs.toReversed().map(({ what, who }) => [what, who])), all: theirs[0]?.who ?? unknown };
};

/** All that is sent from the page. A request that lost against somebody else's loads the listing as it is and says so. */
export const useSaving = (editor: Editor) => {
  const { listing, draft, reading, setListing } = editor;
  const { sending, failed, run, clear } = useSending();
  const [done, setDone] = useState<{ what: Done; undo: string | null; turn: number } | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [tried, setTried] = useState(0);
  /** The listing on which what is typed now was begun. */
  const [seen, setSeen] = useState(listing);
  const key = useRef({ request: '', key: '' });
  const { slug, version } = listing;

  const say = (what: Done, undo: string | null = null) => setDone((last) => ({ what, undo, turn: (last?.turn ?? 0) + 1 }));
  const accept = (next: EditableListing, clean = reading.names.length === 0) => {
    setListing(next);
    if (clean) setSeen(next);
  };
  const findConflict = async (fresh: EditableListing) => {
    const both = overlaps(draft, reading, fresh);
    const others = await readOthers(slug);
    setConflict({ before: seen, both, mine: reading.changed, theirs: differing(seen, fresh).filter((name) => !reading.names.includes(name)), others });
  };

  /** What lost is told after the listing was read again. */
  const refresh = async <T,>(answer: Answer<T>, then: (fresh: EditableListing) => void | Promise<void>): Promise<Answer<T>> => {
    if (answer.ok || answer.failure.kind !== 'refused' || !['version-stale', 'conflict'].includes(answer.failure.problem.code)) return answer;
    const fresh = await readListing(slug);
    if (!fresh.ok) return fresh;
    accept(fresh.value);
    await then(fresh.value);
    return answer;
  };

  const send = (facts: Partial<Facts>, confirm: boolean, why: string, after: () => void) => {
    const request = { facts, confirm, why };
    const asked = JSON.stringify([version, request]);
    // The same request again, after a lost connection, is the same save.
    if (key.current.request !== asked) key.current = { request: asked, key: newKey() };
    const sent = draft;
    void run(async () => {
      const answer = await refresh(await saveListing(slug, version, key.current.key, request), findConflict);
      if (!answer.ok && answer.failure.kind === 'refused' && answer.failure.problem.errors) {
        editor.refused(answer.failure.problem.errors);
        setTried((last) => last + 1);
      }
      return answer;
    }, (next) => {
      editor.settle(sent);
      accept(next, true);
      setConflict(null);
      setTried(0);
      after();
      say(confirm ? 'saved-confirmed' : next.waiting.some(({ field, id }) => field in facts && !listing.waiting.some((old) => old.id === id)) ? 'saved-waiting' : 'saved');
    });
  };

  return {
    sending, failed, done, conflict, tried,
    /** Saves what was changed, or shows what has to be put right, or chosen, first. */
    save: (confirm: boolean, why: string, after: () => void) => {
      editor.showAll();
      setTried(reading.faults.length > 0 ? tried + 1 : 0);
      if (reading.faults.length > 0) return;
      if (overlaps(draft, reading, listing).length > 0) void findConflict(listing);
      else send(reading.changed, confirm, why, after);
    },
    saveMerged: (facts: Partial<Facts>, why: string, after: () => void) => send(facts, false, why, after),
    confirm: () => void run(async () => refresh(await confirmListing(slug, version), () => {}), (answer) => {
      accept(answer.listing);
      say(answer.change === null ? 'confirmed-before' : 'confirmed', answer.change);
    }),
    undo: (id: string) => void run(async () => refresh(await undoChange(slug, id), () => {}), (next) => { accept(next); say('undone'); }),
    takeBack: (id: string) => void run(async () => refresh(await takeBackChange(slug, id), () => {}), (next) => { accept(next); say('taken-back'); }),
    setStatus: (wanted: Parameters<typeof setListingStatus>[2], after: () => void) =>
      void run(async () => refresh(await setListingStatus(slug, version, wanted), () => {}), (next) => { accept(next); say('status'); after(); }),
    throwAway: (what: 'discarded' | 'thrown') => {
      editor.drop(reading.names);
      setSeen(listing);
      setConflict(null);
      setTried(0);
      clear();
      say(what);
    },
  };
};
export type Saving = ReturnType<typeof useSaving>;
