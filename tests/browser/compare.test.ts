import type { ClinicDetail } from '@finder/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { countPages } from '../support/barriers.ts';
import { sharedBrowser } from '../support/browser.ts';
import { expectReadable, openPage } from '../support/pages.ts';
import { desk, phone } from '../support/site.ts';
import { recordRequests } from '../support/requests.ts';

let served: TestApp;
let browser: Browser;
let clinics: ClinicDetail[];
beforeAll(async () => {
  served = await startApp();
  browser = await sharedBrowser();
  const { rows } = await served.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic c WHERE status = 'open' AND state = 'CO' AND phone IS NOT NULL ORDER BY name LIMIT 4`);
  clinics = await Promise.all(rows.map(async ({ slug }) => (await served.app.inject(`/api/clinics/${slug}`)).json<ClinicDetail>()));
});
afterAll(async () => {
  await served?.close();
});
afterEach(async () => { await Promise.all(browser.contexts().map((context) => context.close())); });

const denver = '/search#near=80205&within=25&insurers=aetna';
const address = (count: number, more = '', lang = '') => `${served.url}${lang}/compare#${clinics.slice(0, count).map(({ slug }) => slug).join(',')}${more}`;
const cards = (page: Page) => page.locator('ol > li');
const toggle = (page: Page, index: number) => cards(page).nth(index).getByRole('button', { name: /^Compare/ });
const bar = (page: Page) => page.locator('.compare-bar');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const columns = (page: Page) => page.locator('.compare-table thead th .compare-name');

describe('Choosing clinics to compare', () => {
  test('by keyboard alone: two cards, the bar, the table', { timeout: 120_000 }, async () => {
    const { page, errors } = await openPage(browser, served.url + denver);
    for (const index of [0, 2]) {
      await toggle(page, index).focus();
      await page.keyboard.press('Space');
      expect(await toggle(page, index).getAttribute('aria-pressed')).toBe('true');
    }
    await bar(page).getByRole('link', { name: 'Compare 2' }).waitFor();
    await page.locator('[role=status]', { hasText: '2 of 3.' }).waitFor({ state: 'attached' });
    await expectReadable(page);
    await bar(page).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await title(page, 'Compare 2 clinics').waitFor();
    // From the last search: its distance, its insurance.
    expect(new URL(page.url()).hash).toMatch(/&from=39\.\d{1,2},-10[45](\.\d{1,2})?&insurers=aetna$/);
    await page.getByRole('rowheader', { name: 'Your insurance: Aetna' }).waitFor();
    expect(await page.locator('.compare-where').first().innerText()).toMatch(/^(About \d+ miles?|Less than 1 mile) · /);
    expect(errors).toEqual([]);
  });

  test('a fourth is refused with a sentence, and changes nothing', { timeout: 120_000 }, async () => {
    const { page } = await openPage(browser, served.url + denver, phone);
    for (const index of [0, 1, 2, 3]) await toggle(page, index).click();
    await page.locator('.status-line', { hasText: 'You can compare 3 clinics at once.' }).waitFor();
    expect(await toggle(page, 3).getAttribute('aria-pressed')).toBe('false');
    await bar(page).getByRole('link', { name: 'Compare 3' }).waitFor();
    await expectReadable(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await bar(page).getByRole('button', { name: 'Clear' }).click();
    await bar(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await bar(page).getByRole('link', { name: 'Compare 3' }).waitFor();
  });

  test('the choice lives in its tab: on the clinic’s page too, in no other tab, and sends nothing', { timeout: 120_000 }, async () => {
    const { page } = await openPage(browser, `${served.url}/clinic/${clinics[0]!.slug}`);
    const compare = page.locator('.clinic-side').getByRole('button', { name: /^Compare/ });
    await compare.waitFor();
    await page.waitForLoadState('networkidle');
    const sent = recordRequests(page.context());
    await compare.click();
    await bar(page).getByText('Choose one or two more.').waitFor();
    expect(sent.map(({ url }) => new URL(url).pathname).filter((path) => !/^\/(assets|map)\//.test(path))).toEqual([]);
    await page.goto(`${served.url}/clinic/${clinics[1]!.slug}`);
    await compare.click();
    await bar(page).getByRole('link', { name: 'Compare 2' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${served.url}/clinic/${clinics[0]!.slug}`);
    await other.locator('.clinic-side').getByRole('button', { name: /^Compare/, pressed: false }).waitFor();
    expect(await bar(other).count()).toBe(0);
    await page.goto(`${served.url}/prepare`);
    await page.locator('form.step-main').waitFor();
    expect(await bar(page).count()).toBe(0);
  });

  test('the bar never covers what has the focus', async () => {
    const { page } = await openPage(browser, `${served.url}/clinic/${clinics[0]!.slug}`, phone);
    await page.locator('.clinic-side').getByRole('button', { name: /^Compare/ }).click();
    await bar(page).waitFor();
    await page.evaluate(() => { scrollTo(0, 0); document.body.focus(); });
    const covered: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const active = document.activeElement;
        const foot = document.querySelector('.foot-bar');
        const clinicBar = document.querySelector('.clinic-bar');
        if (!active || active === document.body || foot?.contains(active) || clinicBar?.contains(active)) return null;
        const box = active.getBoundingClientRect();
        const top = Math.min(foot?.getBoundingClientRect().top ?? Infinity, innerHeight);
        return box.height > 0 && box.bottom > top + 1 && box.top < innerHeight ? active.textContent : null;
      });
      if (found) covered.push(found);
    }
    expect(covered).toEqual([]);
  });
});

describe('The comparison', () => {
  test.each([['en', desk], ['es', phone]] as const)('in %s: no barrier with three, two, one and none', { timeout: 240_000 }, async (lang, options) => {
    const prefix = lang === 'es' ? '/es' : '';
    const { page, errors } = await openPage(browser, address(3, '&from=39.74,-104.99&insurers=aetna', prefix), options);
    await title(page, lang === 'es' ? 'Comparar 3 clínicas' : 'Compare 3 clinics').waitFor();
    await page.locator('.compare-name').nth(2).waitFor();
    await expectReadable(page);
    for (const count of [2, 1, 0]) {
      await page.goto('about:blank');
      await page.goto(address(count, '', prefix));
      await page.locator(count > 1 ? '.compare-name' : '.compare-ask').first().waitFor();
      await expectReadable(page);
    }
    await page.getByText(lang === 'es' ? 'No hay clínicas elegidas.' : 'No clinics are chosen.').waitFor();
    expect(await page.locator('head meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(errors).toEqual([]);
  });

  test('is a table with row and column headers; the unknown stands in its cell; names stay in sight', async () => {
    const { page } = await openPage(browser, address(3));
    await columns(page).nth(2).waitFor();
    const table = page.getByRole('table');
    for (const { name } of clinics.slice(0, 3)) expect(await table.getByRole('columnheader', { name: new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\&]/g, '\\$&')) }).count()).toBe(1);
    expect(await table.getByRole('rowheader', { name: 'How it’s given' }).count()).toBe(1);
    expect(await columns(page).allInnerTexts()).toEqual(clinics.slice(0, 3).map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(await table.innerText()).toContain('Not listed. Ask the clinic.');
    const groups = await table.locator('.compare-group').allInnerTexts();
    expect(groups[0]).toBe('What’s different');
    expect(await page.locator('main').innerText()).not.toMatch(/cheapest|best price|winner is|lowest/i);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(() => columns(page).first().evaluate((name) => name.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    expect(await columns(page).first().evaluate((name) => name.getBoundingClientRect().top)).toBeLessThan(60);
  });

  test('on a phone each fact is a block with a line for each clinic', { timeout: 120_000 }, async () => {
    const { page } = await openPage(browser, address(3), phone);
    const block = page.locator('.compare-blocks section').first();
    await block.waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await block.locator('dt').count()).toBe(3);
    await page.setViewportSize({ width: 320, height: 568 });
    await expectReadable(page);
  });

  test('is in order of distance where a point is known', async () => {
    const far = clinics[0]!;
    const near = clinics[2]!;
    const { page } = await openPage(browser, `${served.url}/compare#${far.slug},${near.slug}&from=${near.lat.toFixed(2)},${near.lng.toFixed(2)}`);
    await columns(page).nth(1).waitFor();
    expect(await page.locator('main').innerText()).toContain('Clinics are in order of distance.');
    expect(await columns(page).first().innerText()).toBe(near.name);
  });

  test('✕ takes one off, Undo has the focus and brings it back; one alone asks for another', { timeout: 120_000 }, async () => {
    const { page } = await openPage(browser, address(2, '&from=39.74,-104.99'));
    await columns(page).nth(1).waitFor();
    await page.getByRole('button', { name: /^Take .+ off$/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Add another to compare.').waitFor();
    expect(new URL(page.url()).hash.split('&')[0]!.split(',')).toHaveLength(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await expectReadable(page);
    await page.keyboard.press('Enter');
    await columns(page).nth(1).waitFor();
    expect(new URL(page.url()).hash).toContain('from=39.74,-104.99');
  });

  test('copies a link that names the clinics and not where somebody searched', async () => {
    const { page } = await openPage(browser, address(2, '&from=39.74,-104.99&insurers=aetna'), { ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.locator('.status-line', { hasText: 'Link copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${served.url}/compare#${clinics[0]!.slug},${clinics[1]!.slug}&insurers=aetna`);
    await page.goto('about:blank');
    await page.goto(link);
    await columns(page).nth(1).waitFor();
  });

  test('keeps its clinics behind #: no address, no log line names them', async () => {
    const { page } = await openPage(browser, `${served.url}/`);
    const sent = recordRequests(page.context());
    await page.goto(address(3, '&from=39.74,-104.99&insurers=aetna'), { waitUntil: 'networkidle' });
    const asked = sent.filter(({ url }) => url.includes('/api/'));
    expect(asked).toHaveLength(1);
    expect(asked[0]!.all).not.toMatch(/39\.74|aetna/);
    for (const { url } of sent) expect(url.split('#')[0]).not.toMatch(new RegExp(`39\\.74|aetna|${clinics.map(({ slug }) => slug).join('|')}`));
    expect(served.log.join('\n')).not.toMatch(/39\.74|aetna/);
  });

  test('says what is gone, what is closed, and that nothing was lost when there is no answer', { timeout: 120_000 }, async () => {
    const closed = (await served.database.pool.query<{ slug: string }>(`SELECT slug FROM clinic WHERE status = 'closed' LIMIT 1`)).rows[0]!.slug;
    const { page } = await openPage(browser, `${served.url}/compare#${clinics[0]!.slug},no-such-clinic,${closed}`);
    await page.getByText('One of these clinics is no longer in our list').waitFor();
    await page.locator('.compare-head').getByText('Closed').waitFor();
    await page.route('**/api/clinics', (route) => route.abort());
    await page.goto('about:blank');
    await page.goto(address(2));
    await page.getByText('Your choice is still here.').waitFor();
    await expectReadable(page);
    await page.unroute('**/api/clinics');
    await page.getByRole('button', { name: 'Try again' }).click();
    await columns(page).nth(1).waitFor();
    expect(await columns(page).count()).toBe(2);
  });

  test('prints the table in black and white without buttons', async () => {
    const { page } = await openPage(browser, address(3));
    await columns(page).nth(2).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').locator('button:visible, .button:visible').count()).toBe(0);
    const colours = await page.locator('.compare-table *').evaluateAll((all) => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).backgroundColor))]);
    expect(colours.filter((colour) => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(colour))).toEqual([]);
    expect(countPages(await page.pdf({ format: 'Letter' }))).toBeLessThanOrEqual(2);
  });

  test('switches language in place and keeps its clinics', async () => {
    const { page } = await openPage(browser, address(2));
    await columns(page).nth(1).waitFor();
    await page.getByRole('link', { name: 'Español' }).click();
    await title(page, 'Comparar 2 clínicas').waitFor();
    await page.getByRole('rowheader', { name: 'Cómo se da' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/es/compare');
    expect(new URL(page.url()).hash).toContain(clinics[1]!.slug);
  });
});
