import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageData } from '../../../web/src/page-data.ts';
import type { WebSource } from './web-build.ts';

type Lang = 'en' | 'es';
type Deps = {
  lang: Lang;
  prefix: string;
  web: WebSource;
  sendPage: (reply: FastifyReply, lang: Lang, path: string, data: PageData, status?: number) => Promise<FastifyReply>;
};

const longestQuery = 200;
const queryIn = (body: unknown) => (typeof body === 'object' && body !== null && 'q' in body && typeof body.q === 'string' ? body.q.trim().slice(0, longestQuery) : '');

/** The guide in one language: its index with the search that works without script, its pages, its glossary. */
export function guidePages(app: FastifyInstance, { lang, prefix, web, sendPage }: Deps): void {
  app.get(`${prefix}/guide`, (_request, reply) => sendPage(reply, lang, '/guide', { page: 'guide' }));
  // Posted, so that what somebody worries about stands in no address and in no log.
  app.post(`${prefix}/guide`, async (request: FastifyRequest, reply) => {
    const query = queryIn(request.body);
    const { guide } = await web();
    return sendPage(reply, lang, '/guide', query === '' ? { page: 'guide' } : { page: 'guide', found: { query, hits: guide.search(lang, query) } });
  });
  app.get(`${prefix}/guide/glossary`, (_request, reply) => sendPage(reply, lang, '/guide/glossary', { page: 'glossary' }));
  app.get<{ Params: { slug: string } }>(`${prefix}/guide/:slug`, async (request, reply) => {
    const { slug } = request.params;
    const { guide } = await web();
    const path = `/guide/${encodeURIComponent(slug)}`;
    if (!guide.slugs.has(slug)) return sendPage(reply, lang, path, { page: 'not-found' }, 404);
    return sendPage(reply, lang, path, { page: 'article', slug });
  });
}
