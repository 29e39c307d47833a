import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { directoryWords } from '../../web/src/words/directory.ts';
import { homeWords } from '../../web/src/words/home.ts';
import { placeWords } from '../../web/src/words/place.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { openSite } from '../support/site.ts';

const pages = ['/', '/clinics', '/clinics/co', '/clinics/co/denver', '/clinics/ny/brooklyn?page=2', '/clinics/ny/holtsville'];

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('Clinics by state and city, in a browser', () => {
  const site = openSite();

  it.each(pages)('%s has no barrier in either language and no sideways scroll from 320 px up', { timeout: 180_000 }, async (path) => {
    const context = await site.browser.newContext();
    context.setDefaultTimeout(90_000);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    for (const lang of ['en', 'es'] as const) {
      await page.setViewportSize({ width: lang === 'en' ? 1280 : 320, height: 800 });
      await page.goto(site.served.url + (lang === 'es' ? `/es${path === '/' ? '' : path}` : path), { waitUntil: 'networkidle' });
      await expectNoBarriers(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h1').count()).toBe(1);
      for (const width of [320, 390, 700, 900, 1200, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sideways(page), `${width} px`).toBe(0);
      }
      const small = await page.locator('main a:visible, main button:visible').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML));
      expect(small).toEqual([]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads from the home page to a clinic and to a search without JavaScript', { timeout: 120_000 }, async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(site.served.url);
    for (const words of [homeWords.en.fact1, homeWords.en.step3, homeWords.en.goodToKnow]) await page.getByText(words, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: placeWords.en.useLocation }).count()).toBe(0);
    await page.getByRole('link', { name: homeWords.en.browseLink }).click();
    await page.getByRole('link', { name: /^New York \(/ }).click();
    await page.getByRole('link', { name: /^Brooklyn \(/ }).click();
    await page.getByRole('link', { name: /^Next \d+ clinics/ }).click();
    await page.getByRole('heading', { level: 1, name: /page 2 of/ }).waitFor();
    const list = page.getByRole('list', { name: directoryWords.en.listLabel('Brooklyn, NY') });
    expect(await list.getAttribute('start')).toBe('11');
    const second = list.getByRole('listitem').nth(1);
    expect(await second.innerText()).toContain('12');
    await page.getByRole('navigation', { name: directoryWords.en.trail }).getByRole('link', { name: 'New York' }).waitFor();
    await page.getByRole('button', { name: placeWords.en.search, exact: true }).click();
    await page.getByRole('heading', { name: /clinics within 25 miles/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await list.getByRole('link').first().click();
    await page.waitForURL(/\/clinic\//);
    await context.close();
  });

  it('works by keyboard from the home page to a search that stands behind #', { timeout: 120_000 }, async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(site.served.url, { waitUntil: 'networkidle' });
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (name.test(at)) return;
      }
      throw new Error(`Tab never reached ${name}`);
    };
    await tabTo(/^state and city$/);
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)).toBe('3px');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clinics$/);
    await tabTo(/^Colorado \(/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clinics\/co$/);
    await tabTo(/^Denver \(/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clinics\/co\/denver$/);
    await page.waitForLoadState('networkidle');
    const field = page.getByLabel(placeWords.en.label);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('80205');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search#near=80205&within=25/);
    await context.close();
  });

  it('the picture of a city bears the numbers of its list, and asks nobody else for its lines', async () => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => { if (!request.url().startsWith(site.served.url)) foreign.push(request.url()); });
    await page.goto(`${site.served.url}/clinics/ny/brooklyn?page=2`);
    const map = page.getByRole('img', { name: directoryWords.en.mapLabel('Brooklyn, NY') });
    await page.locator('.place-map-drawn').waitFor();
    const numbers = (await map.locator('.place-map-number').allTextContents()).map(Number).toSorted((a, b) => a - b);
    const listed = (await page.locator('ol .card-pin').allTextContents()).map(Number);
    expect(numbers).toEqual(listed);
    expect(numbers[0]).toBe(11);
    expect(await map.locator('.map-county-line').getAttribute('d')).not.toBe('');
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('changes the language in place and keeps the page of the list', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.served.url}/clinics/ny/brooklyn?page=2`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clínicas de ketamina en Brooklyn, NY, página 2 de 2' }).waitFor();
    expect(page.url()).toBe(`${site.served.url}/es/clinics/ny/brooklyn?page=2`);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.close();
  });

  it('the home page offers to go on with a visit’s answers only while they are kept on the device', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const keep = (until: number) => page.evaluate((last) => localStorage.setItem('visit-answers', JSON.stringify({ version: 1, draft: {}, until: last })), until);
    await page.goto(site.served.url, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: homeWords.en.prepare }).last().waitFor();
    expect(await page.getByRole('link', { name: homeWords.en.goOn }).count()).toBe(0);
    await keep(Date.now() + 60_000);
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('link', { name: homeWords.en.goOn }).waitFor();
    await keep(Date.now() - 1);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: homeWords.en.goOn }).count()).toBe(0);
    await context.close();
  });
});
