import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { homeWords } from '../../web/src/words/home.ts';
import { placeWords } from '../../web/src/words/place.ts';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import { walkPrescreen, type Patient } from '../support/patient.ts';
import { readStorage, recordRequests } from '../support/requests.ts';
import { launchBrowser } from '../support/browser.ts';
import { openSite, sendingOf } from '../support/site.ts';

const canary = (field: number) => `Zanahoria${field}x`;
const patient: Patient = {
  lang: 'en', answer: 'yes', safety: 'yes', text: canary,
  numbers: { age: '67', systolic: '187', diastolic: '113', trials: '17' },
  medicines: ['Zanahoriamed', 'Lorazepam', 'Zoloft'],
};
/** Words that only an answer could have put into a request. */
const answers = ['anahoria', 'orazepam', 'oloft', '187', '113', 'bp-uncontrolled', 'crisis-suicidal', 'prefer-not', 'aneurysm', 'pregnant'];

describe('What leaves the page on the whole journey', () => {
  const site = openSite();
  let context: BrowserContext;

  it('no answer, no unrounded coordinate, no ZIP in an address, and nothing to a foreign host', { timeout: 180_000 }, async () => {
    context = await site.browser.newContext({ geolocation: { latitude: 39.74123, longitude: -104.98765 }, permissions: ['geolocation'] });
    const sent = recordRequests(context);
    const page = await context.newPage();
    const violations: string[] = [];
    page.on('console', (message) => { if (/Content Security Policy|violates/i.test(message.text())) violations.push(message.text()); });

    await page.goto(site.served.url);
    await page.getByLabel(placeWords.en.label).fill('80205');
    await page.getByRole('button', { name: placeWords.en.search, exact: true }).click();
    await page.waitForURL(/\/search#/);
    await page.locator('ol h3 a, ol h2 a').first().waitFor();
    await page.getByRole('button', { name: placeWords.en.useLocation }).click();
    await page.waitForFunction(() => !location.hash.includes('80205'));
    await page.locator('ol h3 a, ol h2 a').first().waitFor();
    await page.locator('ol h3 a, ol h2 a').first().click();
    await page.waitForURL(/\/clinic\//);
    await page.goto(`${site.served.url}/prepare`, { waitUntil: 'networkidle' });
    await page.locator('form.step-main').waitFor();
    // The files for working offline are fetched once, the same for everybody.
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const before = sent.length;
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await walkPrescreen(page, patient);
    // Stronger than looking for canaries, which could be encoded: from the first answer on nothing is asked for at all,
    // but for the page's own files.
    expect(sent.slice(before).map(({ url }) => url).filter((url) => !url.startsWith(`${site.served.url}/assets/`))).toEqual([]);
    expect(new Set([...addresses, page.url()])).toEqual(new Set([`${site.served.url}/prepare`]));

    const afterResult = page.url();
    expect(await page.locator('body').innerText()).toContain('Zanahoriamed');
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    await page.emulateMedia({ media: null });

    const hosts = new Set(sent.map(({ url }) => new URL(url)).filter((url) => url.protocol !== 'blob:').map((url) => url.origin));
    expect([...hosts]).toEqual([site.served.url]);
    const inSearches = sent.filter(({ url }) => url.endsWith('/api/search'));
    expect(inSearches.some(({ all }) => all.includes('"near":"80205"'))).toBe(true);
    expect(inSearches.some(({ all }) => all.includes('39.74') && all.includes('-104.99'))).toBe(true);
    for (const { all, url } of sent) {
      expect(url).not.toMatch(/80205|39\.7|104\.9/);
      expect(all).not.toMatch(/39\.741|104\.987/);
      for (const answer of answers) expect(all, url).not.toContain(answer);
    }
    for (const answer of answers) expect(afterResult).not.toContain(answer);
    expect(violations).toEqual([]);
    expect(site.served.log.join('\n')).not.toMatch(/80205|39\.74|104\.98|anahoria/);

    const storage = await readStorage(page);
    expect(storage.cookies).toBe('');
    expect(storage.databases).toEqual([]);
    expect(JSON.stringify(storage)).not.toMatch(/anahoria|orazepam|187|80205|39\.7/);
    await context.close();
  });

  it('keeps answers on the device only while the patient wants it, and nothing after erasing', { timeout: 180_000 }, async () => {
    context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.served.url}/prepare`);
    await walkPrescreen(page, { ...patient, safety: 'no', answer: 'no' });
    await page.goBack();
    const keeping = page.getByRole('switch', { name: prescreenWords.en.keep });
    await keeping.click();
    expect(JSON.stringify(await readStorage(page))).toContain('Zanahoria');
    await keeping.click();
    expect(JSON.stringify(await readStorage(page))).not.toContain('Zanahoria');
    await keeping.click();
    await page.getByRole('button', { name: prescreenWords.en.erase }).click();
    await page.getByRole('button', { name: prescreenWords.en.eraseYes }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const storage = await readStorage(page);
    expect({ ...storage.local, ...storage.session }).toEqual({});
    expect(await page.locator('body').innerText()).not.toContain('Zanahoria');
    await page.goBack().catch(() => null);
    expect(await page.locator('body').innerText()).not.toContain('Zanahoria');
    await context.close();
  });

  it('a page of the pre-screen that sent anything would be seen by every test', async () => {
    // A browser of its own: the one of the site fails the test in which it sees a sending.
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })).newPage();
      const seen: string[] = [];
      page.on('request', (request) => { seen.push(sendingOf(request, site.served.url) ?? ''); });
      await page.goto(`${site.served.url}/prepare`);
      await page.locator('form.step-main').waitFor();
      expect(seen.filter((sending) => sending !== '')).toEqual([]);
      const tries = ['/livez?answer=yes', '/api/search', 'http://127.0.0.1:9/answer'];
      await page.evaluate(async ([query, body, foreign]) => {
        for (const [url, init] of [[query, {}], [body, { method: 'POST', body: '{"answer":"yes"}' }], [foreign, { mode: 'no-cors' }]] as const) await fetch(url!, init).catch(() => null);
      }, tries);
      for (const sent of tries) expect(seen.some((sending) => sending.includes(sent)), sent).toBe(true);
      // The same from a page that is not of the pre-screen is that page's own business.
      await page.goto(`${site.served.url}/privacy`);
      const before = seen.length;
      await page.evaluate(() => fetch('/livez?answer=yes').catch(() => null));
      expect(seen.slice(before).filter((sending) => sending !== '')).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('asks for the place of the device only on a tap', async () => {
    context = await site.browser.newContext();
    await context.addInitScript(() => {
      const asked: string[] = [];
      Object.defineProperty(window, 'askedForPlace', { value: asked });
      navigator.geolocation.getCurrentPosition = () => { asked.push('asked'); };
      navigator.geolocation.watchPosition = () => { asked.push('watched'); return 0; };
    });
    const page = await context.newPage();
    const asked = () => page.evaluate(() => (window as unknown as { askedForPlace: string[] }).askedForPlace.length);
    for (const path of ['/', '/search', '/search#near=80205&within=25', '/prepare']) {
      await page.goto(site.served.url + path, { waitUntil: 'networkidle' });
      expect(await asked()).toBe(0);
    }
    await page.goto(site.served.url);
    await page.getByRole('heading', { name: homeWords.en.title }).waitFor();
    await page.getByRole('button', { name: placeWords.en.useLocation }).click();
    expect(await asked()).toBe(1);
    await context.close();
  });
});
