import { describe, expect, test } from 'vitest';
import { expectNoBarriers } from '../support/barriers.ts';
import { cards, countOf, desk, field, narrow, numberIn, openSite, phone } from '../support/search-page.ts';

const { open, url } = openSite();

const places = [
  { label: 'Springfield, IL', kind: 'city', state: 'IL', lat: 39.8, lng: -89.64 },
  { label: 'Springfield, MA', kind: 'city', state: 'MA', lat: 42.1, lng: -72.59 },
];
const problem = { type: 'urn:finder:problem:which-place', title: 'Which place?', status: 422, detail: 'Several places have that name.', code: 'which-place', places };

describe('Which place', () => {
  test('a name with several places is asked about, and a press searches from the one that was meant', async () => {
    const page = await open('/search', phone);
    await page.route('**/api/search', (route) => (route.request().postDataJSON().near === 'Springfield'
      ? route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(problem) }) : route.continue()));
    await field(page).fill('Springfield');
    await field(page).press('Enter');
    await page.getByRole('heading', { name: 'Which Springfield?' }).waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Springfield, MA' }).click();
    await page.waitForURL('**/search#near=Springfield,+MA&within=25');
    await page.getByRole('heading', { level: 1, name: /clinics? within 25 miles|No clinics/ }).waitFor();
  });

  test('an address, a PO box and a name with others are explained above the list', async () => {
    const page = await open('/search');
    await page.route('**/api/search', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json() as { near: object };
      const near = { ...body.near, label: '80205, Denver, CO', kind: 'zip', fromAddress: true, poBox: true, others: [places[0]] };
      await route.fulfill({ response: answer, json: { ...body, near } });
    });
    await field(page).fill('80205');
    await field(page).press('Enter');
    await page.getByText('We searched from ZIP 80205. We don’t look up streets.').waitFor();
    await page.getByText('80205 is a ZIP of PO boxes. We searched from its post office.').waitFor();
    await expectNoBarriers(page);
    await page.unroute('**/api/search');
    await page.getByRole('button', { name: 'Springfield, IL?' }).click();
    await page.waitForURL('**/search#near=Springfield,+IL&within=25');
  });
});

describe('Nothing found', () => {
  test('each way out says what it finds, and finds it', async () => {
    const page = await open('/search#near=80205&within=25&routes=oral-sublingual&by=crna&languages=ht&unknown=no');
    await page.getByRole('heading', { name: /^No clinics within 25 miles of 80205/ }).waitFor();
    await expectNoBarriers(page);
    const ways = page.locator('.state form button');
    expect(await ways.count()).toBeGreaterThan(1);
    const drop = page.getByRole('button', { name: /^Without “/ }).first();
    if (await drop.count() > 0) {
      const total = numberIn((await drop.innerText()).replace(/.*:/, ''));
      await drop.click();
      await cards(page).first().waitFor();
      expect(await countOf(page)).toBe(total);
    }
  });

  test('in Spanish, on a narrow phone, without sideways scroll', async () => {
    const page = await open('/es/search#near=59301&within=5&routes=iv&insurers=aetna', narrow);
    await page.getByRole('heading', { name: /^No hay clínicas a menos de 5 millas/ }).waitFor();
    await page.getByText(/^La más cercana que conocemos está a/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoBarriers(page);
  });
});

describe('Every width', () => {
  test.each([320, 390, 600, 768, 900, 1200, 1920])('at %i px nothing hangs over the edge, in both languages', async (width) => {
    for (const language of ['', '/es']) {
      const page = await open(`${language}/search#near=80205&within=25&routes=iv&insurers=aetna&new=yes&languages=es`, { viewport: { width, height: 800 } });
      await cards(page).first().waitFor();
      await page.locator('.list-order').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('The script of the page', () => {
  test('what is fetched before a list in the HTML works is at most 90,000 bytes, compressed', async () => {
    const page = await open('/search', { ...desk, javaScriptEnabled: true });
    // The answer to a posted form has its list in the HTML. What React hydrates bears its marks.
    await page.addInitScript(() => {
      const watch = setInterval(() => {
        const card = document.querySelector('ol > li a');
        if (!card || !Object.keys(card).some((key) => key.startsWith('__reactProps'))) return;
        clearInterval(watch);
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming[];
        Object.assign(window, { scriptsBefore: scripts.map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize })) });
      }, 1);
    });
    await page.evaluate((action) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = action;
      form.innerHTML = '<input name="near" value="80205"><input name="withinMiles" value="25">';
      document.body.append(form);
      form.submit();
    }, `${url()}/search`);
    const scripts = await page.waitForFunction(() => (window as { scriptsBefore?: { name: string; size: number }[] }).scriptsBefore).then((handle) => handle.jsonValue());
    expect(scripts?.length).toBeGreaterThan(3);
    for (const { name, size } of scripts ?? []) expect(size, name).toBeGreaterThan(0);
    expect(scripts?.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(90_000);
  });
});
