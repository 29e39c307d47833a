import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectReadable, openPage } from '../support/pages.ts';
import { countPages } from '../support/barriers.ts';
import { readStorage, recordRequests } from '../support/requests.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();
let clinic: { slug: string; name: string; low: number; visits: number };
beforeAll(async () => {
  [clinic] = (await site.served.database.pool.query<typeof clinic>(`SELECT c.slug, c.name, o.later_low AS low, o.sessions_in_course AS visits FROM clinic c JOIN offering o ON o.clinic_id = c.id
    WHERE c.status = 'open' AND o.route = 'iv' AND o.offered AND o.later_low IS NOT NULL AND o.sessions_in_course IS NOT NULL
    AND EXISTS (SELECT FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'prices' AND f.as_of > now() - interval '90 days') ORDER BY c.slug LIMIT 1`)).rows as [typeof clinic];
});
const total = (page: Page) => page.locator('#planner-sum-title');

describe('The cost planner', () => {
  test('adds up by keyboard what is typed, says what it leaves out, and prints on one page', async () => {
    const { page, errors } = await openPage(site.browser, `${site.url()}/guide/cost-planner`, desk);
    await page.getByLabel('Lowest price').focus();
    expect(await total(page).innerText()).toBe('Type a price to start.');
    for (const text of ['425', '550']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('225');
    await page.keyboard.press('Tab');
    await page.keyboard.type('25.50');
    await page.keyboard.press('Tab');
    await page.getByText('Type whole dollars, like 225 or 200–250.').waitFor();
    await page.getByLabel('Rides home').fill('25');
    expect(await total(page).textContent()).toBe('The sum: $2,925 to $3,675');
    await page.getByText('6 × $425–$550', { exact: true }).waitFor();
    expect(await page.locator('.planner-missing').innerText()).toBe('Not counting: lab tests, ECG, talk therapy, lost pay, visits after the first course.');
    await expectReadable(page);
    expect(await readStorage(page)).toMatchObject({ local: {}, session: {}, databases: [] });
    const pdf = await page.pdf({ format: 'Letter' });
    expect(countPages(pdf)).toBe(1);
    expect(errors).toEqual([]);
  });

  test('fills in from a saved clinic, sends its address alone, and goes on the paper until it is taken off', async () => {
    const { page } = await openPage(site.browser, `${site.url()}/clinic/${clinic.slug}`, phone);
    await page.getByRole('button', { name: `Save ${clinic.name}` }).first().click();
    await page.locator('.status-line').waitFor();
    await page.goto(`${site.url()}/es/guide/cost-planner`);
    await page.getByLabel('Viaje a casa').fill('7341');
    await page.waitForLoadState('networkidle');
    const sent = recordRequests(page.context());
    await page.getByLabel('Llenar con').selectOption(`iv ${clinic.slug}`);
    await page.getByText(`De la página de ${clinic.name}`).waitFor();
    expect(await page.getByLabel('Precio más bajo').inputValue()).toBe(String(clinic.low));
    expect(await page.getByLabel('¿Cuántas visitas?', { exact: true }).inputValue()).toBe(String(clinic.visits));
    expect(await page.getByLabel('Viaje a casa').inputValue()).toBe('7341');
    await page.getByLabel('Sueldo perdido').fill('8652');
    await page.getByRole('button', { name: 'Poner esto en mi resumen' }).click();
    await page.getByRole('button', { name: 'Quitarlo de mi resumen' }).waitFor();
    await expectReadable(page);
    const asked = sent.filter(({ url }) => !/^\/(assets|map)\//.test(new URL(url).pathname));
    expect(asked.map(({ url, all }) => [new URL(url).pathname, all.split('\n').at(-1)])).toEqual([['/api/clinics', JSON.stringify({ slugs: [clinic.slug] })]]);
    expect(sent.map(({ all }) => all).join('\n')).not.toMatch(/7341|8652/);
    // On the paper, in either language; and off it again.
    expect(JSON.parse((await readStorage(page)).session['visit-notes']!)).toMatchObject({ cost: { en: expect.stringContaining('$8,652') as string, es: expect.stringContaining('Sueldo perdido $8,652') as string } });
    await page.getByRole('button', { name: 'Quitarlo de mi resumen' }).click();
    await page.getByRole('button', { name: 'Poner esto en mi resumen' }).waitFor();
    expect((await readStorage(page)).session).toEqual({});
  });

  test('offers prices seen with their source and day, and never unasked; without script it shows how to add up', async () => {
    const { page } = await openPage(site.browser, `${site.url()}/guide/cost-planner`, phone);
    const low = page.getByLabel('Lowest price');
    expect(await low.inputValue()).toBe('');
    await page.getByLabel('Fill in from').selectOption('esketamine-nasal');
    await page.getByText(/stated for Spravato nasal spray in 2025–26, read November 22, 2026/).waitFor();
    expect(await low.inputValue()).toBe('900');
    const context = await site.browser.newContext({ ...phone, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url()}/guide/cost-planner`);
    expect(await plain.locator('main').innerText()).toMatch(/needs JavaScript[^]*price each time × number of visits[^]*\$400–\$800/);
    expect(await plain.locator('main :is(input, select, form)').count()).toBe(0);
  });
});
