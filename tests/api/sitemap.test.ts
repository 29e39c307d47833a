import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitemapRoutes } from '../../server/src/pages/sitemap.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { getPage } from '../support/page-state.ts';

const site = 'https://clinics.example.org';
type Entry = { loc: string; lastmod: string | null; links: Record<string, string> };

/** Reads a file as a search engine would: every element closed, every address once. */
function parse(xml: string): Entry[] {
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><urlset xmlns="http:\/\/www.sitemaps.org\/schemas\/sitemap\/0.9"[^>]*>(<url>.*<\/url>)?<\/urlset>$/s);
  const entries = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, body = '']) => ({
    loc: /<loc>(.*?)<\/loc>/.exec(body)?.[1] ?? '',
    lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(body)?.[1] ?? null,
    links: Object.fromEntries([...body.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)].map(([, lang = '', href = '']) => [lang, href])),
  }));
  expect(new Set(entries.map(({ loc }) => loc)).size).toBe(entries.length);
  return entries;
}

describe('The sitemap', () => {
  let open: TestApp;
  let now = new Date('2026-11-22T12:00:00Z');
  const get = (url: string, headers = {}) => open.app.inject({ url, headers });
  const read = async () => parse((await get('/sitemap.xml')).body);

  beforeAll(async () => {
    open = await startApp({ publicUrl: site, now: () => now });
  });
  afterAll(() => open.close());

  it('is empty, and not named by robots.txt, while the listings are invented or the public address is not known', async () => {
    expect(await read()).toEqual([]);
    expect((await get('/robots.txt')).body).toBe('User-agent: *\nAllow: /\nDisallow: /api/\n');
    const nameless = await startApp({ content: 'tables' });
    try {
      expect(parse((await nameless.app.inject('/sitemap.xml')).body)).toEqual([]);
      expect((await nameless.app.inject('/robots.txt')).body).not.toContain('Sitemap');
    } finally {
      await nameless.close();
    }
  });

  it('names real pages only: each answers, is its own canonical address, may be indexed, and knows its other language', { timeout: 180_000 }, async () => {
    // Twenty clinics become real and old, one of them closed; the history says when.
    await open.database.owner.query(`
      SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'test', true);
      UPDATE clinic SET invented = false, updated_at = '2026-03-04T10:00:00Z' WHERE id IN (SELECT id FROM clinic WHERE state IN ('CO', 'AK') AND status = 'open' ORDER BY slug LIMIT 20);
      UPDATE clinic SET status = 'closed', status_date = '2026-03-04' WHERE id = (SELECT id FROM clinic WHERE NOT invented ORDER BY slug LIMIT 1);
      UPDATE clinic_change SET at = '2026-03-04T10:00:00Z';
      UPDATE clinic_change SET at = '2026-05-06T23:59:00Z' WHERE table_name = 'offering' AND clinic_id = (SELECT id FROM clinic WHERE NOT invented AND status = 'open' AND state = 'CO' ORDER BY slug LIMIT 1)`);
    now = new Date('2026-11-22T13:00:01Z');
    const entries = await read();
    const { rows } = await open.database.pool.query<{ slug: string; state: string; city: string }>(`SELECT slug, state, city FROM clinic WHERE NOT invented AND status = 'open' ORDER BY slug`);
    expect(rows).toHaveLength(19);
    const clinics = entries.map(({ loc }) => loc).filter((loc) => loc.startsWith(`${site}/clinic/`));
    expect(clinics.toSorted()).toEqual(rows.map(({ slug }) => `${site}/clinic/${slug}`).toSorted());
    const towns = new Set(rows.map(({ state, city }) => `${site}/clinics/${state.toLowerCase()}/${city.toLowerCase().replaceAll(' ', '-')}`));
    expect(entries.map(({ loc }) => loc).filter((loc) => /^https:\/\/[^/]+\/clinics\/..\//.test(loc)).toSorted()).toEqual([...towns].toSorted());

    for (const { loc, links } of entries) {
      const path = loc.slice(site.length) || '/';
      const answer = await getPage(open.app, path);
      expect(answer.statusCode, path).toBe(200);
      expect(answer.body, path).toContain(`<link rel="canonical" href="${loc}">`);
      expect(answer.body, path).not.toContain('noindex');
      const english = loc.replace(`${site}/es`, site);
      expect([english, `${english}/`]).toContain(links.en);
      expect(links['x-default']).toBe(links.en);
      for (const lang of ['en', 'es']) expect(answer.body).toContain(`hreflang="${lang}" href="${links[lang]}"`);
      expect(entries.map((entry) => entry.loc)).toContain(links.es);
    }
    expect((await get('/robots.txt')).body).toBe(`User-agent: *\nAllow: /\nDisallow: /api/\n\nSitemap: ${site}/sitemap.xml\n`);

    const [changed] = rows.filter(({ state }) => state === 'CO');
    const dayOf = (path: string) => entries.find(({ loc }) => loc === site + path)?.lastmod;
    expect(dayOf(`/clinic/${changed!.slug}`)).toBe('2026-05-06');
    for (const path of ['/clinics', '/es/clinics/co', `/clinics/co/${changed!.city.toLowerCase().replaceAll(' ', '-')}`]) expect(dayOf(path)).toBe('2026-05-06');
    expect(dayOf('/clinics/ak')).toBe('2026-03-04');
    expect(dayOf('/')).toBeNull();
  });

  it('stays the same for an hour, and who has it already gets no second copy', async () => {
    const first = await get('/sitemap.xml');
    expect(first.headers['cache-control']).toBe('public, max-age=3600');
    expect(first.headers['content-type']).toBe('application/xml; charset=utf-8');
    const etag = String(first.headers.etag);
    const again = await get('/sitemap.xml', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await open.database.owner.query(`ALTER TABLE clinic DISABLE TRIGGER clinic_history; UPDATE clinic SET status = 'closed', status_date = '2026-11-22' WHERE slug = (SELECT slug FROM clinic WHERE NOT invented AND status = 'open' ORDER BY slug LIMIT 1); ALTER TABLE clinic ENABLE TRIGGER clinic_history`);
    expect((await get('/sitemap.xml')).body).toBe(first.body);
    now = new Date(now.getTime() + 3_600_001);
    const later = await get('/sitemap.xml', { 'if-none-match': etag });
    expect(later.statusCode).toBe(200);
    expect(parse(later.body).length).toBeLessThan(parse(first.body).length);
  });

  it('is an index of files once it has more than 50,000 addresses, none of which is longer', { timeout: 180_000 }, async () => {
    const paths = Array.from({ length: 25_001 }, (_, index) => ({ path: `/clinic/number-${index}`, changedOn: index === 7 ? '2026-11-02' : '2026-11-01' }));
    const app = Fastify();
    sitemapRoutes(app, { publicUrl: site, now: () => now, showsInvented: async () => false, listAddresses: async () => paths, listArticles: async () => [] });
    const index = (await app.inject('/sitemap.xml')).body;
    const files = [...index.matchAll(/<sitemap><loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod><\/sitemap>/g)].map(([, loc = '', lastmod = '']) => ({ loc, lastmod }));
    expect(index).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><sitemapindex [^>]*>.*<\/sitemapindex>$/s);
    expect(files).toEqual([1, 2].map((file) => ({ loc: `${site}/sitemap-${file}.xml`, lastmod: file === 1 ? '2026-11-02' : '2026-11-01' })));
    const all = new Set<string>();
    for (const { loc } of files) {
      const entries = parse((await app.inject(loc.slice(site.length))).body);
      expect(entries.length).toBeLessThanOrEqual(50_000);
      for (const entry of entries) all.add(entry.loc);
    }
    for (const { path } of paths) expect(all.has(site + path) && all.has(`${site}/es${path}`)).toBe(true);
    for (const path of ['/sitemap-3.xml', '/sitemap-0.xml', '/sitemap-1.xml.gz', '/sitemap-x.xml']) expect((await app.inject(path)).statusCode).toBe(404);
    await app.close();
  });
});
