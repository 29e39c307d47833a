import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setModerator } from '../../server/src/accounts/moderator-command.ts';
import { sendWaiting, startSending } from '../../server/src/mail/send.ts';
import { openSmtp } from '../../server/src/mail/transport.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { makePerson } from '../support/people.ts';
import { totp } from '../support/totp.ts';

let served: TestApp;
let mail: MailServer;
let sending: { stop: () => Promise<void> };
const password = 'dandelion fence spoon';
let count = 0;
/** Each test comes from a network of its own: how often one may ask is counted by network. */
let network = 0;
beforeEach(() => { network++; });
const newEmail = () => `rosa${++count}@larkspur.example`;

beforeAll(async () => {
  served = await startApp({ trustProxy: 1 });
  mail = await startMailServer();
  sending = startSending({ pool: served.database.pool, transport: openSmtp(mail.url, 'Finder <finder@example.org>'), now: () => new Date(), say: () => {}, every: 50 });
});
afterAll(async () => {
  await sending?.stop();
  await mail?.close();
  await served?.close();
});

// oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is what each test looks at
type Sent = { status: number; body: any; cookie: string };
/** Sends as a browser does, and keeps its cookies as one does: those that end are dropped. */
async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, cookie = '', headers: Record<string, string> = {}): Promise<Sent> {
  const answer = await served.app.inject({ method, url: path, ...(body && { payload: body }), headers: { ...(cookie && { cookie }), 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `203.0.${network}.5`, ...headers } });
  const jar = new Map(cookie.split('; ').filter(Boolean).map((each) => [each.split('=')[0]!, each]));
  for (const { name, value, maxAge } of answer.cookies) if (maxAge === 0 || value === '') jar.delete(name); else jar.set(name, `${name}=${encodeURIComponent(value)}`);
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json(), cookie: [...jar.values()].join('; ') };
}
const tokenIn = (text: string | undefined) => /#token=([^\s]+)/.exec(text ?? '')?.[1] ?? '';

async function open(email = newEmail(), lang: 'en' | 'es' = 'en'): Promise<string> {
  expect((await send('POST', '/api/account/sign-up', { name: 'Rosa', email, password, lang })).status).toBe(200);
  const letter = await mail.next(email);
  expect((await send('POST', '/api/account/confirm-email', { token: tokenIn(letter.text) })).status).toBe(200);
  return email;
}
const signIn = (email: string, word = password) => send('POST', '/api/account/sign-in', { email, password: word });

async function withSecondFactor(email: string): Promise<{ cookie: string; uri: string; recoveryCodes: string[] }> {
  const { cookie } = await signIn(email);
  const { body: { uri, recoveryCodes } } = await send('POST', '/api/account/second-factor', { password }, cookie);
  const confirmed = await send('POST', '/api/account/second-factor/confirm', { code: totp(uri) }, cookie);
  expect(confirmed.status).toBe(200);
  return { cookie: confirmed.cookie, uri, recoveryCodes };
}
const eventsOf = async (email: string) => (await served.database.owner.query<{ event: string }>(
  'SELECT event FROM account_event e JOIN person p ON p.id = e.person_id WHERE p.email = $1 ORDER BY e.id', [email])).rows.map(({ event }) => event);

