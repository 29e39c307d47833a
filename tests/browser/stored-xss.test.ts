import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sendReminders } from '../../server/src/reminders/sweep.ts';
import { openResult } from '../support/kept-draft.ts';
import { hostile, plantPayloads } from '../support/hostile-listing.ts';
import { paperPatients } from '../support/paper-patients.ts';
import { testSecret, type TestPerson } from '../support/people.ts';
import { desk, openSite, phone } from '../support/site.ts';
import { xssPayloads } from '../support/xss.ts';
import { waitForShown, watchForScript } from '../support/xss-watch.ts';

const site = openSite();
let planted: Awaited<ReturnType<typeof plantPayloads>>;
beforeAll(async () => { planted = await plantPayloads(site.served); }, 120_000);

/** The policy is left out: a payload that became markup must show, and not be stopped by something else. */
async function watched(options: BrowserContextOptions = desk, person: TestPerson | null = null) {
  const context: BrowserContext = await site.browser.newContext({ ...options, bypassCSP: true });
  if (person) {
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url: site.url() }]);
  }
  const page = await context.newPage();
  return { page, found: watchForScript(context) };
}

/** Opens each page once, waits until a payload stands there, and tells what it did; nothing, when all is well. */
async function lookAt(lang: 'en' | 'es', person: TestPerson | null, pages: [path: string, shows: string][]): Promise<string[]> {
  const seen: string[] = [];
  const { page, found } = await watched(lang === 'es' ? phone : desk, person);
  for (const [path, shows] of pages) {
    await page.goto('about:blank');
    await page.goto(`${site.url()}${lang === 'es' ? '/es' : ''}${path}`);
    await waitForShown(page, shows).catch(() => { throw new Error(`${lang} ${path} does not show “${shows}”: ${page.url()}`); });
    seen.push(...(await found(page)).map((what) => `${lang} ${path}: ${what}`));
  }
  return seen;
}

it('the watch sees each way in which a text can become script or markup', async () => {
  const { page, found } = await watched();
  for (const [html, seen] of [
    ['<script>alert(1)</script>', 'dialog'], ['<script>top.x=1</script>', 'window.x'], ['<p onclick=alert(1)>x', 'element'], ['<a href=javascript:alert(1)>x</a>', 'element'],
    ['<iframe srcdoc=x>', 'element'], ['<img src=x onerror=top.x=1>', 'element'],
  ] as const) {
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><title>x</title>${html}`);
    await expect.poll(() => found(page)).toContainEqual(expect.stringContaining(seen));
  }
  const { page: all, found: foundInAll } = await watched();
  // Each payload as a careless page would write it: into text, into an attribute, into a script.
  let caught = 0;
  for (const text of xssPayloads) {
    await all.setContent(`<!doctype html><title>x</title><p>${text}</p><p title="${text}"></p><p title='${text}'></p><a href="${text}">x</a><textarea>${text}</textarea><script>var a = "${text}";</script>`).catch(() => {});
    if ((await foundInAll(all).catch(() => ['gone'])).length > 0) caught += 1;
  }
  expect(caught).toBe(xssPayloads.length);
});

it.each(['en', 'es'] as const)('no stored text runs on public pages (%s)', { timeout: 120_000 }, async (lang) => {
  const { slug, closed, temporary, zip } = planted;
  expect(await lookAt(lang, null, [
    [`/clinic/${slug}`, hostile.parking], [`/clinic/${closed}`, hostile.reason], [`/clinic/${temporary}`, hostile.reason], [`/clinic/${slug}/report`, hostile.clinic],
    [`/search#near=${zip}&within=150&show=300`, hostile.clinic], [`/compare#${slug},${closed}`, hostile.clinic], ['/clinics/co', 'Denver'], ['/clinics/co/denver', 'x=1'],
  ])).toEqual([]);
});

