import { hash, verify, type Algorithm } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins';
import type { Pool } from 'pg';
import type { Database } from '../database/client.ts';
import { queueMail } from '../mail/queue.ts';
import { letters } from './letters.ts';

export type AuthDeps = {
  db: Database;
  pool: Pool;
  /** Signs cookies and encrypts second factors; at least 32 signs. */
  secret: string;
  /** The site's own address, without a slash at the end. It is never taken from a request: links in letters are built of it. */
  siteUrl: () => string;
};

/** OWASP's smallest setting for argon2id: 19 MiB, two passes, one lane. About 30 ms. `Algorithm.Argon2id` is a const enum. */
const argon2id = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const day = 24 * 60 * 60;

/** The header in which the shortened address of the network is handed to the library. Set by us, never taken from a request. */
export const networkHeader = 'x-finder-network';

const langOf = (user: object): 'en' | 'es' => ('lang' in user && user.lang === 'es' ? 'es' : 'en');

/**
 * Accounts by better-auth on our tables. Only its functions are called, by routes of ours: its own router is not mounted, so
 * that every route is in our OpenAPI file and answers with our problems.
 */
export function openAuth({ db, pool, secret, siteUrl }: AuthDeps) {
  const pageUrl = (user: object, path: string) => `${siteUrl()}${langOf(user) === 'es' ? '/es' : ''}/staff/${path}`;
  const reader = (user: { name: string }) => ({ name: user.name, lang: langOf(user) });
  const secure = siteUrl().startsWith('https://');
  return betterAuth({
    appName: 'Ketamine Clinic Finder',
    baseURL: siteUrl(),
    secret,
    telemetry: { enabled: false },
    // Its lines name e-mail addresses.
    logger: { disabled: true },
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      // Lengths are ours to judge (password-rules.ts); the library holds the widest bounds.
      minPasswordLength: 8,
      maxPasswordLength: 256,
      resetPasswordTokenExpiresIn: 60 * 60,
      revokeSessionsOnPasswordReset: true,
      password: { hash: (password) => hash(password, argon2id), verify: ({ hash: stored, password }) => verify(stored, password) },
      sendResetPassword: ({ user, token }) => queueMail(pool, user.email, letters.reset(reader(user), pageUrl(user, `reset#token=${token}`))),
      onExistingUserSignUp: ({ user }) => queueMail(pool, user.email, letters.already(reader(user), pageUrl(user, 'sign-in'))),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: day,
      sendVerificationEmail: ({ user, token }) => queueMail(pool, user.email, letters.verify(reader(user), pageUrl(user, `confirm#token=${token}`))),
    },
    user: { additionalFields: { lang: { type: 'string', required: false, defaultValue: 'en' } } },
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    plugins: [twoFactor({ issuer: 'Ketamine Clinic Finder' })],
    rateLimit: { enabled: false },
    advanced: {
      // The library would write __Secure-; __Host- also keeps other names of the same domain from setting the cookie.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-finder' : 'finder',
      defaultCookieAttributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [networkHeader] },
      database: { generateId: 'uuid' },
    },
  });
}
export type Auth = ReturnType<typeof openAuth>;
