import { ProblemError } from '../problems/problem.ts';
import { codesPerClaim } from './code.ts';
import { countCodes, type ClaimRow, type Client } from './repository.ts';
import { aDay } from './service.ts';

/** So that nobody fills a clinic's mailbox with codes, however many accounts they have. */
const codesADay = 10;

/** Whether one more code may be mailed for this claim, and to this clinic. */
export const mayHaveCode = async (client: Client, claim: ClaimRow, at: Date): Promise<boolean> =>
  claim.codesSent < codesPerClaim && await countCodes(client, claim.clinicId, new Date(at.getTime() - aDay)) < codesADay;

export const codeEnded = () => new ProblemError('link-ended', 'This code is used up or too old. Ask for a new one.');
export function codeWrong(left: number): ProblemError {
  const message = left === 0 ? 'That code is not right, and it was the last try. Ask for a new one.' : `That code is not right. Tries left: ${left}.`;
  return new ProblemError('invalid-request', message, [{ path: 'code', message }]);
}
