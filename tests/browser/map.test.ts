import type { MapResponse } from '@finder/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { sharedBrowser } from '../support/browser.ts';

const shared = { lat: 39.6, lng: -105.6, street: '1719 Example St' };
const waits = { timeout: 10_000 };
let served: TestApp;
let browser: Browser;
beforeAll(async () => {
  served = await startApp();
  await inTransaction(served.database.owner, async (client) => {
    await sayWho(client, { actor: 'test', source: 'test', reason: null });
    await client.query(
      `UPDATE clinic SET lat = $1, lng = $2, street = $3, zip = '80444' WHERE id IN (SELECT id FROM clinic WHERE city = 'Denver' AND status = 'open' ORDER BY name LIMIT 3)`,
      [shared.lat, shared.lng, shared.street],
    );
  });
  browser = await sharedBrowser();
});
afterAll(async () => {
  await served?.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const isMap = (url: string) => url.endsWith('/api/search/map');
const control = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const areaButton = (page: Page) => control(page, 'Search this area');
async function open(hash: string): Promise<{ page: Page; found: MapResponse }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })).newPage();
  const answered = page.waitForResponse((response) => isMap(response.url()));
  await page.goto(`${served.url}/search#${hash}`);
  const found = await (await answered).json() as MapResponse;
  return { page, found };
}
/** How many clinics stand on the map: a pin is one, a bubble says its count. */
const standing = (page: Page) => page.locator('.map-pin, .map-bubble').evaluateAll((buttons) => buttons
  .reduce((sum, button) => sum + (button.className.includes('map-pin') ? 1 : Number(button.textContent?.replace(/\D/g, ''))), 0));
async function zoomOut(page: Page): Promise<MapResponse> {
  const answered = page.waitForResponse((response) => isMap(response.url()));
  await control(page, 'Zoom out').click();
  return await (await answered).json() as MapResponse;
}

describe('The clinics on the map', () => {
  test('are all of the search that lie in view, far more than the list has loaded', { timeout: 180_000 }, async () => {
    const { page } = await open('near=67202&within=any');
    let found = await zoomOut(page);
    while (found.total < 500) found = await zoomOut(page);
    expect(found.markers.length).toBeLessThanOrEqual(300);
    await expect.poll(() => standing(page), waits).toBe(found.total);
    await expectNoBarriers(page);
  });

  test('what leaves the page of the view has two decimals', async () => {
    const { page } = await open('near=80205&within=25');
    const asked = page.waitForRequest((request) => isMap(request.url()));
    await control(page, 'Zoom in').click();
    const { view } = (await asked).postDataJSON() as { view: Record<string, number> };
    for (const corner of Object.values(view)) expect(String(corner)).toMatch(/^-?\d+(\.\d{1,2})?$/);
  });

  test('one whose card has not been loaded offers its own page', { timeout: 180_000 }, async () => {
    const { page } = await open('near=80205&within=any');
    const found = await zoomOut(page);
    const clinic = found.markers.flatMap(({ clinics, count }) => (count === 1 ? clinics ?? [] : [])).find(({ number }) => number > 20)!;
    const pin = page.getByRole('button', { name: new RegExp(`^${clinic.number}, `) });
    await pin.waitFor();
    await pin.press('Enter');
    const link = page.locator('.map-popup').getByRole('link', { name: clinic.name });
    expect(await link.getAttribute('href')).toBe(`/clinic/${clinic.slug}`);
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await link.waitFor({ state: 'detached' });
    expect(await pin.evaluate((button) => button === document.activeElement)).toBe(true);
    await pin.press('Enter');
    await link.waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/clinic/${clinic.slug}`);
  });

  test('several in one building open as a list from A to Z; Escape closes it and the focus is on the bubble again', async () => {
    const { page } = await open('near=80444&within=10');
    const bubble = page.getByRole('button', { name: '3 clinics at 1719 Example St. Show them' });
    await bubble.waitFor();
    await bubble.press('Enter');
    const list = page.getByRole('region', { name: '3 clinics at 1719 Example St' });
    await list.waitFor();
    expect(await bubble.getAttribute('aria-expanded')).toBe('true');
    const names = await list.locator('.map-bubble-list-name').allInnerTexts();
    expect(names).toHaveLength(3);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    await expectNoBarriers(page);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    expect(await bubble.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('when the map cannot be asked, those of the list stay, and the note says so', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
    await page.route('**/api/search/map', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }));
    await page.goto(`${served.url}/search#near=67202&within=any`);
    await page.getByText('The map could not be asked for all clinics. It shows those in the list.').waitFor();
    expect(await standing(page)).toBe(20);
  });
});

describe('“Search this area”', () => {
  test('comes with a move by keyboard, searches what is on the screen when pressed, and is gone then', { timeout: 180_000 }, async () => {
    const { page } = await open('near=80205&within=25');
    expect(await areaButton(page).count()).toBe(0);
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowUp');
    await areaButton(page).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(before);
    await expectNoBarriers(page);
    const asked = page.waitForResponse((response) => response.url().endsWith('/api/search'));
    await page.keyboard.press('Shift+Tab');
    expect(await areaButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const answer = await asked;
    const request = answer.request().postDataJSON() as { box: Record<string, number>; withinMiles?: number | null };
    for (const corner of Object.values(request.box)) expect(String(corner)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    expect(request.withinMiles ?? null).toBeNull();
    const { total } = await answer.json() as { total: number };
    await page.getByRole('heading', { level: 1, name: `${total} clinics in this map area` }).waitFor();
    await areaButton(page).waitFor({ state: 'detached' });
    expect(await page.locator('.map-canvas').evaluate((canvas) => canvas === document.activeElement)).toBe(true);
    expect(decodeURIComponent(new URL(page.url()).hash)).toContain(`box=${['south', 'west', 'north', 'east'].map((side) => request.box[side]).join(',')}`);
    expect(await page.locator('path.map-ring').count()).toBe(0);
    expect(await page.locator('path.map-ring-edge').count()).toBe(1);
    await expect.poll(() => standing(page), waits).toBe(total);
  });
});
