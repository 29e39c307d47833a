import type { MapRequest, MapResponse } from '@finder/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { expectNoBarriers } from '../support/barriers.ts';
import { launchBrowser } from '../support/browser.ts';

let served: TestApp;
let browser: Browser;
beforeAll(async () => {
  served = await startApp();
  // Four clinics in one building, the first of them out of the reach of the list's first page.
  await served.database.owner.query(`BEGIN`);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
