import { describe, expect, test } from 'vitest';
import { cards, countOf, field, numberIn } from '../support/search-page.ts';
import { desk, narrow, openSite, phone } from '../support/site.ts';

const { open, url } = openSite();
const plain = (options: object) => ({ ...options, javaScriptEnabled: false });

describe('Without JavaScript', () => {
  test('search, filter, order, next page and the other language work by plain forms, and no control is dead', async () => {
    const page = await open('/search', plain(phone));
    expect(await page.getByRole('button', { name: 'Use my location' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /filters$/i }).count()).toBe(0);
    await field(page).fill('New York');
    await page.getByLabel('Distance').selectOption('any');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const all = await countOf(page);

    await page.getByRole('button', { name: 'Show 20 more' }).click();
    expect(await cards(page).count()).toBe(20);
    expect(await cards(page).first().locator('h2').innerText()).toContain('Result 21:');
    await page.getByText(`Showing 21 to 40 of ${all.toLocaleString('en')}.`).waitFor();

    await page.locator('summary', { hasText: 'How it’s given' }).click();
    const route = page.locator('.choice', { hasText: 'Spravato nasal spray' });
    const said = numberIn(await route.locator('.filter-count').innerText());
    await route.click();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    expect(await countOf(page)).toBe(said);

    await page.getByLabel('Order').selectOption('price');
    await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByText('Lowest listed price first.').waitFor();
    expect(await countOf(page)).toBe(said);

    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: /clínicas a cualquier distancia/ }).waitFor();
    await page.getByText('Primero el precio indicado más bajo.').waitFor();
    expect(page.url()).toBe(`${url()}/es/search`);
  });

  test('more filters unfold in the form, and clinics that have not said can be left out', async () => {
    const page = await open('/search', plain(desk));
    await field(page).fill('80205');
    await page.locator('summary', { hasText: 'More filters' }).click();
    await page.getByRole('checkbox', { name: 'Spanish' }).check();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const all = await countOf(page);
    await page.getByRole('heading', { name: 'These haven’t said about: languages' }).waitFor();
    await page.locator('summary', { hasText: 'More filters' }).click();
    expect(await page.getByRole('checkbox', { name: 'Spanish' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: /^Also show clinics/ }).uncheck();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    expect(await countOf(page)).toBeLessThan(all);
    await page.locator('summary', { hasText: 'More filters' }).click();
    expect(await page.getByRole('checkbox', { name: /^Also show clinics/ }).isChecked()).toBe(false);
  });

  test('nothing found: the way out is a form, too', async () => {
    const page = await open('/search', plain(narrow));
    await field(page).fill('59301');
    await page.getByLabel('Distance').selectOption('5');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('heading', { name: /^No clinics within 5 miles/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const widen = page.getByRole('button', { name: /^Show \d+ clinics? (within|at)/ });
    const found = numberIn(await widen.innerText());
    await widen.click();
    expect(await countOf(page)).toBe(found);
  });
});
