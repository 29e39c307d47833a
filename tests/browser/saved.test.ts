import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { sharedBrowser } from '../support/browser.ts';
import { expectReadable, openPage } from '../support/pages.ts';
import { desk, phone } from '../support/site.ts';
import { recordRequests } from '../support/requests.ts';

let served: TestApp;
let browser: Browser;
let clinics: { slug: string; name: string }[];
beforeAll(async () => {
  served = await startApp();
  browser = await sharedBrowser();
  clinics = (await served.database.pool.query<{ slug: string; name: string }>(`SELECT DISTINCT ON (name) slug, name FROM clinic c WHERE status = 'open' AND phone IS NOT NULL
    AND EXISTS (SELECT FROM offering o WHERE o.clinic_id = c.id AND o.route = 'iv' AND o.offered AND o.later_low IS NOT NULL)
    AND EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'prices' AND f.as_of > now() - interval '90 days') ORDER BY name, slug LIMIT 6`)).rows;
});
afterAll(async () => {
  await served?.close();
});
afterEach(async () => { await Promise.all(browser.contexts().map((context) => context.close())); });

const write = async (sql: string, values: unknown[]) => {
  const client = await served.database.owner.connect();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true)`);
  await client.query(sql, values);
  await client.query('COMMIT');
  client.release();
};
const clinicPage = (index: number, lang = '') => `${served.url}${lang}/clinic/${clinics[index]!.slug}`;
const saveButton = (page: Page, name = /^Save / as RegExp | string) => page.locator('.clinic-side').getByRole('button', { name });
const cards = (page: Page) => page.locator('.saved-card');
const status = (page: Page) => page.locator('.status-line');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
/** Saves clinics as somebody would, on their pages; gives a page whose device has them. */
async function withSaved(count: number, options = desk) {
  const opened = await openPage(browser, clinicPage(0), options);
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await opened.page.goto(clinicPage(index));
    await opened.page.getByRole('button', { name: `Save ${clinics[index]!.name}` }).first().click();
    await status(opened.page).waitFor();
  }
  return opened;
}

describe('Saving a clinic', () => {
  test('by keyboard: says that it is on this device only, counts in the header, and can be undone', { timeout: 120_000 }, async () => {
    const { page, errors } = await openPage(browser, clinicPage(0));
    const button = saveButton(page);
    await button.focus();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.getByRole('link', { name: 'Saved', exact: true }).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Saved (1)' }).waitFor();
    const pressed = saveButton(page, `Saved ${clinics[0]!.name}`);
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    expect(await status(page).innerText()).toContain('Saved on this device only. Anyone who uses it can see it.');
    await page.locator('[role=status]', { hasText: 'Saved on this device only' }).waitFor({ state: 'attached' });
    // While it has the focus it does not go away, however long somebody needs.
    await page.getByRole('button', { name: 'Undo' }).focus();
    await expectReadable(page);
    await page.keyboard.press('Enter');
    await saveButton(page).waitFor();
    await page.getByRole('link', { name: 'Saved', exact: true }).waitFor();
    // The focus is on the page's content, not lost with the button.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('sends nothing at all', async () => {
    const { page } = await openPage(browser, clinicPage(0));
    await saveButton(page).waitFor();
    await page.waitForLoadState('networkidle');
    const sent = recordRequests(page.context());
    await saveButton(page).click();
    await status(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(sent.map(({ url }) => new URL(url).pathname).filter((path) => !/^\/(assets|map)\//.test(path))).toEqual([]);
  });

  test('from a list: the card’s own button, with the clinic’s name, and the card knows it again', { timeout: 120_000 }, async () => {
    const { page, errors } = await openPage(browser, `${served.url}/search#near=80205&within=25`, phone);
    const first = page.locator('ol > li').first();
    await first.getByRole('button', { name: /^Save .+/ }).click();
    await status(page).waitFor();
    await expectReadable(page);
    await page.reload();
    await first.getByRole('button', { name: /^Saved .+/, pressed: true }).waitFor();
    expect(errors).toEqual([]);
  });

  test('where the browser keeps nothing, or has no room, says so and claims nothing', { timeout: 120_000 }, async () => {
    for (const [name, text] of [['QuotaExceededError', 'There is no room left'], ['SecurityError', 'does not let sites save anything']] as const) {
      const context = await browser.newContext(desk);
      await context.addInitScript((error) => {
        Storage.prototype.setItem = () => { throw new DOMException('', error); };
      }, name);
      const page = await context.newPage();
      await page.goto(clinicPage(0));
      await saveButton(page).click();
      await status(page).waitFor();
      expect(await status(page).innerText()).toContain(text);
      expect(await saveButton(page).getAttribute('aria-pressed')).toBe('false');
      await expectReadable(page);
      await page.getByRole('button', { name: 'Close' }).click();
      await status(page).waitFor({ state: 'detached' });
    }
  });

  test('a device that cannot even be asked still gets the page and the list', async () => {
    const context = await browser.newContext(desk);
    await context.addInitScript(() => {
      for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(window, area, { get: () => { throw new DOMException('', 'SecurityError'); } });
    });
    const page = await context.newPage();
    await page.goto(clinicPage(0));
    await saveButton(page).click();
    expect(await status(page).innerText()).toContain('does not let sites save anything');
    await page.goto(`${served.url}/saved`);
    await page.getByText('No saved clinics yet. Tap Save on a clinic.').waitFor();
  });

  test('broken text on the device counts as nothing, and the next clinic can be saved', async () => {
    const { page } = await openPage(browser, `${served.url}/saved`);
    await page.evaluate(() => localStorage.setItem('saved-clinics', '{"clinics":[{"slug":'));
    await page.reload();
    await page.getByText('No saved clinics yet.').waitFor();
    await page.goto(clinicPage(1));
    await saveButton(page).click();
    await page.getByRole('link', { name: 'Saved (1)' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('saved-clinics'))).toContain(clinics[1]!.slug);
  });

  test('several tabs stay in step', async () => {
    const { page } = await openPage(browser, clinicPage(0));
    const other = await page.context().newPage();
    await other.goto(`${served.url}/saved`);
    await other.getByText('No saved clinics yet.').waitFor();
    await saveButton(page).click();
    await other.getByRole('heading', { level: 1, name: 'Saved clinics (1)' }).waitFor();
    await other.getByRole('link', { name: 'Saved (1)' }).waitFor();
    await cards(other).getByRole('button', { name: /^Remove/ }).click();
    await saveButton(page).waitFor();
    expect(await page.getByRole('link', { name: 'Saved', exact: true }).count()).toBe(1);
  });
});

