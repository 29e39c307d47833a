import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { prescreenWords } from '../../web/src/words/prescreen.ts';
import { desk, openSite } from '../support/site.ts';

const { open } = openSite();

test('with the keyboard alone, from the first question to the result, by at most 60 kB of script beyond what every page has', { timeout: 120_000 }, async () => {
  const page = await open('/about', { ...desk, serviceWorkers: 'block' });
  const scripts = new Map<string, () => Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), () => response.body());
  });
  await page.reload({ waitUntil: 'networkidle' });
  const shell = new Set([...scripts.keys()].filter((url) => /\/(?:index|react|rolldown-runtime|shared)-/.test(url)));
  expect(shell.size).toBe(4);
  scripts.clear();
  await page.goto(new URL('/prepare', page.url()).href);
  const w = prescreenWords.en;
  await page.locator('form.step-main').waitFor();
  /** Presses Tab until the focus is where `found` says; fails when it has gone round. */
  const tabTo = async (found: (element: Element) => boolean) => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`(${found.toString()})(document.activeElement)`)) return;
    }
    throw new Error('The keyboard does not get there.');
  };
  for (let screens = 0; screens < 40; screens++) {
    const title = await page.locator('h1').first().innerText();
    if (title === w.reviewTitle) break;
    if (await page.locator('form.step-main input[type=radio]').count() > 0 && await page.locator('[role=radiogroup]').count() > 0) {
      // Into the group, and down to "No".
      await tabTo((element) => element instanceof HTMLInputElement && element.type === 'radio');
      await page.keyboard.press('Space');
      for (let presses = 0; presses < 4 && !(await page.evaluate(() => (document.activeElement as HTMLInputElement).value === 'no')); presses++) await page.keyboard.press('ArrowDown');
    }
    if (await page.locator('#age').count() > 0) {
      await tabTo((element) => element.id === 'age');
      await page.keyboard.type('43');
    }
    if (await page.locator('#medicine-input').count() > 0) {
      await tabTo((element) => element.id === 'medicine-input');
      await page.keyboard.type('zolof');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Sertraline (Zoloft)' }).waitFor();
    }
    await tabTo((element) => element instanceof HTMLButtonElement && element.type === 'submit');
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, title);
  }
  await tabTo((element) => element instanceof HTMLButtonElement && element.type === 'submit');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 3, name: 'Sertraline (Zoloft)' }).waitFor();
  await tabTo((element) => element.textContent === 'Print my summary');
  await tabTo((element) => element instanceof HTMLAnchorElement && element.pathname === '/search');
  await tabTo((element) => element.textContent === 'Erase my answers');
  const own = [...scripts].filter(([url]) => !shell.has(url));
  const sizes = await Promise.all(own.map(async ([, read]) => gzipSync(await read(), { level: 9 }).length));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  expect(own.some(([url]) => /make-pdf|save-answers|open-answers/.test(url))).toBe(false);
});
