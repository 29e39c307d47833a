import type { Me, OwnSession, SecondFactorStart, SecondStepRequest, SignInRequest, SignInResponse, SignUpRequest } from '@finder/contract';
import type { FastifyRequest } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import type { Connections } from '../listing/who.ts';
import { truncateIp } from '../logging/log.ts';
import { queueMail } from '../mail/queue.ts';
import type { Person } from '../people/person.ts';
import { ProblemError } from '../problems/problem.ts';
import { networkHeader, type Auth } from './auth.ts';
import { noteEvent, type AccountEvent } from './events.ts';
import { letters } from './letters.ts';
import { findPasswordFault, shortestPassword } from './password-rules.ts';
import { toRefusal } from './refusals.ts';
import { endOtherSessions, endSession, findByEmail, findById, findByResetToken, listKept, listSessions, removeSecondFactor, type Account } from './repository.ts';

export type AccountDeps = { auth: () => Auth; pool: Connections; now: () => Date };
/** What was done, with the cookies that go with it. */
export type Answer<Body> = { body: Body; cookies: string[] };

/**
 * How long an answer takes at the least that must not tell whether an account exists: more than the slowest of the ways it
 * can be made takes on a small machine.
 */
const even = 400;

async function evenly<Result>(work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    await pause(Math.max(0, even - (performance.now() - began)));
  }
}

const networkOf = (request: FastifyRequest) => truncateIp(request.ip);

/** What the library may see of a request: its cookie, its browser's name, the shortened address. */
function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [networkHeader]: networkOf(request) });
  for (const name of ['cookie', 'user-agent'] as const) if (request.headers[name]) headers.set(name, request.headers[name].slice(0, 4000));
  return headers;
}

async function ask<Body>(work: Promise<{ headers: Headers; response: Body }>): Promise<{ body: Body; cookies: string[] }> {
  try {
    const { headers, response } = await work;
    return { body: response, cookies: headers.getSetCookie() };
  } catch (thrown) {
    throw toRefusal(thrown);
  }
}

/** The token of the session that an answer begins, out of its cookie. */
const tokenOf = (cookies: string[]): string | null => {
  const value = cookies.map((cookie) => /session_token=([^;.]+)\./.exec(decodeURIComponent(cookie))?.[1]).find(Boolean);
  return value ?? null;
};

