import type { CrisisPanel } from './flow.ts';
import { steps, type StepId } from './questions.ts';

/** Where somebody is. `then` brings them back to the review after a change. */
export type Place =
  | { at: 'step'; id: StepId; then?: 'review' | undefined }
  | { at: 'panel'; id: StepId; panel: CrisisPanel; then?: 'review' | undefined }
  | { at: 'review' }
  | { at: 'results' };

export const firstPlace: Place = { at: 'step', id: steps[0].id };

/**
 * Everything of the journey that a history entry bears: a random name of the visit, and how many entries of the pre-screen
 * lie before this one.
 */
export type Mark = { visit: string; depth: number };

export const newVisit = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** The mark of a history entry's state, or null when it bears none of ours. */
export const readMark = (state: unknown): Mark | null => {
  const { visit, depth } = (state ?? {}) as Partial<Mark>;
  return typeof visit === 'string' && typeof depth === 'number' && depth >= 0 ? { visit, depth } : null;
};
