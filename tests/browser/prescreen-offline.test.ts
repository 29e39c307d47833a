import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lostWords } from '../../web/src/words/lost.ts';
import { crisisWords } from '../../web/src/words/prescreen-crisis.ts';
import { prescreenWords, stepTitleWords } from '../../web/src/words/prescreen.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';
import { walkPrescreen } from '../support/patient.ts';
import { readEverything, readStorage } from '../support/requests.ts';

const en = prescreenWords.en;
const es = prescreenWords.es;

/** The built files, and one that only the first of two releases has. */
const files = mkdtempSync(join(tmpdir(), 'finder-release-'));
const builtWorker = () => readFileSync(join(files, 'sw.js'), 'utf8');

let served: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../web/dist/client'), files, { recursive: true });
  for (const name of ['sw.js.br', 'sw.js.gz']) rmSync(join(files, name), { force: true });
  writeFileSync(join(files, 'assets', 'of-the-first-release.js'), '');
  [served, browser] = await Promise.all([startApp({ clientDir: files }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(files, { recursive: true, force: true });
});
afterEach(async () => { await context.close(); });

/** A browser that knows nothing yet, on the pre-screen, once everything is on the device. The browser's own question is answered with yes. */
async function open(path = '/prepare', options: Parameters<Browser['newContext']>[0] = {}): Promise<string[]> {
  context = await browser.newContext(options);
  page = await context.newPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => { asked.push(dialog.type()); void dialog.accept(); });
  await page.goto(served.url + path);
  await page.locator('form.step-main').waitFor();
  if (options.serviceWorkers !== 'block') await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  return asked;
}
const heading = () => page.locator('h1').first();
const isAt = (title: string) => page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, title);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const choose = (value: string) => page.locator(`form.step-main input[type=radio][value="${value}"]`).first().evaluate((radio: HTMLInputElement) => radio.click());
const goOn = async () => {
  const before = await heading().textContent();
  await page.locator('form.step-main button[type=submit]').click();
  await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before);
};
/** Past the safety check, with no to each of its questions, to the first text field. */
const walkToAge = async () => {
  for (let question = 0; question < 4; question++) {
    await choose('no');
    await goOn();
  }
  await isAt(stepTitleWords.en.reasons);
};
const age = () => page.locator('#age');
/** What the worker would give to whoever named this visit. */
const askWorker = (visit: string) => page.evaluate((key) => navigator.serviceWorker.ready.then(({ active }) => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => done(data));
  port1.start();
  active?.postMessage({ carry: 'take', key }, [port2]);
})), visit);
const visitOf = () => page.evaluate(() => (history.state as { visit: string }).visit);

/** After leaving at once: neither Back nor Forward leads to anything of the questions, and the worker holds nothing. */
async function expectNothingLeft(visit: string) {
  await page.waitForURL('about:blank');
  expect(await page.title()).toBe('');
  await page.goBack();
  await page.waitForURL(`${served.url}/blank.html`);
  expect([await page.locator('body').innerText(), await page.title()]).toEqual(['', 'about:blank']);
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  await page.goto(`${served.url}/prepare`);
  await page.locator('form.step-main').waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  expect(await askWorker(visit)).toBeNull();
}

