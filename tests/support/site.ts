import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startApp, type TestApp } from './app.ts';
import { sharedBrowser } from './browser.ts';

export const phone = { viewport: { width: 390, height: 844 } };
export const desk = { viewport: { width: 1280, height: 860 } };
/** A phone of 320 px, or a page of 1280 px at 400 % zoom. */
export const narrow = { viewport: { width: 320, height: 640 } };

type Site = { served: TestApp; browser: Browser; url: () => string; open: (path: string, options?: BrowserContextOptions) => Promise<Page> };

/**
 * What a page of the pre-screen sends: it may ask for files and pages, and there is no body, no query and no foreign host in which
 * an answer could stand (promise 1). Null for anything else.
 */
export function sendingOf(request: Request, home: string): string | null {
  if (request.serviceWorker() || !/\/prepare(\/|$)/.test(new URL(request.frame().url(), home).pathname)) return null;
  const { origin, search } = new URL(request.url());
  const harmless = request.method() === 'GET' && request.postData() === null && search === '' && (origin === home || origin === 'null');
  return harmless ? null : `${request.method()} ${request.url()} ${request.postData() ?? ''}`;
}

/**
 * The real app and a browser for the tests of one file, both there once its tests run; each test's pages are closed after it.
 * Every request of every page of the pre-screen is looked at, whatever the test is about.
 */
export function openSite(): Site {
  let served: TestApp;
  let browser: Browser;
  let newContext: Browser['newContext'] | undefined;
  let sent: (string | null)[] = [];
  beforeAll(async () => {
    served = await startApp();
    browser = await sharedBrowser();
    newContext = browser.newContext;
    const open = newContext.bind(browser);
    browser.newContext = async (options) => {
      const context = await open(options);
      context.on('request', (request) => { sent.push(sendingOf(request, served.url)); });
      return context;
    };
  });
  afterAll(async () => {
    if (newContext) browser.newContext = newContext;
    await served?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const sendings = sent.filter((sending) => sending !== null);
    sent = [];
    expect(sendings).toEqual([]);
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