describe('The page of saved clinics', () => {
  test.each([['en', desk], ['es', phone]] as const)('in %s has no barrier, empty and full', { timeout: 180_000 }, async (lang, options) => {
    const { page, errors } = await withSaved(2, options);
    const prefix = lang === 'es' ? '/es' : '';
    await page.goto(`${served.url}${prefix}/saved`);
    await page.getByRole('heading', { level: 1, name: lang === 'es' ? 'Clínicas guardadas (2)' : 'Saved clinics (2)' }).waitFor();
    await cards(page).first().locator('.tag').first().waitFor();
    await expectReadable(page);
    expect(await page.locator('head meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.getByText(lang === 'es' ? 'Aún no hay clínicas guardadas.' : 'No saved clinics yet.').waitFor();
    await expectReadable(page);
    expect(errors).toEqual([]);
  });

  test('names what has changed, keeps a closed clinic as closed, and one that is gone', { timeout: 120_000 }, async () => {
    const { page } = await withSaved(4);
    const [changed, closed, gone] = clinics;
    await write(`UPDATE offering SET later_low = 777, later_high = 777 WHERE route = 'iv' AND clinic_id = (SELECT id FROM clinic WHERE slug = $1)`, [changed!.slug]);
    await write(`UPDATE clinic SET status = 'closed', status_date = '2026-11-01', status_reason = 'Test' WHERE slug = $1`, [closed!.slug]);
    await write(`UPDATE clinic SET status = 'do-not-list', status_date = '2026-11-01', status_reason = 'Test' WHERE slug = $1`, [gone!.slug]);
    await page.goto(`${served.url}/saved`);
    const card = (name: string) => cards(page).filter({ has: page.getByRole('heading', { name, exact: true }) });
    await card(changed!.name).getByText(/Changed since you saved it:\s*IV price was \$[\d,–$]+, now \$777\./).waitFor();
    expect(await card(closed!.name).innerText()).toContain('Closed');
    expect(await card(closed!.name).getByRole('link', { name: closed!.name }).first().getAttribute('href')).toBe(`/clinic/${closed!.slug}`);
    expect(await card(gone!.name).innerText()).toContain('No longer in our list');
    expect(await card(gone!.name).getByRole('link').count()).toBe(0);
    expect(await card(clinics[3]!.name).innerText()).not.toContain('Changed since');
    await expectReadable(page);
    for (const { slug } of [closed!, gone!]) await write(`UPDATE clinic SET status = 'open', status_date = NULL, status_reason = NULL WHERE slug = $1`, [slug]);
  });

  test('works from what was saved while the server does not answer, says so, and asks again', { timeout: 120_000 }, async () => {
    const { page } = await withSaved(2, phone);
    await page.route('**/api/clinics', (route) => route.abort());
    await page.goto(`${served.url}/saved`);
    await page.getByText('We could not ask for changes. This is what you saved.').waitFor();
    expect(await cards(page).count()).toBe(2);
    expect(await cards(page).first().getByRole('link', { name: /^Call/ }).getAttribute('href')).toMatch(/^tel:\+1\d{10}$/);
    expect(await cards(page).first().innerText()).toMatch(/\$\d/);
    await expectReadable(page);
    await page.unroute('**/api/clinics');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('We could not ask for changes.').waitFor({ state: 'detached' });
    await cards(page).first().locator('.tag').first().waitFor();
  });

  test('asks for all of them in one POST, and names none in an address', async () => {
    const { page } = await withSaved(3);
    const sent = recordRequests(page.context());
    await page.goto(`${served.url}/saved`, { waitUntil: 'networkidle' });
    const asked = sent.filter(({ url }) => url.includes('/api/'));
    expect(asked).toHaveLength(1);
    expect(asked[0]!.all).toContain(`"slugs":["${clinics[2]!.slug}","${clinics[1]!.slug}","${clinics[0]!.slug}"]`);
    for (const { url } of sent) for (const { slug } of clinics) expect(url).not.toContain(slug);
    expect(served.log.join('\n')).not.toContain(clinics[0]!.slug);
  });

  test('erases one and all by keyboard; Undo has the focus and puts them back where they were', { timeout: 120_000 }, async () => {
    const { page } = await withSaved(3);
    await page.goto(`${served.url}/saved`);
    const names = () => cards(page).locator('h2').allInnerTexts();
    await cards(page).nth(2).waitFor();
    const before = await names();
    await cards(page).nth(1).getByRole('button', { name: /^Remove/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Saved clinics (2)' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(before);
    await page.getByRole('button', { name: 'Remove all' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('No saved clinics yet.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await expect.poll(() => focused(page)).toBe('Undo');
    await expectReadable(page);
    await page.keyboard.press('Enter');
    await expect.poll(names).toEqual(before);
  });

  test('prints names, phones and facts without a button or a bar', async () => {
    const { page } = await withSaved(1);
    await page.goto(`${served.url}/saved`);
    await cards(page).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, .button:visible').count()).toBe(0);
    expect(await cards(page).first().innerText()).toMatch(/Phone: \(\d{3}\) \d{3}-\d{4}/);
  });

  test('without JavaScript says what it needs, and offers no dead button', async () => {
    const { page } = await openPage(browser, `${served.url}/saved`, { ...phone, javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    await page.goto(clinicPage(0));
    expect(await page.locator('.keep:visible').count()).toBe(0);
  });
});

test('a search without an answer shows what is saved', { timeout: 120_000 }, async () => {
  const { page } = await withSaved(2, phone);
  await page.route('**/api/search', (route) => route.abort());
  await page.goto(`${served.url}/search#near=80205&within=25`);
  await page.getByRole('heading', { name: 'Your 2 saved clinics' }).waitFor();
  expect(await page.locator('.saved-short').getByRole('link', { name: /^Call/ }).count()).toBe(2);
  await expectReadable(page);
});
