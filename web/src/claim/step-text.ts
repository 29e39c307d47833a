import type { ClaimStep, OwnListingRequest } from '@finder/contract';
import type { claimWords } from '../words/claim.ts';

/** Where a request stands, in two or three words. */
export const stepText = (step: ClaimStep | OwnListingRequest['step'], w: Pick<typeof claimWords.en, `stepNow_${string}` & keyof typeof claimWords.en>): string => ({
  'prove': w.stepNow_prove, 'code-out': w.stepNow_codeOut, 'with-moderator': w.stepNow_withModerator, 'granted': w.stepNow_granted,
  'refused': w.stepNow_refused, 'withdrawn': w.stepNow_withdrawn, 'waiting': w.stepNow_waiting, 'added': w.stepNow_added,
}[step]);
