import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectReadable, openPage } from '../support/pages.ts';
import { readEverything, readStorage, recordRequests } from '../support/requests.ts';
import { desk, openSite, phone } from '../support/site.ts';

const site = openSite();
const canary = 'quetzal-in-the-rain';
const cards = (page: Page) => page.locator('.journal-entry');
/** A day as somebody would write it, with the canary in each text. */
async function write(page: Page, day: string, mood: number) {
  await page.locator('#journal-day').fill(day);
  await page.getByRole('radio', { name: String(mood), exact: true }).first().check({ force: true });
  await page.locator('#journal-sleep').fill('6.5');
  await page.locator('#journal-note').fill(canary);
  await page.getByRole('button', { name: 'Save this day' }).click();
}
const saved = async (page: Page, name: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await download.path(), 'utf8');
};

describe('The journal', () => {
  test('is in the page’s memory until it is switched on, is kept then, and leaves nothing when it is erased; nothing is ever sent', async () => {
    const { page, errors } = await openPage(site.browser, `${site.url()}/guide/journal`);
    await page.locator('#journal-day').waitFor();
    await page.waitForLoadState('networkidle');
    const sent = recordRequests(page.context());
    expect(await page.title()).toBe('Journal');
    await page.getByLabel('My goals').fill(canary);
    await write(page, '2026-01-02', 5);
    await page.getByText('January 2, 2026 is on this page. It is gone when you close it.').first().waitFor();
    await write(page, '2026-01-09', 7);
    expect(await readEverything(page)).not.toContain(canary);
    await page.getByRole('switch', { name: 'Keep my journal on this device' }).click();
    await page.getByText('Do not use this on a shared computer.').waitFor();
    expect(Object.keys((await readStorage(page)).local)).toEqual(['journal']);
    await page.reload();
    expect(await cards(page).allInnerTexts()).toMatchObject([expect.stringContaining('January 9'), expect.stringContaining('January 2')]);
    expect(await page.getByLabel('My goals').inputValue()).toBe(canary);
    await page.getByText('The same as a table').click();
    expect(await page.locator('.journal-table tbody tr').first().innerText()).toMatch(/^Jan 9, 2026\s+7\s+–\s+6\.5\s+–$/);
    await expectReadable(page);

    await page.getByRole('button', { name: 'Delete January 2, 2026' }).click();
    expect(await cards(page).count()).toBe(1);
    await page.locator('.status-line button:focus', { hasText: 'Undo' }).waitFor();
    await page.keyboard.press('Enter');
    await cards(page).nth(1).waitFor();
    await page.getByRole('button', { name: 'Change January 9, 2026' }).click();
    await page.locator('#journal-did').fill('Walked');
    await page.getByRole('button', { name: 'Save the change' }).click();
    expect(await cards(page).first().innerText()).toContain('Walked');

    await page.getByRole('button', { name: 'Erase my journal' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('No days yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await readStorage(page)).toMatchObject({ local: {}, session: {}, databases: [], cookies: '' });
    expect(await readEverything(page)).not.toContain(canary);
    expect(sent.map(({ all }) => all).join('\n')).not.toContain(canary);
    expect(sent.filter(({ all }) => !all.startsWith('GET')).map(({ url }) => url)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('goes along as print and as files, and comes back from a file; a file that is not one changes nothing', async () => {
    const { page } = await openPage(site.browser, `${site.url()}/guide/journal`);
    await write(page, '2026-01-02', 5);
    await page.locator('#journal-day').fill('2026-01-03');
    await page.locator('#journal-note').fill('=1+1');
    await page.getByRole('button', { name: 'Save this day' }).click();
    await cards(page).nth(1).waitFor();
    expect(await saved(page, 'Save as a table (CSV)')).toContain(`,'=1+1\r\n`);
    const file = await saved(page, 'Save as a file (JSON)');
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('body').innerText();
    expect(paper).toMatch(/Journal[^]*January 2, 2026[^]*988/);
    expect(paper).not.toMatch(/Write about a day|Delete|Erase/);
    await page.emulateMedia({ media: null });
    const chooser = page.locator('input[type=file]');
    const choose = (text: string) => chooser.setInputFiles({ name: 'journal.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('{"kind":');
    await page.getByText('This is not a file we can read.').first().waitFor();
    expect(await cards(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Erase my journal' }).click();
    await page.getByRole('button', { name: 'Yes, erase all' }).click();
    await choose(file);
    await page.getByText('Opened. Days added: 2.').first().waitFor();
    expect(await cards(page).count()).toBe(2);
    // What is only in the page's memory is asked about before it is lost; a call for help is not.
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.getByRole('link', { name: 'Guide: Treatment days' }).click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
  });

  test('a very low mood brings help and nothing else; bladder pain or blood belongs to the clinic', async () => {
    const { page } = await openPage(site.browser, `${site.url()}/es/guide/journal`, phone);
    await page.getByRole('radio', { name: '3', exact: true }).first().check({ force: true });
    expect(await page.locator('.journal-help').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    const help = page.locator('.journal-help');
    expect(await help.innerText()).toMatch(/988[^]*911/);
    expect(await help.innerText()).not.toMatch(/cl[ií]nica|ketamina/i);
    await page.getByLabel('Ganas de orinar').check();
    expect(await page.locator('.journal-tell').count()).toBe(0);
    await page.getByLabel('Sangre al orinar').check();
    await page.getByText('Dígaselo a su clínica.').waitFor();
    expect(await page.getByRole('link', { name: 'Lea sobre los problemas de la vejiga' }).getAttribute('href')).toBe('/es/guide/side-effects#bladder');
    await expectReadable(page);
    const context = await site.browser.newContext({ ...desk, javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url()}/guide/journal`);
    expect(await plain.locator('main').innerText()).toMatch(/Paper works just as well/);
    expect(await plain.locator('main :is(input, textarea, form)').count()).toBe(0);
  });
});
