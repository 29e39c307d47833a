import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { sharedBrowser } from '../support/browser.ts';
import { expectReadable, openPage } from '../support/pages.ts';
import { desk, phone } from '../support/site.ts';

let served: TestApp;
let browser: Browser;
let slug: string;
let name: string;
beforeAll(async () => {
  // All tests share one network address; a hop that the app believes gives each page one of its own.
  served = await startApp({ trustProxy: 1 });
  browser = await sharedBrowser();
  const { rows } = await served.database.pool.query<{ slug: string; name: string }>(`SELECT slug, name FROM clinic WHERE status = 'open' ORDER BY slug LIMIT 1`);
  ({ slug, name } = rows[0]!);
});
afterAll(async () => {
  await served?.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await served.database.owner.query('DELETE FROM error_report');
});

let network = 0;
const open = (path: string, options: Parameters<typeof openPage>[2] = desk) =>
  openPage(browser, served.url + path, { ...options, extraHTTPHeaders: { 'x-forwarded-for': `10.2.${network += 1}.1` } });
const stored = async () => (await served.database.pool.query<{ topic: string; details: string }>('SELECT topic, details FROM error_report ORDER BY id')).rows;
const details = (page: Page) => page.getByRole('textbox', { name: /What did you find\?|¿Qué encontró\?/ });
const send = (page: Page) => page.getByRole('button', { name: /^(Send|Enviar)$/ });
const thanks = (page: Page) => page.getByRole('heading', { level: 1, name: /Thank you\. We’ll look in 1 to 3 days\.|Gracias\. Lo revisaremos en 1 a 3 días\./ });

describe('Saying that something is wrong', () => {
  test.each([['en', desk], ['es', phone]] as const)('in %s: no barrier in the form, with an error, and after sending', { timeout: 180_000 }, async (lang, options) => {
    const { page, errors } = await open(`${lang === 'es' ? '/es' : ''}/clinic/${slug}/report`, options);
    await send(page).waitFor();
    expect(await page.locator('.report-elsewhere a').getAttribute('href')).toBe('https://www.docinfo.org');
    await expectReadable(page);
    await send(page).click();
    await page.locator('.report-trouble').waitFor();
    await expectReadable(page);
    await page.getByRole('radio').nth(2).check();
    await send(page).click();
    await thanks(page).waitFor();
    await expectReadable(page);
    expect(await stored()).toEqual([{ topic: 'phone', details: '' }]);
    expect(errors).toEqual([]);
  });

  test('by keyboard alone, from the clinic’s page to the thanks', async () => {
    const { page } = await open(`/clinic/${slug}`);
    await page.getByRole('link', { name: 'Tell us something is wrong' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/report');
    await page.getByRole('radio').first().focus();
    for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Hours' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('They close at noon on Fridays.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await thanks(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await stored()).toEqual([{ topic: 'hours', details: 'They close at noon on Fridays.' }]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('without a topic: the box of what is missing has the focus and leads to the choice; what was typed stays', async () => {
    const { page } = await open(`/clinic/${slug}/report`);
    await details(page).fill('It moved.');
    await send(page).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('report-trouble');
    await page.getByRole('link', { name: 'Pick what it is about.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('topic-closed');
    expect(await page.getByRole('group', { name: 'What is it about?' }).getAttribute('aria-describedby')).toBe('topic-error');
    expect(await details(page).inputValue()).toBe('It moved.');
    expect(await stored()).toEqual([]);
  });

  test('asks people to leave themselves out, and has no field for who they are', async () => {
    const { page } = await open(`/clinic/${slug}/report`);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Please leave out your name and anything about your health.');
    expect(text).toContain(name);
    expect(await page.locator('main').locator('input:not([type=radio]), input[type=email], select').count()).toBe(0);
    expect(await page.locator('head meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  test('offline: the text stays, that is said, and it can be sent once there is a connection', async () => {
    const { page } = await open(`/clinic/${slug}/report`, phone);
    await page.getByRole('radio', { name: 'Prices' }).check();
    await details(page).fill('An IV costs $500 now.');
    await page.context().setOffline(true);
    await send(page).click();
    await page.getByText('Not sent: you’re offline. What you typed is still here.').waitFor();
    await expectReadable(page);
    expect(await details(page).inputValue()).toBe('An IV costs $500 now.');
    await page.context().setOffline(false);
    await send(page).click();
    await thanks(page).waitFor();
    expect(await stored()).toEqual([{ topic: 'prices', details: 'An IV costs $500 now.' }]);
  });

  test('too many: says when to try again, and what was typed stays', async () => {
    const { page } = await open(`/clinic/${slug}/report`);
    for (let n = 1; n <= 5; n += 1) {
      await page.getByRole('radio', { name: 'Insurance' }).check();
      await send(page).click();
      await thanks(page).waitFor();
      await page.getByRole('button', { name: 'Tell us something else' }).click();
    }
    await page.getByRole('radio', { name: 'Insurance' }).check();
    await details(page).fill('No more Aetna.');
    await send(page).click();
    await page.getByText('Many reports came from your network.').waitFor();
    expect(await details(page).inputValue()).toBe('No more Aetna.');
    expect(await stored()).toHaveLength(5);
  });

  test('a switch of language keeps what was typed', async () => {
    const { page } = await open(`/clinic/${slug}/report`);
    await page.getByRole('radio', { name: 'Prices' }).check();
    await details(page).fill('Changed');
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('radio', { name: 'Los precios', checked: true }).waitFor();
    expect(await details(page).inputValue()).toBe('Changed');
  });
});

describe('Without JavaScript', () => {
  const plain = { ...phone, javaScriptEnabled: false };

  test('the form is posted and thanked for', async () => {
    const { page } = await open(`/es/clinic/${slug}/report`, plain);
    await page.getByRole('radio', { name: 'El horario' }).check();
    await details(page).fill('Cierran al mediodía.');
    await send(page).click();
    await thanks(page).waitFor();
    expect(await stored()).toEqual([{ topic: 'hours', details: 'Cierran al mediodía.' }]);
    await page.getByRole('link', { name: 'Decirnos otra cosa' }).click();
    await send(page).waitFor();
  });

  test('a form without a topic comes back with its text, in the other language too, and nothing is sent by switching', async () => {
    const { page } = await open(`/clinic/${slug}/report`, plain);
    await details(page).fill('Two\nlines');
    await send(page).click();
    await page.getByText('Not sent yet. Something is missing:').waitFor();
    expect(await details(page).inputValue()).toBe('Two\nlines');
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByText('Aún no se envió. Falta algo:').waitFor();
    expect(await details(page).inputValue()).toBe('Two\nlines');
    expect(await stored()).toEqual([]);
    await page.getByRole('radio', { name: 'Los precios' }).check();
    await send(page).click();
    await thanks(page).waitFor();
    expect(await stored()).toEqual([{ topic: 'prices', details: 'Two\nlines' }]);
  });
});

test('another site cannot make a visitor’s browser report', async () => {
  const { page } = await open('/', desk);
  // The same machine under another name is another site to a browser.
  const other = served.url.replace('127.0.0.1', 'localhost');
  await page.route(`${other}/evil`, (route) => route.fulfill({
    contentType: 'text/html',
    body: `<form method="post" action="${served.url}/clinic/${slug}/report"><input name="topic" value="closed"></form><script>document.forms[0].submit()</script>`,
  }));
  const answered = page.waitForResponse((response) => response.url().endsWith('/report'));
  await page.goto(`${other}/evil`).catch(() => {});
  expect((await answered).status()).toBe(403);
  expect(await stored()).toEqual([]);
});
