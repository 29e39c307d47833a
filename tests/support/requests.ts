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
