import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectNoBarriers } from '../support/barriers.ts';
import { openSite } from '../support/site.ts';

const site = openSite();

async function open(path: string, options: BrowserContextOptions = { viewport: { width: 390, height: 844 } }): Promise<Page> {
  const page = await (await site.browser.newContext(options)).newPage();
  await page.goto(site.served.url + path);
  return page;
}
const field = (page: Page) => page.getByRole('combobox').first();
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

describe('The place field', () => {
  test('forgives a slip: the right city is on offer and is searched for by the keyboard alone', async () => {
    const page = await open('/');
    await field(page).fill('pheonix');
    await page.getByRole('option', { name: 'Phoenix, AZ' }).waitFor();
    await expectNoBarriers(page);
    await field(page).press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).innerText()).toBe('Phoenix, AZ');
    await field(page).press('Enter');
    await page.waitForURL('**/search#near=Phoenix,+AZ&within=25');
  });

  test('says of a ZIP with PO boxes only that the search starts at its post office', async () => {
    const page = await open('/');
    await field(page).fill('80201');
    await page.getByText('This ZIP is only for PO boxes. We search from its post office.').first().waitFor();
    expect(await options(page).allInnerTexts()).toEqual(['80201, Denver, CO']);
    const note = await field(page).evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(note).toBe('This ZIP is only for PO boxes. We search from its post office.');
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringContaining('PO boxes'));
    await expectNoBarriers(page);
  });

  test('explains a military ZIP in Spanish, with nothing to choose, and Escape takes it away', async () => {
    const page = await open('/es');
    await field(page).fill('09012');
    const note = page.locator('.place-note');
    await note.waitFor();
    expect(await note.innerText()).toContain('es una dirección militar');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await expectNoBarriers(page);
    await field(page).press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('09012');
    expect(await field(page).getAttribute('aria-describedby')).toBeNull();
  });

  test('keeps the chosen option in view, also of a long list on a low screen', async () => {
    const page = await open('/', { viewport: { width: 320, height: 400 } });
    await field(page).fill('springfield');
    await options(page).nth(7).waitFor();
    await field(page).press('ArrowUp');
    const inView = await page.getByRole('option', { selected: true }).evaluate((option) => {
      const list = option.closest('.place-drop')!.getBoundingClientRect();
      const { top, bottom } = option.getBoundingClientRect();
      return top >= list.top && bottom <= list.bottom && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('closes its list when what was typed is sent', async () => {
    const page = await open('/search');
    await field(page).fill('denver');
    await options(page).first().waitFor();
    await field(page).press('Enter');
    await page.waitForURL('**/search#near=denver&within=25');
    expect(await options(page).count()).toBe(0);
  });
});