export function openAccounts({ auth, pool, now }: AccountDeps) {
  const note = (event: AccountEvent, personId: string | null, request: FastifyRequest) => noteEvent(pool, event, personId, networkOf(request));

  const checkPassword = (password: string, secondFactor: boolean, personal: string[]) => {
    const fault = findPasswordFault(password, { secondFactor, personal });
    if (!fault) return;
    const message = fault === 'too-short' ? `Use at least ${shortestPassword(secondFactor)} signs` : 'This is easy to guess. Use a few words that do not belong together';
    throw new ProblemError('invalid-request', 'Please choose another password.', [{ path: 'password', message, code: fault }]);
  };

  /** After a factor changed: the session that stays is the one of this answer. */
  const endOthers = async (person: Pick<Account, 'id'>, keepToken: string | null, request: FastifyRequest) => {
    await endOtherSessions(pool, person.id, keepToken);
    await note('other-sessions-ended', person.id, request);
  };

  return {
    /** Who sent the request, or null. The session is looked up each time, so that an ended one is over at once. */
    readPerson: async (request: FastifyRequest): Promise<Person | null> => {
      if (!request.headers.cookie?.includes('finder.session_token')) return null;
      const session = await auth().api.getSession({ headers: headersOf(request), query: { disableCookieCache: true } });
      if (!session) return null;
      const account = await findById(pool, session.user.id);
      const { id, name, email, lang, twoFactorEnabled } = session.user;
      return { id, name, email, lang: lang === 'es' ? 'es' : 'en', moderator: account?.moderator ?? false, secondFactor: twoFactorEnabled ?? false, sessionId: session.session.id };
    },

    /** Opens an account, or writes to the owner of the one there is: the answer is the same. */
    signUp: (request: FastifyRequest, body: z.output<typeof SignUpRequest>): Promise<void> => evenly(async () => {
      checkPassword(body.password, false, [body.name, body.email]);
      await ask(auth().api.signUpEmail({ body, headers: headersOf(request), returnHeaders: true }));
      await note('signed-up', null, request);
    }),

    confirmEmail: async (request: FastifyRequest, token: string): Promise<void> => {
      await ask(auth().api.verifyEmail({ query: { token }, headers: headersOf(request), returnHeaders: true }));
      await note('email-verified', null, request);
    },

    /** The first step. With a second factor the cookie only says that the password was right. */
    signIn: (request: FastifyRequest, body: z.output<typeof SignInRequest>): Promise<Answer<SignInResponse>> => evenly(async () => {
      const account = await findByEmail(pool, body.email);
      try {
        const { body: answer, cookies } = await ask(auth().api.signInEmail({ body, headers: headersOf(request), returnHeaders: true }));
        if ('twoFactorRedirect' in answer && answer.twoFactorRedirect) return { body: { next: 'second-step' as const }, cookies };
        await note('signed-in', account?.id ?? null, request);
        return { body: { next: 'signed-in' as const }, cookies };
      } catch (thrown) {
        if (thrown instanceof ProblemError && thrown.code === 'sign-in-refused') await note('sign-in-failed', account?.id ?? null, request);
        throw thrown;
      }
    }),

    /** The second step: a code of the app, or a recovery code, which is used up. */
    secondStep: async (request: FastifyRequest, { code, kind }: z.output<typeof SecondStepRequest>): Promise<Answer<SignInResponse>> => {
      const headers = headersOf(request);
      const digits = code.replace(/\s+/g, '');
      try {
        const { body, cookies } = await ask<{ user: { id: string } }>(kind === 'app'
          ? auth().api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
          : auth().api.verifyBackupCode({ body: { code: digits }, headers, returnHeaders: true }) as never);
        await note('signed-in', body.user.id, request);
        if (kind === 'recovery') await note('recovery-code-used', body.user.id, request);
        return { body: { next: 'signed-in' }, cookies };
      } catch (thrown) {
        if (thrown instanceof ProblemError && thrown.code === 'wrong-code') await note('second-factor-failed', null, request);
        throw thrown;
      }
    },

    signOut: async (request: FastifyRequest, person: Person | null): Promise<Answer<unknown>> => {
      const answer = await ask(auth().api.signOut({ headers: headersOf(request), returnHeaders: true }));
      if (person) await note('signed-out', person.id, request);
      return answer;
    },

    /** Writes the link for a new password, if there is such an account. The answer is the same if not. */
    forgot: (request: FastifyRequest, email: string): Promise<void> => evenly(async () => {
      await ask(auth().api.requestPasswordReset({ body: { email }, headers: headersOf(request), returnHeaders: true }));
      await note('password-reset-asked', null, request);
    }),

    /** Changes a forgotten password by its link, and ends all sessions. A second factor stays asked for. */
    reset: async (request: FastifyRequest, token: string, password: string): Promise<void> => {
      const account = await findByResetToken(pool, token, now());
      if (!account) throw new ProblemError('link-ended', 'This link is used up or too old. Ask for a new one.');
      checkPassword(password, account.secondFactor, [account.name, account.email]);
      await ask(auth().api.resetPassword({ body: { token, newPassword: password }, headers: headersOf(request), returnHeaders: true }));
      await note('password-changed', account.id, request);
      await endOthers(account, null, request);
      await queueMail(pool, account.email, letters.passwordChanged(account));
    },

    changePassword: async (request: FastifyRequest, person: Person, current: string, password: string): Promise<Answer<unknown>> => {
      checkPassword(password, person.secondFactor, [person.name, person.email]);
      const answer = await ask(auth().api.changePassword({ body: { currentPassword: current, newPassword: password, revokeOtherSessions: true }, headers: headersOf(request), returnHeaders: true }));
      await note('password-changed', person.id, request);
      await endOthers(person, tokenOf(answer.cookies), request);
      await queueMail(pool, person.email, letters.passwordChanged(person));
      return answer;
    },

    /** Makes a secret for an app and the recovery codes. Nothing is asked for at sign-in before `confirmSecondFactor`. */
    startSecondFactor: async (request: FastifyRequest, password: string): Promise<SecondFactorStart> => {
      const { body } = await ask(auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(request), returnHeaders: true }));
      if (!('totpURI' in body)) throw new ProblemError('conflict', 'A second step is set up already.');
      return { uri: body.totpURI, recoveryCodes: body.backupCodes };
    },

    confirmSecondFactor: async (request: FastifyRequest, person: Person, code: string): Promise<Answer<unknown>> => {
      if (person.secondFactor) throw new ProblemError('conflict', 'A second step is set up already.');
      const answer = await ask(auth().api.verifyTOTP({ body: { code: code.replace(/\s+/g, '') }, headers: headersOf(request), returnHeaders: true }));
      await note('second-factor-on', person.id, request);
      await endOthers(person, tokenOf(answer.cookies), request);
      await queueMail(pool, person.email, letters.secondFactor(person, true));
      return answer;
    },

    /** Takes the second factor off. A password that is long enough only beside it is refused first; a moderator keeps it. */
    endSecondFactor: async (request: FastifyRequest, person: Person, password: string): Promise<Answer<unknown>> => {
      if (person.moderator) throw new ProblemError('not-allowed', 'Moderators need a second step.');
      await ask(auth().api.verifyPassword({ body: { password }, headers: headersOf(request), returnHeaders: true }));
      checkPassword(password, false, [person.name, person.email]);
      await removeSecondFactor(pool, person.id);
      await note('second-factor-off', person.id, request);
      // All sessions end, this one too: one begun with two factors does not go on with one.
      await endOthers(person, null, request);
      await queueMail(pool, person.email, letters.secondFactor(person, false));
      return ask(auth().api.signOut({ headers: headersOf(request), returnHeaders: true }));
    },

    newRecoveryCodes: async (request: FastifyRequest, person: Person, password: string): Promise<{ recoveryCodes: string[] }> => {
      const { body } = await ask(auth().api.generateBackupCodes({ body: { password }, headers: headersOf(request), returnHeaders: true }));
      await note('recovery-codes-made', person.id, request);
      return { recoveryCodes: body.backupCodes };
    },

    me: async ({ id, name, email, moderator, secondFactor }: Person): Promise<Me> => ({
      name, email, moderator, secondFactor, reminders: (await findById(pool, id))?.reminders ?? 'all', keeps: await listKept(pool, id),
    }),

    sessions: (person: Person): Promise<OwnSession[]> => listSessions(pool, person, now()),

    endSession: async (request: FastifyRequest, person: Person, sessionId: string): Promise<void> => {
      if (!await endSession(pool, person.id, sessionId)) throw new ProblemError('not-found', 'You have no such session.');
      await note('session-ended', person.id, request);
    },

    endOtherSessions: async (request: FastifyRequest, person: Person): Promise<void> => {
      for (const { id, current } of await listSessions(pool, person, now())) if (!current) await endSession(pool, person.id, id);
      await note('other-sessions-ended', person.id, request);
    },
  };
}
export type Accounts = ReturnType<typeof openAccounts>;