describe('Opening an account', () => {
  it('takes a confirmed address: before, the right password does not sign in and the link comes again', async () => {
    const email = newEmail();
    await send('POST', '/api/account/sign-up', { name: 'Rosa', email, password });
    const first = await mail.next(email);
    expect(first.text).toContain('988');
    const early = await signIn(email);
    expect([early.status, early.body.code, early.cookie]).toEqual([403, 'email-not-verified', '']);
    const again = await mail.next(email);
    expect((await send('POST', '/api/account/confirm-email', { token: tokenIn(again.text) })).status).toBe(200);
    const answer = await signIn(email);
    expect([answer.status, answer.body]).toEqual([200, { next: 'signed-in' }]);
    expect((await send('GET', '/api/account', undefined, answer.cookie)).body).toEqual({ name: 'Rosa', email, moderator: false, secondFactor: false, reminders: 'all', keeps: [] });
  });

  it('refuses a password that is short or easy to guess, and what nobody may say of themselves, field by field', async () => {
    const tooShort = await send('POST', '/api/account/sign-up', { name: 'Rosa', email: newEmail(), password: 'fourteen-signs' });
    expect([tooShort.status, tooShort.body.errors]).toEqual([422, [{ path: 'password', message: 'Use at least 15 signs', code: 'too-short' }]]);
    const common = await send('POST', '/api/account/sign-up', { name: 'Rosa', email: newEmail(), password: 'ketamine clinic' });
    expect(common.body.errors[0]).toMatchObject({ path: 'password' });
    for (const field of ['moderator', 'emailVerified', 'twoFactorEnabled', 'role', 'id']) {
      const answer = await send('POST', '/api/account/sign-up', { name: 'Rosa', email: newEmail(), password, [field]: true });
      expect([answer.status, answer.body.errors]).toEqual([422, [{ path: field, message: 'This field is not known here' }]]);
    }
  });

  it('does not tell whether an address has an account: not by its answers, and its owner is written to', async () => {
    const known = await open();
    const unknown = newEmail();
    const answers = async (path: string, body: (email: string) => object) => {
      // Each takes at least as long as the slowest way of answering, so that the time does not tell either.
      const timed = async (email: string) => {
        const began = performance.now();
        const answer = await send('POST', path, body(email));
        expect(performance.now() - began).toBeGreaterThanOrEqual(399);
        return answer;
      };
      const [a, b] = [await timed(known), await timed(unknown)];
      expect([a.status, a.body, a.cookie]).toEqual([b.status, b.body, b.cookie]);
      return a;
    };
    expect((await answers('/api/account/sign-in', (email) => ({ email, password: 'wrong but long enough' }))).body.code).toBe('sign-in-refused');
    await answers('/api/account/forgot', (email) => ({ email }));
    expect((await mail.next(known)).subject).toBe('Choose a new password');
    await answers('/api/account/sign-up', (email) => ({ name: 'Eve', email, password }));
    expect((await mail.next(known)).subject).toBe('You have an account already');
    expect((await send('GET', '/api/account', undefined, (await signIn(known)).cookie)).body.name).toBe('Rosa');
  });

  it('writes in the person’s language', async () => {
    const email = newEmail();
    await send('POST', '/api/account/sign-up', { name: 'Rosa', email, password, lang: 'es' });
    const letter = await mail.next(email);
    expect([letter.subject, letter.text]).toEqual(['Confirme su correo electrónico', expect.stringContaining('/es/staff/confirm#token=')]);
  });
});

