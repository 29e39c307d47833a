import { describe, expect, test } from 'vitest';
import { expectNoBarriers } from '../support/barriers.ts';
import { cards, countOf, field, numberIn } from '../support/search-page.ts';
import { desk, narrow, openSite, phone } from '../support/site.ts';

const { open, url } = openSite();

describe('Which place', () => {
  test('a name with several places is asked about, and a press searches from the one that was meant', async () => {
    const page = await open('/search', phone);
    await field(page).fill('Springfield');
    await field(page).press('Enter');
    await page.getByRole('heading', { name: 'Which Springfield?' }).waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Springfield, MA' }).click();
    await page.waitForURL('**/search#near=Springfield,+MA&within=25');
    await page.getByRole('heading', { level: 1, name: /clinics? within 25 miles|No clinics/ }).waitFor();
    // On a phone the form is folded by then; its button says the place.
    expect(await page.getByRole('button', { name: /Springfield, MA.*Change/s }).isVisible()).toBe(true);
  });

  test('of an address only its ZIP is used, and that is said', async () => {
    const page = await open('/search');
    await field(page).fill('1719 Example St, Denver, CO 80205');
    await field(page).press('Enter');
    await page.getByText('We searched from ZIP 80205. We don’t look up streets.').waitFor();
    expect(await field(page).inputValue()).toBe('80205, Denver, CO');
    await expectNoBarriers(page);
  });

  test('the likeliest of a name is shown at once, and the others are a press away', async () => {
    const page = await open('/search#near=Portland&within=25');
    await page.getByText('Showing Portland, OR. Did you mean:').waitFor();
    await expectNoBarriers(page);
    await page.getByRole('button', { name: 'Portland, ME?' }).click();
    await page.waitForURL('**/search#near=Portland,+ME&within=25');
    await expect.poll(() => field(page).inputValue()).toBe('Portland, ME');
  });
});

describe('Nothing found', () => {
  test('each way out says what it finds, and finds it', async () => {
    const page = await open('/search#near=59301&within=25&routes=iv&insurers=aetna&unknown=no');
    await page.getByRole('heading', { name: /^No clinics within 25 miles of 59301/ }).waitFor();
    await expectNoBarriers(page);
    const ways = page.locator('.state form button');
    expect(await ways.count()).toBeGreaterThan(1);
    const widen = page.getByRole('button', { name: /^Show \d+ clinics? (within|at)/ });
    const found = numberIn(await widen.innerText());
    await widen.click();
    await cards(page).first().waitFor();
    expect(await countOf(page)).toBe(found);
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
      if (width < 1200) continue;
      // Where there is room for four words beside the number, no button stands alone below the others.
      await page.locator('.card-actions .keep-compare:not(.keep-waiting)').first().waitFor();
      const tops = await page.locator('.card-actions').evaluateAll((all) => all.map((row) => new Set([...row.children].map((button) => (button as HTMLElement).offsetTop)).size));
      expect(new Set(tops)).toEqual(new Set([1]));
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
