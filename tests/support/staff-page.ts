import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestPerson } from './people.ts';
import { desk, type openSite } from './site.ts';

/** Opens a page as somebody who is signed in. */
export async function openAs(site: ReturnType<typeof openSite>, person: Pick<TestPerson, 'cookie'>, path: string, options: BrowserContextOptions = desk): Promise<Page> {
  const context = await site.browser.newContext(options);
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url: site.url() }]);
  const page = await context.newPage();
  await page.goto(site.url() + path);
  return page;
}

/** How far the page hangs over the right edge, in CSS pixels. */
export const hangsOver = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