describe('Signing in', () => {
  it('with a second factor takes both steps, and a recovery code once', async () => {
    const email = await open();
    const { uri, recoveryCodes } = await withSecondFactor(email);
    const half = await signIn(email);
    expect(half.body).toEqual({ next: 'second-step' });
    expect((await send('GET', '/api/account', undefined, half.cookie)).status).toBe(401);
    const wrong = await send('POST', '/api/account/second-step', { code: '000000' }, half.cookie);
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-code']);
    const whole = await send('POST', '/api/account/second-step', { code: totp(uri) }, half.cookie);
    expect([whole.status, (await send('GET', '/api/account', undefined, whole.cookie)).body.secondFactor]).toEqual([200, true]);

    const byCode = async () => send('POST', '/api/account/second-step', { code: recoveryCodes[0], kind: 'recovery' }, (await signIn(email)).cookie);
    expect((await byCode()).status).toBe(200);
    expect((await byCode()).body.code).toBe('wrong-code');
    expect(await eventsOf(email)).toEqual(expect.arrayContaining(['signed-in', 'second-factor-on', 'recovery-code-used']));
  });

  it('gives a new session each time, and ends the others when a factor changes', async () => {
    const email = await open();
    const [one, two] = [await signIn(email), await signIn(email)];
    expect(one.cookie).not.toBe(two.cookie);
    const { cookie } = await withSecondFactor(email);
    for (const old of [one.cookie, two.cookie]) expect((await send('GET', '/api/account', undefined, old)).status).toBe(401);
    expect((await send('GET', '/api/account', undefined, cookie)).status).toBe(200);

    const changed = await send('POST', '/api/account/password', { current: password, password: 'plum kite 77' }, cookie);
    expect(changed.status).toBe(200);
    expect((await send('GET', '/api/account', undefined, cookie)).status).toBe(401);
    expect((await send('GET', '/api/account', undefined, changed.cookie)).status).toBe(200);
    // What is long enough only beside a second factor keeps it.
    expect((await send('POST', '/api/account/second-factor/off', { password: 'plum kite 77' }, changed.cookie)).body.errors[0].message).toBe('Use at least 15 signs');
  });

  it('lists a person’s own sessions without a token, and ends one; nobody else’s', async () => {
    const email = await open();
    const [one, two] = [await signIn(email), await signIn(email)];
    const { body: { sessions } } = await send('GET', '/api/account/sessions', undefined, two.cookie);
    expect(sessions.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    expect(JSON.stringify(sessions)).not.toContain(/session_token=([^.%]+)/.exec(one.cookie)![1]);
    expect(sessions[0].network).toBe(`203.0.${network}.0`);
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    const stranger = await makePerson(served);
    expect((await send('DELETE', `/api/account/sessions/${other.id}`, undefined, stranger.cookie)).status).toBe(404);
    expect((await send('DELETE', `/api/account/sessions/${other.id}`, undefined, two.cookie)).status).toBe(200);
    expect((await send('GET', '/api/account', undefined, one.cookie)).status).toBe(401);
  });

  it('is slowed for who keeps trying, and not for the owner on another network', async () => {
    const email = await open();
    const served2 = await startApp({ trustProxy: 1, content: 'tables' });
    try {
      const from = (ip: string) => served2.app.inject({ method: 'POST', url: '/api/account/sign-in', payload: { email, password: 'wrong but long enough' }, headers: { 'x-forwarded-for': ip } });
      const statuses = (await Promise.all(Array.from({ length: 12 }, () => from('203.0.113.9')))).map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status === 429)).toHaveLength(2);
      expect((await from('203.0.113.77')).headers['retry-after']).toBeDefined();
      expect((await from('198.51.100.4')).statusCode).toBe(401);
    } finally {
      await served2.close();
    }
  });

  it('refuses what another site’s page sends, and a cookie that was changed', async () => {
    const email = await open();
    expect((await send('POST', '/api/account/sign-in', { email, password }, '', { 'sec-fetch-site': 'cross-site' })).body.code).toBe('other-site');
    const { cookie } = await signIn(email);
    expect((await send('POST', '/api/account/sign-out', {}, cookie, { 'sec-fetch-site': 'same-site' })).body.code).toBe('other-site');
    expect((await send('GET', '/api/account', undefined, cookie.replace(/=./, '=x'))).status).toBe(401);
  });

  it('sets __Host- cookies, HttpOnly, Secure and SameSite, where the site is https', async () => {
    const person = await makePerson(served);
    const secure = await startApp({ publicUrl: 'https://clinics.example.org', content: 'tables' });
    try {
      await secure.app.inject({ method: 'POST', url: '/api/account/sign-up', payload: { name: 'Rosa', email: person.email, password } });
      await secure.database.owner.query('UPDATE person SET email_verified = true');
      const answer = await secure.app.inject({ method: 'POST', url: '/api/account/sign-in', payload: { email: person.email, password } });
      const [cookie] = [answer.headers['set-cookie']].flat();
      expect(cookie).toMatch(/^__Host-finder\.session_token=/);
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/domain=/i);
    } finally {
      await secure.close();
    }
  });
});

