import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problems/problem.ts';

/** What a link in a reminder may do: say that everything is still right at one listing, for one of its keepers. Nothing else. */
export type ReminderLink = { clinicId: string; personId: string };

/** Days that a link works. */
export const linkDays = 30;

const sign = (secret: string, text: string) => createHmac('sha256', secret).update(`reminder ${text}`).digest();

/** Makes the token of a link. It holds two ids and a day, signed; nothing is stored. */
export function makeToken(secret: string, { clinicId, personId }: ReminderLink, now: Date): string {
  const text = `${clinicId}.${personId}.${Math.floor(now.getTime() / 86_400_000) + linkDays}`;
  return `${text}.${sign(secret, text).toString('base64url')}`;
}

/** Reads a token. Throws `link-ended` for one that we did not make, or that is too old. */
export function readToken(secret: string, token: string, now: Date): ReminderLink {
  const [, text = '', clinicId = '', personId = '', day = '', signature = ''] = /^(([\da-f-]{36})\.([\da-f-]{36})\.(\d{1,7}))\.([\w-]{43})$/.exec(token) ?? [];
  const given = Buffer.from(signature, 'base64url');
  const right = sign(secret, text);
  if (given.length !== right.length || !timingSafeEqual(given, right) || now.getTime() / 86_400_000 > Number(day) + 1) {
    throw new ProblemError('link-ended', 'This link is too old. Sign in to confirm.');
  }
  return { clinicId, personId };
}
