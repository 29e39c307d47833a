import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markChecked, reachAll } from '../../web/content/links.ts';
import { findOverdue } from '../../web/content/overdue.ts';
import { contentFolder, readGuide } from '../support/guide.ts';

describe('What is due', () => {
  test('nothing is before its day, and each page is after it', () => {
    expect(findOverdue(readGuide(), '2026-11-27')).toEqual([]);
    const later = findOverdue(readGuide(), '2029-01-01');
    expect(later.length).toBeGreaterThanOrEqual(readGuide().articles.size);
    expect(later).toContain('law-and-telehealth: a rule on it ended on 2026-12-31');
  });

  test('a page that changed after its review is due', () => {
    const guide = readGuide();
    const read = guide.articles.get('session')!;
    const article = { ...read.en!.article, reviewed: { by: 'A. Example', credentials: 'MD', on: '2026-01-01' } };
    const articles = new Map([['session', { en: { ...read.en!, article } }]]);
    expect(findOverdue({ ...guide, articles }, '2026-11-27')).toEqual([`session: changed on ${article.checked}, after its review on 2026-01-01`]);
  });
});

describe('npm run links', () => {
  const server = createServer((request, response) => {
    if (request.url === '/no-head' && request.method === 'HEAD') return void response.writeHead(405).end();
    if (request.url === '/moved') return void response.writeHead(301, { location: '/good' }).end();
    response.writeHead(request.url === '/gone' ? 404 : 200).end('here');
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => { server.close(); });

  test('reaches what answers, follows what moved, and says what does not', async () => {
    const links = ['good', 'no-head', 'moved', 'gone'].map((id) => ({ id, url: `${base}/${id}` }));
    const reached = await reachAll([...links, { id: 'nobody', url: 'http://127.0.0.1:9/' }], 0);
    expect(reached.map(({ id, problem }) => [id, problem === null])).toEqual([['good', true], ['no-head', true], ['moved', true], ['gone', false], ['nobody', false]]);
    expect(reached[3]!.problem).toContain('404');
  });

  test('writes the day to what was reached and to nothing else', () => {
    const file = readFileSync(join(contentFolder, 'links.yaml'), 'utf8');
    const marked = markChecked(file, [{ id: 'nami', url: '', problem: null }, { id: 'afsp', url: '', problem: 'answered 404' }], '2026-12-01');
    type Link = { id: string | number; checked: string | null };
    const before = parse(file) as Link[];
    const after = parse(marked) as Link[];
    expect(after).toEqual(before.map((link) => (link.id === 'nami' ? { ...link, checked: '2026-12-01' } : link)));
  });
});
