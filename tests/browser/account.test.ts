import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSending } from '../../server/src/mail/send.ts';
import { openSmtp } from '../../server/src/mail/transport.ts';
import { makeToken } from '../../server/src/reminders/token.ts';
import { accountWords } from '../../web/src/words/account.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { makePerson, testSecret } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';
import { totp } from '../support/totp.ts';

const site = openSite();
let mail: MailServer;
let sending: { stop: () => Promise<void> };
beforeAll(async () => {
  mail = await startMailServer();
  sending = startSending({ pool: site.served.database.pool, transport: openSmtp(mail.url, 'finder@example.org'), now: () => new Date(), say: () => {}, every: 100 });
});
afterAll(async () => {
  await sending?.stop();
  await mail?.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const noSidewaysScroll = async (page: Page) => expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
const linkIn = (text: string | undefined) => new URL(/(http\S+#token=\S+)/.exec(text ?? '')![1]!);

it.each([['en', phone], ['es', desk]] as const)('an account is opened, confirmed by letter, given a second step and signed in to, by keyboard alone (%s)', { timeout: 120_000 }, async (lang, options) => {
  const w = accountWords[lang];
  const prefix = lang === 'es' ? '/es' : '';
  const page = await site.open(`${prefix}/staff/sign-up`, options);
  const keys = page.keyboard;
  // The same markup in both languages: one is enough for what looks at markup.
  const noBarriers = () => (lang === 'en' ? expectNoBarriers(page) : noSidewaysScroll(page));
  const email = `dana-${lang}@cottonwood.example`;
  const password = 'dandelion fence spoon';

  await heading(page, w.signUp);
  await page.getByLabel(w.name, { exact: true }).focus();
  await keys.type('Dana');
  await keys.press('Tab');
  await keys.type(email);
  await keys.press('Tab');
  await keys.type('too short');
  await keys.press('Enter');
  await page.getByText(w.tooShort(15)).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('password');
  expect(await page.getByLabel(w.email).inputValue()).toBe(email);
  await noBarriers();
  await keys.press('ControlOrMeta+A');
  await keys.type(password);
  await keys.press('Enter');
  await heading(page, w.checkMail);
  await noSidewaysScroll(page);

  const link = linkIn((await mail.next(email)).text);
  expect(link.pathname).toBe(`${prefix}/staff/confirm`);
  await page.goto(site.url() + link.pathname + link.hash);
  await heading(page, w.confirmTitle);
  // Opening the letter's link confirms nothing.
  expect((await site.served.database.owner.query('SELECT email_verified FROM person WHERE email = $1', [email])).rows[0].email_verified).toBe(false);
  await page.getByRole('button', { name: w.confirmPress }).press('Enter');
  await page.getByText(w.confirmed).waitFor();
  await page.getByRole('link', { name: w.signIn }).press('Enter');

  const firstStep = async (word: string) => {
    await heading(page, w.signIn);
    await page.getByLabel(w.email).focus();
    await keys.press('ControlOrMeta+A');
    await keys.type(email);
    await keys.press('Tab');
    await keys.press('ControlOrMeta+A');
    await keys.type(word);
    await keys.press('Enter');
  };
  await firstStep('wrong but long enough');
  await page.getByText(w.refused).waitFor();
  await noBarriers();
  await firstStep(password);
  await heading(page, w.hello('Dana'));
  await noBarriers();

  await page.goto(`${site.url()}${prefix}/staff/account`);
  await page.getByRole('button', { name: w.secondStepStart }).press('Enter');
  await page.locator('#setup-password').focus();
  await keys.type(password);
  await keys.press('Enter');
  const key = (await page.locator('.key').innerText()).replace(/\s/g, '');
  const backup = await page.locator('.codes li').first().innerText();
  await noBarriers();
  await noSidewaysScroll(page);
  await page.locator('#first-code').focus();
  await keys.type(totp(`otpauth://totp/x?secret=${key}`));
  await keys.press('Enter');
  await page.getByText(w.secondStepOn).waitFor();
  await page.getByText(w.thisDevice).waitFor();
  await noBarriers();
  await page.getByRole('button', { name: w.signOut, exact: true }).press('Enter');

  await firstStep(password);
  await heading(page, w.enterCode);
  await page.getByLabel(w.code, { exact: true }).focus();
  await keys.type('000000');
  await keys.press('Enter');
  await page.getByText(w.codeWrong).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
  await noBarriers();
  await page.getByRole('button', { name: w.useBackup }).press('Enter');
  await heading(page, w.enterBackup);
  await page.getByLabel(w.code, { exact: true }).focus();
  await keys.type(backup);
  await keys.press('Enter');
  await heading(page, w.hello('Dana'));
});

it('nobody who is not signed in sees a page of somebody’s own; signing in leads back to it', async () => {
  const page = await site.open('/staff/account', phone);
  await heading(page, accountWords.en.signIn);
  expect(new URL(page.url()).hash).toBe('#then=%2Fstaff%2Faccount');
  expect(page.url()).not.toContain('?');
  const person = await makePerson(site.served);
  const [name, value] = person.cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, url: site.url() }]);
  await page.goto(`${site.url()}/staff/account`);
  await heading(page, accountWords.en.accountTitle);
  // Help in a crisis stands on every page, here below.
  await page.locator('footer').getByRole('link', { name: 'call 911' }).waitFor();
});

it.each([['en', phone], ['es', desk]] as const)('a reminder’s link shows the facts and confirms with one more press (%s)', async (lang, options) => {
  const w = accountWords[lang];
  const { rows: [clinic] } = await site.served.database.owner.query<{ id: string; slug: string; name: string }>(
    `SELECT id, slug, name FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 1 OFFSET ${lang === 'en' ? 3 : 4}`);
  const person = await makePerson(site.served, { keeps: [{ slug: clinic!.slug }] });
  const token = makeToken(testSecret, { clinicId: clinic!.id, personId: person.id }, new Date());
  const page = await site.open(`${lang === 'es' ? '/es' : ''}/staff/still-right#token=${token}`, options);
  await heading(page, w.stillRight(clinic!.name));
  await (lang === 'en' ? expectNoBarriers(page) : noSidewaysScroll(page));
  await page.getByRole('button', { name: w.yesRight }).press('Enter');
  await page.getByText(w.thanksRight).waitFor();
  const { rows: [source] } = await site.served.database.owner.query<{ source: string; day: string }>(
    `SELECT source, as_of::text AS day FROM fact_source WHERE clinic_id = $1 AND fact_group = 'identity'`, [clinic!.id]);
  expect(source).toEqual({ source: 'clinic', day: new Date().toISOString().slice(0, 10) });
  await (await site.open('/staff/still-right#token=broken', options)).getByText(accountWords.en.rightEnded).waitFor();
});
