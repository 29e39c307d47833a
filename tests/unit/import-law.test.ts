import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches, findNetworkCalls, readImports, readSources } from '../support/import-law.ts';

const root = resolve(import.meta.dirname, '../..');

describe('Who may import whom', () => {
  it('is kept by every source file', () => {
    const imports = readImports(root);
    expect(imports.size).toBeGreaterThan(50);
    expect(findBreaches(imports)).toEqual([]);
  });

  it.each([
    ['a web feature that uses another', 'web/src/home/HomePage.tsx', 'web/src/search/SearchPage.tsx'],
    ['a server feature that uses another', 'server/src/search/service.ts', 'server/src/places/service.ts'],
    ['a route that reads the database itself', 'server/src/search/routes.ts', 'server/src/search/repository.ts'],
    ['a service that writes SQL', 'server/src/search/service.ts', 'server/src/generated/prisma/client.ts'],
    ['a contract that knows more than zod', 'server/contract/search.ts', 'fastify'],
    ['a pre-screen that speaks to the network', 'web/src/prescreen/Prescreen.tsx', 'web/src/api/search.ts'],
    ['a cost planner that speaks to the network', 'web/src/planner/Planner.tsx', 'web/src/api/clinics.ts'],
    ['a cost planner that asks for clinics where it knows what was typed', 'web/src/planner/Planner.tsx', 'web/src/ui/use-clinics.ts'],
    ['a request of the cost planner that knows what was typed', 'web/src/planner/use-filling.ts', 'web/src/planner/typed.ts'],
    ['a journal that speaks to the network', 'web/src/journal/use-journal.ts', 'web/src/api/request.ts'],
    ['a pre-screen rule that knows React', 'web/src/prescreen/assess.ts', 'react'],
    ['a worker that knows the pages', 'web/src/worker/sw.ts', 'web/src/ui/language.tsx'],
    ['a page that holds what only the worker holds', 'web/src/search/SearchPage.tsx', 'web/src/worker/holding.ts'],
    ['a shared part that knows a feature', 'web/src/ui/Header.tsx', 'web/src/search/SearchPage.tsx'],
    ['a web feature that reads the server', 'web/src/search/SearchPage.tsx', 'server/src/settings.ts'],
    ['a server that reads the web', 'server/src/app.ts', 'web/src/App.tsx'],
  ])('refuses %s', (_what, file, target) => {
    const breaches = findBreaches(new Map([[file, [target]], [target, []]]));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`${file} imports ${target}`);
  });

  it('no line of the pre-screen can send anything', () => {
    const sources = readSources(root, 'web/src/prescreen');
    expect(sources.size).toBeGreaterThan(30);
    expect(findNetworkCalls(sources)).toEqual([]);
  });

  it.each(['planner', 'journal'])('no line of the %s can send anything', (feature) => {
    const sources = readSources(root, `web/src/${feature}`);
    expect(sources.size).toBeGreaterThan(10);
    expect(findNetworkCalls(sources)).toEqual([]);
    expect(findNetworkCalls(new Map([[`web/src/${feature}/send.ts`, 'await fetch("/api")']]))).toHaveLength(1);
  });

  it('refuses a journal that reaches the network round a corner', () => {
    expect(findBreaches(new Map([['web/src/journal/Chart.tsx', ['web/src/ui/use-clinics.ts']], ['web/src/ui/use-clinics.ts', ['web/src/api/clinics.ts']], ['web/src/api/clinics.ts', []]])).join())
      .toContain('the journal never speaks to the network');
  });

  it('no line of what the worker holds can send it or write it down', () => {
    const sources = readSources(root, 'web/src/worker');
    expect(sources.has('web/src/worker/holding.ts')).toBe(true);
    expect(findNetworkCalls(sources)).toEqual([]);
    for (const line of ['await caches.open("x")', 'indexedDB.open("x")', 'fetch(what)']) expect(findNetworkCalls(new Map([['web/src/worker/holding.ts', line]]))).toHaveLength(1);
  });

  it.each(['await fetch("/api")', 'new XMLHttpRequest()', 'navigator.sendBeacon("/x", answers)', 'new WebSocket(url)', 'new EventSource(url)', 'window["fetch"](url)'])('refuses “%s” in the pre-screen', (line) => {
    expect(findNetworkCalls(new Map([['web/src/prescreen/keep.ts', `// fetch nothing\n${line};`]]))).toHaveLength(1);
    expect(findNetworkCalls(new Map([['web/src/api/post.ts', line]]))).toEqual([]);
  });

  it('refuses a server entry that reaches the pre-screen, however far round', () => {
    const breaches = findBreaches(new Map([
      ['web/src/entry-server.tsx', ['web/src/App.tsx']],
      ['web/src/App.tsx', ['web/src/prescreen/Prescreen.tsx']],
      ['web/src/prescreen/Prescreen.tsx', []],
    ]));
    expect(breaches.join()).toContain('the server has no code that could read an answer');
  });
});
