import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startApp, type TestApp } from './app.ts';
import { launchBrowser } from './browser.ts';

export const phone = { viewport: { width: 390, height: 844 } };
export const desk = { viewport: { width: 1280, height: 860 } };
/** A phone of 320 px, or a page of 1280 px at 400 % zoom. */
export const narrow = { viewport: { width: 320, height: 640 } };

export const cards = (page: Page): Locator => page.locator('ol > li');
export const field = (page: Page): Locator => page.getByRole('combobox', { name: /ZIP code, city|Código postal/ });
/** The number at the start of a text: "1,234 clinics" → 1234. */
export const numberIn = (text: string): number => Number(text.replaceAll(',', '').match(/\d+/)?.[0]);
export const countOf = async (page: Page): Promise<number> => numberIn(await page.getByRole('heading', { level: 1 }).innerText());
export const hasFocus = (element: Locator): Promise<boolean> => element.evaluate((own) => own === document.activeElement);

/** The real app and a browser for the tests of one file; each test's pages are closed after it. */
export function openSite(): { open: (path: string, options?: BrowserContextOptions) => Promise<Page>; url: () => string } {
  let served: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    served = await startApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return {
    url: () => served.url,
    open: async (path, options = desk) => {
      const page = await (await browser.newContext(options)).newPage();
      await page.goto(served.url + path);
      return page;
    },
  };
}