describe('Without a connection, after one visit', () => {
  it('crisis panel, questions and result work, over reloads and in both languages; nothing is written down; the quick exit is in view', { timeout: 120_000 }, async () => {
    const asked = await open('/prepare', { viewport: { width: 320, height: 568 } });
    await context.setOffline(true);
    const expectExitInView = async (name: string) => {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(568);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    };
    await choose('yes');
    await expectExitInView(en.leaveNow);
    await page.locator('form.step-main button[type=submit]').click();
    await isAt(crisisWords.en['thoughts-title-yes']);
    await page.reload();
    await isAt(crisisWords.en['thoughts-title-yes']);
    expect(await page.locator('.panel-call').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:988', 'sms:988', 'tel:911']);
    await expectExitInView(en.leaveNow);
    await page.goBack();
    await page.getByRole('radio', { name: en.yes, exact: true }).and(page.locator(':checked')).waitFor({ state: 'attached' });
    await walkPrescreen(page, { lang: 'en', answer: 'yes', safety: 'yes', text: (field) => `Zanahoria${field}x`, medicines: ['Zoloft'] });
    await page.reload();
    await page.getByRole('heading', { name: 'Sertraline (Zoloft)' }).waitFor();
    expect(await page.evaluate(async () => (await document.fonts.ready).check('16px "Source Sans 3 Variable"'))).toBe(true);
    await expectExitInView(en.leaveNow);
    await page.goBack();
    await isAt(en.reviewTitle);
    await expectExitInView(en.leaveNow);
    await page.getByRole('link', { name: 'Español' }).first().click();
    await isAt(es.reviewTitle);
    await page.reload();
    await isAt(es.reviewTitle);
    expect(await page.locator('body').innerText()).toContain('Zanahoria1x');
    const left = await readEverything(page);
    expect(left).toContain('/es/prepare');
    expect(left).not.toContain('Zanahoria');
    expect(await page.evaluate(() => Object.keys(history.state as object))).toEqual(['visit', 'depth']);
    expect(await readStorage(page)).toMatchObject({ local: {}, session: {}, databases: [], cookies: '' });
    const visit = await visitOf();
    asked.length = 0;
    await press(es.leaveNow);
    await expectNothingLeft(visit);
    expect(asked).toEqual([]);
  });

  it('any other page says so, with both numbers, and keeps its address', async () => {
    await open();
    await context.setOffline(true);
    page = await context.newPage();
    await page.goto(`${served.url}/search#near=80205`);
    await page.getByRole('heading', { name: lostWords.en.offlineTitle }).waitFor();
    for (const number of ['tel:988', 'tel:911']) expect(await page.locator(`a[href="${number}"]`).first().isVisible()).toBe(true);
    await expectNoBarriers(page);
    await page.goto(`${served.url}/es/search#near=80205`);
    await page.getByRole('heading', { name: lostWords.es.offlineTitle }).waitFor();
    expect([await page.locator('html').getAttribute('lang'), page.url()]).toEqual(['es', `${served.url}/es/search#near=80205`]);
    await context.setOffline(false);
    await page.getByRole('link', { name: lostWords.es.tryAgain }).click();
    await page.locator('ol h3 a, ol h2 a').first().waitFor();
    expect(page.url()).toContain('/es/search#near=80205');
  });
});

describe('A reload', () => {
  it('loses nothing, and Back still leads to the question before', async () => {
    const asked = await open();
    await walkToAge();
    await age().fill('43');
    await page.reload();
    await isAt(stepTitleWords.en.reasons);
    expect(await age().inputValue()).toBe('43');
    // A reload cannot be told from closing the tab, which does lose them.
    expect(asked).toEqual(['beforeunload']);
    await page.goBack();
    await page.getByRole('radio', { name: en.no, exact: true }).and(page.locator(':checked')).waitFor({ state: 'attached' });
    await page.goForward();
    expect(await age().inputValue()).toBe('43');
  });

  it('and Back from another page of this tab bring them back', async () => {
    await open();
    await walkToAge();
    await age().fill('43');
    await page.goto(`${served.url}/privacy`);
    await page.goBack();
    await age().waitFor();
    expect(await age().inputValue()).toBe('43');
  });

  it('begins anew in a browser without a worker', async () => {
    const asked = await open('/prepare', { serviceWorkers: 'block' });
    const first = await heading().textContent();
    await walkToAge();
    await page.reload();
    await isAt(first ?? '');
    expect(asked).toEqual(['beforeunload']);
    await press(en.leaveNow);
    await page.waitForURL('about:blank');
  });
});

describe('Leaving at once', () => {
  it('needs one press on a question, after a reload too, and Back does not lead to it', async () => {
    const asked = await open();
    await page.evaluate(() => sessionStorage.setItem('visit-notes', JSON.stringify({ clinics: [], questions: ['cost'] })));
    expect(await page.title()).not.toMatch(/ketamin|clinic|clínica|suicid|crisis|health/i);
    await walkToAge();
    await age().fill('43');
    await page.reload();
    await age().waitFor();
    await page.getByRole('link', { name: 'Español' }).first().click();
    await isAt(stepTitleWords.es.reasons);
    const visit = await visitOf();
    asked.length = 0;
    await press(es.leaveNow);
    await expectNothingLeft(visit);
    expect(asked).toEqual([]);
  });

  it('needs three quick presses of Escape; the list and the dialog close by theirs; what was kept on purpose stays', async () => {
    await open();
    await walkToAge();
    while (await heading().textContent() !== stepTitleWords.en.medicines) await goOn();
    const field = page.getByRole('combobox', { name: en.medicineAdd });
    await field.fill('zolo');
    await page.getByRole('option').first().waitFor();
    await field.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await field.press('x');
    await press(en.exit);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The second of two presses, and not the third of three: another key came between.
    await page.keyboard.press('Tab');
    while (await heading().textContent() !== en.reviewTitle) await goOn();
    await page.getByRole('switch', { name: en.keep }).click();
    const visit = await visitOf();
    for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
    await page.waitForURL('about:blank');
    await page.goto(`${served.url}/prepare`);
    await page.locator('form.step-main').waitFor();
    expect(await askWorker(visit)).toBeNull();
    expect(Object.keys((await readStorage(page)).local)).toEqual(['visit-answers']);
  });

  it('after erasing, a reload and a Back find nothing', async () => {
    await open();
    const first = await heading().textContent();
    await walkToAge();
    await age().fill('43');
    await page.reload();
    await age().waitFor();
    const visit = await visitOf();
    await page.locator('.parts-privacy .parts-link').click();
    await press(en.eraseYes);
    await isAt(first ?? '');
    expect(await askWorker(visit)).toBeNull();
    await page.reload();
    await isAt(first ?? '');
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('after erasing and leaving, Back finds nothing, not even how far one was', async () => {
    await open();
    const first = await heading().textContent();
    await choose('yes');
    await goOn();
    await page.getByRole('button', { name: crisisWords.en.safeNow }).click();
    await page.locator('footer a[href="/privacy"]').first().click();
    await press(en.exitErase);
    await page.waitForURL(/\/privacy$/);
    await page.goBack();
    await isAt(first ?? '');
    expect(await page.locator('input:checked').count()).toBe(0);
  });
});

it('a new release takes over once the old one is closed, leaves nothing of it, and is not installed by halves', { timeout: 120_000 }, async () => {
  const first = builtWorker();
  const revision = /`([0-9a-f]{16})`/.exec(first)![1]!;
  const script = /\{url:`(\/assets\/PrepareShell-[^`]+)`,revision:null\},/.exec(first)!;
  writeFileSync(join(files, 'sw.js'), first.replace(script[0], `${script[0]}{url:\`/assets/of-the-first-release.js\`,revision:null},`));
  const cached = () => page.evaluate(async () => (await (await caches.open('visit-questions')).keys()).map(({ url }) => url).join('\n'));
  try {
    await open();
    expect(await cached()).toMatch(/of-the-first-release/);
    const update = () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = await registration.update().catch(() => null);
      const worker = found?.installing;
      if (worker) await new Promise<void>((done) => { worker.addEventListener('statechange', () => { if (worker.state !== 'installing') done(); }); });
      return registration.waiting !== null;
    });
    // Its pages name a script that its own list lacks, as when a server of another release answers.
    const named = /\{url:`\/assets\/PrescreenPage-[^`]+\.js`,revision:null\},/.exec(first)!;
    writeFileSync(join(files, 'sw.js'), first.replaceAll(revision, 'half').replace(named[0], ''));
    expect(await update()).toBe(false);
    writeFileSync(join(files, 'sw.js'), first.replaceAll(revision, 'second'));
    expect(await update()).toBe(true);
    expect(await cached()).toContain(revision);
    // The old one is still open, and whole.
    await context.setOffline(true);
    await page.reload();
    await page.locator('form.step-main').waitFor();
    await context.setOffline(false);
    await page.close();
    page = await context.newPage();
    await page.goto(`${served.url}/prepare`);
    await page.waitForFunction(async () => !(await navigator.serviceWorker.ready).waiting);
    await page.waitForFunction(async (old) => {
      const urls = (await (await caches.open('visit-questions')).keys()).map(({ url }) => url).join('\n');
      return urls.includes('second') && !urls.includes(old) && !urls.includes('of-the-first-release');
    }, revision);
    await context.setOffline(true);
    await page.reload();
    await page.locator('form.step-main').waitFor();
  } finally {
    writeFileSync(join(files, 'sw.js'), first);
  }
});