it('nor on paper: the clinic page, and the pre-screen with such clinics chosen', { timeout: 120_000 }, async () => {
  const { page, found } = await watched();
  const print = async (shows: string) => {
    await page.emulateMedia({ media: 'print' });
    await waitForShown(page, shows);
    const sheet = (await page.pdf()).toString('latin1');
    expect(await found(page)).toEqual([]);
    expect(/\/S\s*\/(?:JavaScript|Launch)\b|\/URI\s*\((?:javascript|data|vbscript):/i.exec(sheet)?.[0]).toBeUndefined();
    await page.emulateMedia({ media: 'screen' });
  };
  await page.goto(`${site.url()}/clinic/${planted.slug}`);
  await print(hostile.parking);
  const patient = paperPatients.find(({ notes }) => notes !== undefined)!;
  const clinics = [0, 6, 40].map((at) => ({ slug: `${planted.slug}-${at}`, name: xssPayloads[at]!, phone: null, city: xssPayloads[at + 1]!, state: 'CO', invented: true, asks: ['prices' as const] }));
  await openResult(page, site.url(), { ...patient, lang: 'es', notes: { clinics, questions: ['room'] } });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await print(clinics[2]!.name);
});

it('nor on the pages for clinics and moderators', { timeout: 180_000 }, async () => {
  const { slug, owner, moderator, asking, claim, refused, reports, listing, change, group } = planted;
  const at = `/staff/clinics/${slug}`;
  expect(await lookAt('es', owner, [
    ['/staff', hostile.clinic], ...['hours', 'contact', 'insurance', 'safety', 'status'].map((section): [string, string] => [`${at}#${section}`, hostile.clinic]),
    [`${at}#access`, hostile.parking], [`${at}/history`, hostile.clinic], [`${at}/people`, xssPayloads[50]!], ['/staff/account', xssPayloads[0]!], ['/staff/messages', hostile.why.slice(0, 40)],
  ])).toEqual([]);
  expect(await lookAt('en', moderator, [
    ['/staff/moderation', xssPayloads[4]!], ['/staff/moderation/queue', xssPayloads[17]!], [`/staff/moderation/queue/reports/${reports}`, xssPayloads[90]!], [`/staff/moderation/queue/claims/${claim}`, hostile.note],
    [`/staff/moderation/queue/changes/${change}`, hostile.why.slice(0, 40)], [`/staff/moderation/queue/chains/${group}`, hostile.words.slice(0, 40)], [`/staff/moderation/queue/listings/${listing}`, xssPayloads[23]!], [`/staff/moderation/listings/${slug}`, hostile.clinic],
    ['/staff/moderation/log', hostile.note], [`/staff/moderation/listings#q=${slug}`, hostile.clinic], ['/staff/moderation/lists/old', 'alert(1)'], [`${at}/history`, hostile.why.slice(0, 40)],
  ])).toEqual([]);
  expect(await lookAt('es', asking, [['/staff/claim', hostile.clinic], [`/staff/claim/${refused}`, hostile.note], [`/staff/claim/${claim}`, hostile.clinic], ['/staff/claim/new', hostile.person], ['/staff/messages', hostile.note], [`/staff/claim/group/${group}`, hostile.person]])).toEqual([]);
});

it('nor in a letter, of whichever flow and in either language', { timeout: 120_000 }, async () => {
  await sendReminders({ pool: site.served.database.pool, secret: testSecret, siteUrl: () => 'https://clinics.example.org', now: () => new Date(Date.now() + 80 * 86_400_000) });
  const { rows: letters } = await site.served.database.owner.query<{ subject: string; text: string; html: string }>('SELECT subject, body_text AS text, body_html AS html FROM mail');
  const { page, found } = await watched();
  for (const { subject, html } of letters) {
    await page.setContent(html);
    expect(await found(page), subject).toEqual([]);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(await page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))).toEqual(expect.not.arrayContaining(['javascript:', 'data:']));
  }
  const all = letters.map(({ text }) => text).join('\n');
  for (const text of [hostile.clinic, hostile.person, hostile.note]) expect(all).toContain(text);
  expect(new Set(letters.map(({ html }) => /lang="(..)"/.exec(html)?.[1]))).toEqual(new Set(['en', 'es']));
});
