import type { CarryMessage } from '../worker/messages.ts';
import type { Draft } from './draft.ts';
import { readMark, type Place } from './journey.ts';
import { draftVersion } from './keep.ts';

/** What a page hands to the page that takes its place: answers (those about right now too) and the way gone so far. */
export type Carried = { version: number; draft: Draft; leaveSuicideOff: boolean; trail: Place[]; start: number };
/** The same, with what the history entry says: which visit it is and where in it. */
export type Restored = Omit<Carried, 'version'> & { visit: string; depth: number };

/** A worker that does not answer must not keep anybody from the questions. */
const patienceMs = 1500;

let registration: ServiceWorkerRegistration | null = null;

/**
 * Starts the worker that lets the pre-screen work offline and holds answers, in its memory alone, while the page is loaded
 * again. Without one (a browser that has none, or watch mode) the pre-screen works as well, but for these two.
 */
export const startWorker = async (): Promise<void> => {
  if (!import.meta.env.PROD) return;
  try {
    registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch {
    // Not here, or not in a private window.
  }
};

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of this origin takes no target
const tell = (message: CarryMessage, ports: MessagePort[] = []) => registration?.active?.postMessage(message, ports);

export const holdCarried = (visit: string, carried: Omit<Carried, 'version'>) => tell({ carry: 'hold', key: visit, held: { version: draftVersion, ...carried } satisfies Carried });
export const dropCarried = (visit: string) => tell({ carry: 'drop', key: visit });

/**
 * Whether this page takes the place of one that was here: loaded again, given up by the phone, or gone back to. A tab that
 * was closed and opened anew does not: closing it meant that the answers go.
 */
const isContinued = (): boolean => {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (load?.type === 'reload' || (document as { wasDiscarded?: boolean }).wasDiscarded) return true;
  const activation = (window as Partial<Window>).navigation?.activation;
  return activation?.navigationType === 'traverse' && activation.from !== null;
};

/** Asks the worker, once, for what the page before handed over; it forgets it with that. */
export const takeCarried = async (): Promise<Restored | null> => {
  const mark = readMark(history.state);
  if (!mark || !isContinued() || !('serviceWorker' in navigator)) return null;
  try {
    registration = await navigator.serviceWorker.getRegistration() ?? null;
    if (!registration?.active) return null;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Carried | null>((done) => {
      port1.addEventListener('message', ({ data }: MessageEvent<Carried | null>) => done(data));
      port1.start();
      setTimeout(() => done(null), patienceMs);
    });
    tell({ carry: 'take', key: mark.visit }, [port2]);
    const carried = await answer;
    port1.close();
    if (carried?.version !== draftVersion) return null;
    const { version: _, ...rest } = carried;
    const isOnTrail = mark.depth >= rest.start && mark.depth - rest.start < rest.trail.length;
    return isOnTrail ? { ...rest, ...mark } : null;
  } catch {
    return null;
  }
};
