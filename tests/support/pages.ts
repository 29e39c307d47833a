import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoBarriers } from './barriers.ts';
import { desk } from './site.ts';

/** A page in a context of its own; what its scripts complain about is collected, and no complaint is expected. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = desk): Promise<{ page: Page; errors: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(url);
  return { page, errors };
}

/** No barrier that axe finds, and nothing wider than the screen. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNoBarriers(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
