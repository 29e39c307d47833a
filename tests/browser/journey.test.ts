import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../web/src/words/place.ts';
import { commonWords } from '../../web/src/words/common.ts';
import { lostWords } from '../../web/src/words/lost.ts';
import { countPages, expectNoBarriers } from '../support/barriers.ts';
import { walkPrescreen } from '../support/patient.ts';
import { openSite } from '../support/site.ts';

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

describe('A patient goes from a ZIP to two pages on paper', () => {
  const site = openSite();

  it.each([
    ['en', 390], ['es', 1280],
  ] as const)('in %s at %i px', { timeout: 180_000 }, async (lang, width) => {
    const context = await site.browser.newContext({ viewport: { width, height: width < 600 ? 844 : 860 }, locale: lang === 'es' ? 'es-US' : 'en-US' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    const check = async () => {
      await expectNoBarriers(page);
      await expectNoSidewaysScroll(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('a[href="tel:988"]').first().isVisible()).toBe(true);
      expect(await page.locator('a[href="tel:911"]').first().isVisible()).toBe(true);
    };

    await page.goto(site.served.url + (lang === 'es' ? '/es' : '/'));
    await check();
    await page.getByLabel(placeWords[lang].label).fill('80205');
    await page.getByRole('button', { name: placeWords[lang].search, exact: true }).click();
    await page.waitForURL(/\/search#/);
    const results = page.locator('ol > li').filter({ has: page.locator('a[href*="/clinic/"]') });
    await results.first().waitFor();
    expect(await results.count()).toBeGreaterThan(5);
    if (width > 600) await page.locator('.leaflet-container').waitFor();
    await page.waitForLoadState('networkidle');
    await check();

    await results.first().locator('a[href*="/clinic/"]').first().click();
    await page.waitForURL(/\/clinic\//);
    await page.waitForLoadState('networkidle');
    await check();

    await page.goto(site.served.url + (lang === 'es' ? '/es/prepare' : '/prepare'));
    await page.locator('form.step-main').waitFor();
    await check();
    await walkPrescreen(page, {
      lang, answer: 'no', medicines: ['Sertraline', 'Lorazepam', 'Lisinopril'],
      numbers: { age: '43', systolic: '152', diastolic: '88', trials: '2' },
      text: (field) => ['Zoloft', '2022', '100 mg'][field % 3]!,
    });
    await check();
    expect(await page.title()).not.toMatch(/undefined|null/);

    for (const format of ['Letter', 'A4'] as const) {
      const pdf = await page.pdf({ format, preferCSSPageSize: false, tagged: true });
      expect(countPages(pdf)).toBeGreaterThanOrEqual(1);
      expect(countPages(pdf)).toBeLessThanOrEqual(2);
      expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
      expect(pdf.toString('latin1')).toMatch(new RegExp(`/Lang\\s*\\(${lang}`));
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(['/', '/search#near=80205&within=25', '/prepare', '/privacy', '/health-data', '/about', '/nothing-here'])('%s has no barrier in either language, and switching keeps the place', async (path) => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(site.served.url + path, { waitUntil: 'networkidle' });
    await expectNoBarriers(page);
    const hash = new URL(page.url()).hash;
    await page.getByRole('link', { name: 'Español' }).or(page.getByRole('button', { name: 'Español' })).first().click();
    await page.waitForFunction(() => document.documentElement.lang === 'es');
    const url = new URL(page.url());
    expect(url.hash).toBe(hash);
    if (path !== '/nothing-here') expect(url.pathname).toMatch(/^\/es/);
    await page.getByText(commonWords.es.crisis911).first().waitFor();
    await expectNoBarriers(page);
    await expectNoSidewaysScroll(page);
    await context.close();
  });

  it('reads well without JavaScript: home, list and clinic', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(site.served.url);
    await page.getByLabel(placeWords.en.label).fill('Denver, CO');
    await page.getByRole('button', { name: placeWords.en.search, exact: true }).click();
    await page.getByRole('heading', { name: /clinics within \d+ miles/ }).waitFor();
    const links = page.locator('ol a[href*="/clinic/"]');
    expect(await links.count()).toBeGreaterThan(5);
    expect(new URL(page.url()).search).toBe('');
    await links.first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Safety and who treats you');
    await page.goto(`${site.served.url}/prepare`);
    expect(await page.locator('body').innerText()).toContain(lostWords.en.prepareNeedsScript.slice(0, 40));
    await context.close();
  });
});
