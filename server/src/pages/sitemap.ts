import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SitemapIndexStream, SitemapStream, type SitemapItemLoose } from 'sitemap';

/** A page of its own: its path without language, and the day of its last change if that is known. */
export type Address = { path: string; changedOn: string | null };

export type SitemapDeps = {
  publicUrl: string | null;
  now: () => Date;
  showsInvented: () => Promise<boolean>;
  /** Every page of a place or clinic that search engines may know. */
  listAddresses: () => Promise<Address[]>;
  /** The guide's pages, by their last part. */
  listArticles: () => Promise<Iterable<string>>;
};

const standing = ['/', '/search', '/prepare', '/prepare/how', '/guide', '/guide/glossary', '/guide/cost-planner', '/guide/journal', '/guide/share-your-story', '/guide/stories', '/about', '/privacy', '/health-data', '/terms', '/accessibility'].map((path) => ({ path, changedOn: null }));
/** The protocol allows 50,000 addresses a file; each page has two. */
const pagesInFile = 25_000;
const anHour = 3_600_000;
const nothing = '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

const inLang = (path: string, lang: 'en' | 'es') => (lang === 'en' ? path : path === '/' ? '/es' : `/es${path}`);

/** A page as the two addresses that it has, each naming both. */
function toItems(publicUrl: string, { path, changedOn }: Address): SitemapItemLoose[] {
  const url = (lang: 'en' | 'es') => publicUrl + inLang(path, lang);
  const links = [{ lang: 'en', url: url('en') }, { lang: 'es', url: url('es') }, { lang: 'x-default', url: url('en') }];
  return (['en', 'es'] as const).map((lang) => ({ url: url(lang), links, ...(changedOn && { lastmod: changedOn }) }));
}

/** The library needs seconds for 50,000 addresses: nobody's search may wait for a crawler meanwhile. */
async function* itemsOf(publicUrl: string, pages: Address[]): AsyncGenerator<SitemapItemLoose> {
  for (const [index, page] of pages.entries()) {
    if (index % 50 === 0) await othersFirst();
    yield* toItems(publicUrl, page);
  }
}

/**
 * `/sitemap.xml` and, past 50,000 addresses, the files that it then lists. Empty until the operator has said what the public
 * address is, and while the listings are invented. What it lists is read once an hour; the XML is made as it is sent.
 */
export function sitemapRoutes(app: FastifyInstance, deps: SitemapDeps): void {
  const { publicUrl, now } = deps;
  let kept: { until: number; etag: string; pages: Address[] } | null = null;

  async function readPages(): Promise<{ etag: string; pages: Address[] }> {
    if (kept && now().getTime() < kept.until) return kept;
    const pages = publicUrl === null || await deps.showsInvented() ? [] : [...standing, ...[...await deps.listArticles()].map((slug) => ({ path: `/guide/${slug}`, changedOn: null })), ...await deps.listAddresses()];
    const etag = createHash('sha256').update(JSON.stringify([publicUrl, pages])).digest('base64url').slice(0, 22);
    kept = { until: now().getTime() + anHour, etag, pages };
    return kept;
  }

  const send = async (request: FastifyRequest, reply: FastifyReply, etag: string, xml: () => Readable | string) => {
    const tag = `W/"${etag}"`;
    reply.header('etag', tag).header('cache-control', 'public, max-age=3600');
    if ((request.headers['if-none-match'] ?? '').includes(etag)) return reply.code(304).send();
    return reply.type('application/xml; charset=utf-8').send(xml());
  };

  const toFile = (address: string, pages: Address[]) => Readable.from(itemsOf(address, pages))
    .pipe(new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, image: false, video: false, xhtml: true } }));

  app.get('/sitemap.xml', async (request, reply) => {
    const { etag, pages } = await readPages();
    if (publicUrl === null || pages.length === 0) return send(request, reply, etag, () => nothing);
    if (pages.length <= pagesInFile) return send(request, reply, etag, () => toFile(publicUrl, pages));
    const files = Array.from({ length: Math.ceil(pages.length / pagesInFile) }, (_, index) => {
      const days = pages.slice(index * pagesInFile, (index + 1) * pagesInFile).flatMap(({ changedOn }) => changedOn ?? []).toSorted();
      return { url: `${publicUrl}/sitemap-${index + 1}.xml`, ...(days.length > 0 && { lastmod: days.at(-1) }) };
    });
    return send(request, reply, etag, () => Readable.from(files).pipe(new SitemapIndexStream({ lastmodDateOnly: true })));
  });

  app.get<{ Params: { file: string } }>('/sitemap-:file(^[1-9]\\d{0,3}$).xml', async (request, reply) => {
    const { etag, pages } = await readPages();
    const start = (Number(request.params.file) - 1) * pagesInFile;
    if (publicUrl === null || pages.length <= pagesInFile || start >= pages.length) return reply.callNotFound();
    return send(request, reply, etag, () => toFile(publicUrl, pages.slice(start, start + pagesInFile)));
  });

  app.get('/robots.txt', async (_request, reply) => {
    const listed = publicUrl !== null && !(await deps.showsInvented());
    reply.type('text/plain; charset=utf-8');
    return `User-agent: *\nAllow: /\nDisallow: /api/\n${listed ? `\nSitemap: ${publicUrl}/sitemap.xml\n` : ''}`;
  });
}
