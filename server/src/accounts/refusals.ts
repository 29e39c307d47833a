import { APIError } from 'better-auth/api';
import { ProblemError, type ProblemCode } from '../problems/problem.ts';

/** What the library refuses with, as our problems. One sentence for a wrong address and a wrong password. */
const refusals: Record<string, [ProblemCode, string]> = {
  INVALID_EMAIL_OR_PASSWORD: ['sign-in-refused', 'The e-mail address or the password is not right.'],
  INVALID_EMAIL: ['sign-in-refused', 'The e-mail address or the password is not right.'],
  INVALID_PASSWORD: ['sign-in-refused', 'The password is not right.'],
  EMAIL_NOT_VERIFIED: ['email-not-verified', 'Please confirm your e-mail address first: we have sent you the link again.'],
  INVALID_CODE: ['wrong-code', 'That code is not right. Codes change every 30 seconds.'],
  INVALID_BACKUP_CODE: ['wrong-code', 'That recovery code is not right, or it has been used.'],
  INVALID_TWO_FACTOR_COOKIE: ['sign-in-again', 'That took too long. Please sign in again.'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['sign-in-again', 'Too many wrong codes. Please sign in again.'],
  ACCOUNT_TEMPORARILY_LOCKED: ['too-many-requests', 'Too many wrong codes. Please try again in 15 minutes.'],
  TOTP_ALREADY_ENABLED: ['conflict', 'A second step is set up already.'],
  TOTP_NOT_ENABLED: ['conflict', 'No second step is set up.'],
  TWO_FACTOR_NOT_ENABLED: ['conflict', 'No second step is set up.'],
  BACKUP_CODES_NOT_ENABLED: ['conflict', 'No second step is set up.'],
  INVALID_TOKEN: ['link-ended', 'This link is used up or too old. Ask for a new one.'],
  TOKEN_EXPIRED: ['link-ended', 'This link is used up or too old. Ask for a new one.'],
  USER_NOT_FOUND: ['link-ended', 'This link is used up or too old. Ask for a new one.'],
  UNAUTHORIZED: ['not-signed-in', 'Please sign in first.'],
};

/** The library's error as a problem of ours; anything it did not mean for a caller is thrown as it is. */
export function toRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof APIError)) return thrown;
  const [code, detail] = refusals[String(thrown.body?.code)] ?? (thrown.statusCode === 401 ? refusals['UNAUTHORIZED']! : []);
  return code ? new ProblemError(code, detail!, undefined, code === 'too-many-requests' ? { retryAfter: 900 } : {}) : thrown;
}
