import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { answerPage, isPrepare } from './answering.ts';
import { openHolding } from './holding.ts';
import type { CarryMessage } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;
/** The pre-screen's pages and files of this release; put in by the build (web/offline.ts). */
declare const OFFLINE_FILES: { url: string; revision: string | null }[];

const files = new PrecacheController({
  cacheName: 'visit-questions',
  plugins: [{
    // While a release is rolled out, a page may still come from a server of the one before: it would name scripts that are
    // not kept here. Then nothing is installed, and the browser tries again later.
    cacheWillUpdate: async ({ request, response }) => {
      if (response.status !== 200) return null;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
      const named = [...(await response.clone().text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)];
      const isWhole = named.every(([, path = '']) => files.getCacheKeyForURL(path) !== undefined);
      if (!isWhole) console.warn(`${request.url} is of another release.`);
      return isWhole ? response : null;
    },
  }],
});
// Listens for install and activate; the latter removes what the release before had. A new worker waits until no page of the
// old release is open, whose scripts must not vanish under it.
files.precache(OFFLINE_FILES);

self.addEventListener('activate', (event) => {
  // Waking the worker and asking the server at once: pages that are not kept here must not come later because of it.
  event.waitUntil(Promise.all([self.registration.navigationPreload?.enable(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (/^\/(api\/|openapi\.json)/.test(pathname)) return;
    const network = Promise.resolve(event.preloadResponse).then((early: Response | undefined) => early ?? fetch(request));
    event.waitUntil(network.catch(() => null));
    event.respondWith(answerPage(pathname, network, (path) => files.matchPrecache(path)));
    return;
  }
  const cacheKey = pathname.startsWith('/assets/') || pathname === '/favicon.svg' ? files.getCacheKeyForURL(pathname) : undefined;
  if (cacheKey) event.respondWith(files.strategy.handle({ event, request, params: { cacheKey } }));
});

const holding = openHolding();

self.addEventListener('message', (event) => {
  const message = event.data as CarryMessage;
  // A page that hands over may be gone by the time this is read, and with it the source.
  if (message.carry === 'hold') event.waitUntil(holding.hold(message.key, message.held));
  if (message.carry === 'drop') holding.drop(message.key);
  if (message.carry !== 'take' || !(event.source instanceof WindowClient) || !isPrepare(new URL(event.source.url).pathname)) return;
  event.waitUntil(holding.take(message.key).then((held) => event.ports[0]?.postMessage(held)));
});
