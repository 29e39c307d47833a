import type { BrowserContext, Page } from 'playwright-core';

/** Everything that left a page: address, headers and body of each request, and what sockets sent. */
export type Sent = { url: string; all: string };

/** Records every request of a browser context from now on, redirects, beacons and sockets included. */
export function recordRequests(context: BrowserContext): Sent[] {
  const sent: Sent[] = [];
  context.on('request', (request) => {
    sent.push({ url: request.url(), all: [request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join('\n') });
  });
  context.on('page', (page) => page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push({ url: socket.url(), all: String(payload) }))));
  return sent;
}

/** All that a page has left on the device. */
export function readStorage(page: Page): Promise<{ local: Record<string, string>; session: Record<string, string>; databases: string[]; caches: string[]; cookies: string }> {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map((database) => database.name ?? ''),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
}

/** The same with all that is in it as one text, and what stands in the history entry and in the tab: to look for a canary in. */
export async function readEverything(page: Page): Promise<string> {
  const cached = await page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all((await cache.keys()).map(async (request) => [request.url, await (await cache.match(request))?.text()]));
    }));
    return JSON.stringify([kept, history.state, document.title, window.name]);
  });
  return `${JSON.stringify(await readStorage(page))}\n${cached}`;
}
