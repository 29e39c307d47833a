import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import type { ClinicDetail, SearchRequest, SearchResponse } from '@finder/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { PageData, RenderedPage } from '../../../web/src/page-data.ts';
import { isoDay } from '../freshness/freshness.ts';
import { ProblemError, toFieldProblems, toProblem } from '../problems/problem.ts';
import { readSearchForm } from './search-form.ts';
import { guardPages } from './security.ts';
import type { WebSource } from './web-build.ts';

type Lang = 'en' | 'es';

export type PagesDeps = {
  web: WebSource;
  /** Serves the built files from here; null while a bundler serves them. */
  clientDir: string | null;
  publicUrl: string | null;
  operator: { name: string | null; contact: string | null };
  now: () => Date;
  showsInvented: () => Promise<boolean>;
  search: (request: z.output<typeof SearchRequest>) => Promise<SearchResponse>;
  /** The listing, the address it has now, or null. */
  readClinic: (slug: string) => Promise<{ clinic: ClinicDetail } | { movedTo: string } | null>;
};

/** Puts a page into its marks in one pass, so that a mark inside a page's own text is never filled. */
function fillTemplate(template: string, page: RenderedPage): string {
  return template.replace(/%(LANG|TITLE|DESCRIPTION)%|<!--(head|body|state)-->/g, (_mark, word?: string, comment?: string) =>
    page[(word?.toLowerCase() ?? comment) as keyof RenderedPage]);
}

export async function pageRoutes(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  await guardPages(app, { publicUrl: deps.publicUrl, watching: deps.clientDir === null });
  await app.register(formbody, { bodyLimit: 10_000 });
  if (deps.clientDir !== null) {
    await app.register(fastifyStatic, {
      root: deps.clientDir,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = /[\\/](assets|map)[\\/]/.test(path);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      },
    });
  }

  async function sendPage(reply: FastifyReply, lang: Lang, path: string, data: PageData, status = 200): Promise<FastifyReply> {
    const { template, render } = await deps.web();
    const site = {
      publicUrl: deps.publicUrl,
      invented: await deps.showsInvented(),
      today: isoDay(deps.now()),
      operator: deps.operator,
    };
    return reply
      .code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', data.page === 'search' && data.searched ? 'no-store' : 'no-cache')
      .send(fillTemplate(template, render({ data, lang, path, site })));
  }

  async function sendSearched(reply: FastifyReply, lang: Lang, form: unknown): Promise<FastifyReply> {
    const parsed = readSearchForm(form);
    if (!parsed.success) {
      const near = typeof form === 'object' && form !== null && 'near' in form && typeof form.near === 'string' ? form.near.slice(0, 200) : '';
      const problem = toProblem(new ProblemError('invalid-request', 'Please check what you typed.', toFieldProblems(parsed.error)));
      return sendPage(reply, lang, '/search', { page: 'search', searched: { request: { near }, problem } }, 422);
    }
    try {
      const response = await deps.search(parsed.data);
      return await sendPage(reply, lang, '/search', { page: 'search', searched: { request: parsed.data, response } });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problem = toProblem(error);
      return sendPage(reply, lang, '/search', { page: 'search', searched: { request: parsed.data, problem } }, problem.status);
    }
  }

  for (const [lang, prefix] of [['en', ''], ['es', '/es']] as const) {
    app.get(prefix || '/', (_request, reply) => sendPage(reply, lang, '/', { page: 'home' }));
    if (prefix) app.get(`${prefix}/`, (_request, reply) => reply.redirect(prefix, 308));
    app.get(`${prefix}/search`, (_request, reply) => sendPage(reply, lang, '/search', { page: 'search' }));
    app.post(`${prefix}/search`, (request, reply) => sendSearched(reply, lang, request.body));
    app.get(`${prefix}/prepare`, (_request, reply) => sendPage(reply, lang, '/prepare', { page: 'prepare' }));
    for (const notice of ['privacy', 'health-data', 'about'] as const) {
      app.get(`${prefix}/${notice}`, (_request, reply) => sendPage(reply, lang, `/${notice}`, { page: 'notice', notice }));
    }
    app.get<{ Params: { slug: string } }>(`${prefix}/clinic/:slug`, async (request, reply) => {
      const found = await deps.readClinic(request.params.slug);
      const path = `/clinic/${encodeURIComponent(request.params.slug)}`;
      if (!found) return sendPage(reply, lang, path, { page: 'not-found' }, 404);
      if ('movedTo' in found) return reply.redirect(`${prefix}/clinic/${found.movedTo}`, 308);
      return sendPage(reply, lang, path, { page: 'clinic', clinic: found.clinic });
    });
  }

  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send('User-agent: *\nAllow: /\nDisallow: /api/\n'));

  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!wantsPage) throw new ProblemError('not-found', 'There is nothing at this address.');
    const lang = /^\/es(\/|$|\?)/.test(request.url) ? 'es' : 'en';
    return sendPage(reply, lang, '/', { page: 'not-found' }, 404);
  });
}
