import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startApp, type TestApp } from './app.ts';
import { launchBrowser } from './browser.ts';

export const phone = { viewport: { width: 390, height: 844 } };
export const desk = { viewport: { width: 1280, height: 860 } };
/** A phone of 320 px, or a page of 1280 px at 400 % zoom. */
export const narrow = { viewport: { width: 320, height: 640 } };

type Site = { served: TestApp; browser: Browser; url: () => string; open: (path: string, options?: BrowserContextOptions) => Promise<Page> };

/** The real app and a browser for the tests of one file, both there once its tests run; each test's pages are closed after it. */
export function openSite(): Site {
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
    get served() { return served; },
    get browser() { return browser; },
    url: () => served.url,
    open: async (path, options = desk) => {
      const page = await (await browser.newContext(options)).newPage();
      await page.goto(served.url + path);
      return page;
    },
  };
}