describe('A forgotten password', () => {
  it('is replaced by a link that works once, ends all sessions, and still asks for the second step', async () => {
    const email = await open();
    const { cookie, uri } = await withSecondFactor(email);
    await send('POST', '/api/account/forgot', { email });
    let letter = await mail.next(email);
    while (letter.subject !== 'Choose a new password') letter = await mail.next(email);
    const token = tokenIn(letter.text);
    expect((await send('POST', '/api/account/reset', { token, password: 'plum' })).body.errors[0].message).toBe('Use at least 8 signs');
    expect((await send('POST', '/api/account/reset', { token, password: 'marble tractor owl' })).status).toBe(200);
    expect((await send('POST', '/api/account/reset', { token, password: 'marble tractor owls' })).body.code).toBe('link-ended');
    expect((await send('GET', '/api/account', undefined, cookie)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    const half = await signIn(email, 'marble tractor owl');
    expect(half.body.next).toBe('second-step');
    expect((await send('POST', '/api/account/second-step', { code: totp(uri) }, half.cookie)).status).toBe(200);
  });
});

describe('A moderator', () => {
  it('is made by a command, from an account with a confirmed address, and cannot go without a second factor', async () => {
    const email = await open();
    const { owner } = served.database;
    expect((await setModerator(owner, 'nobody@larkspur.example', true)).done).toBe(false);
    const { cookie } = await withSecondFactor(email);
    expect(await setModerator(owner, email.toUpperCase(), true)).toMatchObject({ done: true });
    expect((await send('GET', '/api/account', undefined, cookie)).status).toBe(401);
    const { rows: [row] } = await owner.query('SELECT moderator FROM person WHERE email = $1', [email]);
    expect(row.moderator).toBe(true);
    const moderator = await makePerson(served, { moderator: true });
    expect((await send('POST', '/api/account/second-factor/off', { password }, moderator.cookie)).body.code).toBe('not-allowed');
    // The server's own role cannot do it, whatever is sent to it.
    await expect(served.database.pool.query('UPDATE person SET moderator = true')).rejects.toThrow(/permission denied/);
  });
});

describe('Mail', () => {
  it('waits while the mail server is away, blocks nothing, and goes out by itself afterwards', async () => {
    const own = await startApp({ content: 'tables' });
    try {
      const { pool } = own.database;
      let now = new Date(Date.now() + 60_000);
      const dead = openSmtp('smtp://127.0.0.1:9', 'finder@example.org');
      const answer = await own.app.inject({ method: 'POST', url: '/api/account/sign-up', payload: { name: 'Rosa', email: 'rosa@larkspur.example', password } });
      expect(answer.statusCode).toBe(200);
      expect(await sendWaiting(pool, dead, () => now)).toBe(0);
      const waiting = async () => (await pool.query('SELECT tries, last_error, sent_at, body_text FROM mail')).rows[0];
      expect(await waiting()).toMatchObject({ tries: 1, sent_at: null, last_error: expect.stringMatching(/CONN|SOCKET/) });
      const alive = openSmtp(mail.url, 'finder@example.org');
      expect(await sendWaiting(pool, alive, () => now)).toBe(0);
      now = new Date(now.getTime() + 31_000);
      expect((await Promise.all([sendWaiting(pool, alive, () => now), sendWaiting(pool, alive, () => now)])).reduce((a, b) => a + b)).toBe(1);
      expect(await waiting()).toMatchObject({ tries: 2, last_error: null, body_text: '' });
      expect((await mail.next('rosa@larkspur.example')).subject).toBe('Confirm your e-mail address');
      dead.close();
      alive.close();
    } finally {
      await own.close();
    }
  });

  it('no line of the log holds an address, a password, a code or a token', () => {
    expect(served.log.join('\n')).not.toMatch(/larkspur|dandelion|token=|@/);
  });
});
