import type { Failure } from '../api/request.ts';
import { accountWords } from '../words/account.ts';
import type { Words } from '../words/words.ts';

type AccountWords = typeof accountWords extends Words<infer T> ? T : never;

/** The fewest signs of a password, without a second step and with one. The server judges; this tells before it is asked. */
export const leastSigns = { alone: 15, withSecondStep: 8 };

/** What the server found wrong with a new password, in the reader's words, or null. `least`: the fewest signs it may have. */
export const passwordFault = (failure: Failure | null, w: Pick<AccountWords, 'tooCommon' | 'tooShort'>, least: number): string | null => {
  const fault = failure?.kind === 'refused' ? failure.problem.errors?.find(({ path }) => path === 'password') : undefined;
  if (!fault) return null;
  return fault.code === 'too-short' ? w.tooShort(least) : w.tooCommon;
};
