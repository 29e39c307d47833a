import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import type { ClinicCard, ClinicDetail, ReportRequest, SearchRequest, SearchResponse } from '@finder/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { PageData, RenderedPage, StreetMap, ReportedClinic } from '../../../web/src/page-data.ts';
import { isoDay } from '../freshness/freshness.ts';
import { describeError } from '../logging/log.ts';
import { sendProblem, toProblemError } from '../problems/answer.ts';
import { problemCodes, ProblemError, toFieldProblems, toProblem } from '../problems/problem.ts';
import { directoryPages, type Directory } from './directory-pages.ts';
import { guidePages } from './guide-pages.ts';
import { questionnaireRoutes } from './questionnaire.ts';
import { readReportForm } from './report-form.ts';
import { readSearchForm } from './search-form.ts';
import { sitemapRoutes, type Address } from './sitemap.ts';
import { later, storyPages, type Stories } from './story-pages.ts';
import type { WebSource } from './web-build.ts';

type Lang = 'en' | 'es';

export type PagesDeps = {
  web: WebSource;
  /** Serves the built files from here; null while a bundler serves them. */
  clientDir: string | null;
  publicUrl: string | null;
  operator: { name: string | null; contact: string | null };
  streetMap: StreetMap | null;
  now: () => Date;
  showsInvented: () => Promise<boolean>;
  search: (request: z.output<typeof SearchRequest>) => Promise<SearchResponse>;
  /** The listing, the address it has now, or null. */
  readClinic: (slug: string) => Promise<{ clinic: ClinicDetail } | { movedTo: string } | null>;
  /** What is in memory of the open listing at an address; null for nothing. */
  knownOf: (slug: string) => Promise<ReportedClinic | null>;
  /** States, cities and their clinics. */
  directory: Directory;
  /** The pages of the directory and of the clinics, for search engines. */
  listAddresses: () => Promise<Address[]>;
  /** Takes a report in, or throws a ProblemError. */
  receiveReport: (request: FastifyRequest, report: z.output<typeof ReportRequest>) => Promise<void>;
  stories: Stories;
  /** The nearest other open clinics from its address, at most three. */
  nearbyOf: (clinic: ClinicDetail) => Promise<ClinicCard[]>;
};

const wantsPage = ({ headers }: FastifyRequest) => (headers.accept ?? '').includes('text/html');
const langOf = ({ url }: FastifyRequest): Lang => (/^\/es(\/|$|\?)/.test(url) ? 'es' : 'en');
/** The address without language and query. */
const pathOf = ({ url }: FastifyRequest) => new URL(url, 'http://localhost').pathname.replace(/^\/es(?=\/|$)/, '') || '/';

const reportedOf = ({ slug, name, city, state }: ReportedClinic) => ({ slug, name, city, state });
const answersForm = (data: PageData) => (data.page === 'search' && data.searched !== undefined)
  || ((data.page === 'report' || data.page === 'story') && data.answer !== undefined) || ((data.page === 'guide' || data.page === 'stories') && data.found !== undefined);

/** Puts a page into its marks in one pass, so that a mark inside a page's own text is never filled. */
function fillTemplate(template: string, page: RenderedPage): string {
  return template.replace(/%(LANG|TITLE|DESCRIPTION)%|<!--(head|body|state)-->/g, (_mark, word?: string, comment?: string) =>
    page[(word?.toLowerCase() ?? comment) as keyof RenderedPage]);
}

export async function pageRoutes(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  await app.register(formbody, { bodyLimit: 10_000 });
  if (deps.clientDir !== null) {
    await app.register(fastifyStatic, {
      root: deps.clientDir,
      index: false,
      wildcard: false,
      // The template is no page, and the list of files is for the server.
      globIgnore: ['index.html', '.vite/**'],
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = /[\\/](assets|map)[\\/]/.test(path);
        // The worker is asked for anew each time, else a release would reach those who work offline an hour late.
        const unhashed = /[\\/]sw\.js(\.\w+)?$/.test(path) ? 'no-cache' : 'public, max-age=3600';
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : unhashed);
      },
    });
  }

  let invented = false;
  async function sendPage(reply: FastifyReply, lang: Lang, path: string, data: PageData, status = 200): Promise<FastifyReply> {
    const { template, render } = await deps.web();
    // A page must come out even when the database does not answer: help in a crisis stands on it.
    invented = await deps.showsInvented().catch(() => invented);
    const site = {
      publicUrl: deps.publicUrl,
      invented,
      today: isoDay(deps.now()),
      operator: deps.operator,
      streetMap: deps.streetMap,
    };
    return reply
      .code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', answersForm(data) ? 'no-store' : 'no-cache')
      .send(fillTemplate(template, render({ data, lang, path, site })));
  }

  async function sendSearched(reply: FastifyReply, lang: Lang, form: unknown): Promise<FastifyReply> {
    const { request: parsed, before } = readSearchForm(form);
    if (!parsed.success) {
      const near = typeof form === 'object' && form !== null && 'near' in form && typeof form.near === 'string' ? form.near.slice(0, 200) : '';
      const problem = toProblem(new ProblemError('invalid-request', 'Please check what you typed.', toFieldProblems(parsed.error)));
      return sendPage(reply, lang, '/search', { page: 'search', searched: { request: { near }, problem } }, 422);
    }
    try {
      const response = await deps.search(parsed.data);
      return await sendPage(reply, lang, '/search', { page: 'search', searched: { request: parsed.data, response, before } });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const problem = toProblem(error);
      return sendPage(reply, lang, '/search', { page: 'search', searched: { request: parsed.data, problem } }, problem.status);
    }
  }

  async function sendReported(request: FastifyRequest, reply: FastifyReply, lang: Lang, clinic: ReportedClinic): Promise<FastifyReply> {
    const { typed, parsed } = readReportForm(clinic.slug, request.body);
    const answer = (problem?: ProblemError) => sendPage(reply, lang, `/clinic/${clinic.slug}/report`,
      { page: 'report', clinic: reportedOf(clinic), answer: problem ? { typed, problem: toProblem(problem) } : { sent: true } },
      problem ? problemCodes[problem.code].status : 200);
    if (!parsed.success) return answer(new ProblemError('invalid-request', 'Please check what you typed.', toFieldProblems(parsed.error)));
    try {
      await deps.receiveReport(request, parsed.data);
      return await answer();
    } catch (error) {
      // A form that another site filled in is not shown as if the reader had typed it.
      const problem = error instanceof Error ? toProblemError(error) : null;
      if (!problem || !later.includes(problem.code)) throw error;
      if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
      return answer(problem);
    }
  }

  for (const [lang, prefix] of [['en', ''], ['es', '/es']] as const) {
    app.get(prefix || '/', (_request, reply) => sendPage(reply, lang, '/', { page: 'home' }));
    app.get(`${prefix}/search`, (_request, reply) => sendPage(reply, lang, '/search', { page: 'search' }));
    app.post(`${prefix}/search`, (request, reply) => sendSearched(reply, lang, request.body));
    app.get(`${prefix}/prepare`, (_request, reply) => sendPage(reply, lang, '/prepare', { page: 'prepare' }));
    app.get(`${prefix}/prepare/how`, (_request, reply) => sendPage(reply, lang, '/prepare/how', { page: 'how' }));
    app.get(`${prefix}/guide/cost-planner`, (_request, reply) => sendPage(reply, lang, '/guide/cost-planner', { page: 'planner' }));
    app.get(`${prefix}/guide/journal`, (_request, reply) => sendPage(reply, lang, '/guide/journal', { page: 'journal' }));
    // Kept by a browser beside the pre-screen, and shown there in the place of a page that it cannot reach.
    app.get(`${prefix}/offline`, (_request, reply) => sendPage(reply, lang, '/offline', { page: 'offline' }));
    for (const notice of ['privacy', 'health-data', 'about', 'terms', 'accessibility'] as const) {
      app.get(`${prefix}/${notice}`, (_request, reply) => sendPage(reply, lang, `/${notice}`, { page: 'notice', notice }));
    }
    // Which of the pages for clinics it is, and who is signed in, only the browser finds out.
    for (const path of ['/staff', '/staff/*']) app.get(`${prefix}${path}`, (request, reply) => sendPage(reply, lang, pathOf(request), { page: 'staff' }));
    guidePages(app, { lang, prefix, web: deps.web, sendPage });
    for (const page of ['saved', 'compare'] as const) app.get(`${prefix}/${page}`, (_request, reply) => sendPage(reply, lang, `/${page}`, { page }));
    app.route<{ Params: { slug: string } }>({
      method: ['GET', 'POST'],
      url: `${prefix}/clinic/:slug/report`,
      handler: async (request, reply) => {
        // While the database does not answer, the form comes up and comes back all the same.
        const found = await deps.readClinic(request.params.slug).catch(async (error: unknown): Promise<{ clinic: ReportedClinic }> => {
          const known = error instanceof Error && later.includes(toProblemError(error).code) ? await deps.knownOf(request.params.slug) : null;
          if (!known) throw error;
          return { clinic: known };
        });
        const path = `/clinic/${encodeURIComponent(request.params.slug)}/report`;
        if (!found) return sendPage(reply, lang, path, { page: 'not-found' }, 404);
        // 308 keeps the method and what was posted.
        if ('movedTo' in found) return reply.redirect(`${prefix}/clinic/${found.movedTo}/report`, 308);
        if (request.method === 'POST') return sendReported(request, reply, lang, found.clinic);
        return sendPage(reply, lang, path, { page: 'report', clinic: reportedOf(found.clinic) });
      },
    });
    app.get<{ Params: { slug: string } }>(`${prefix}/clinic/:slug`, async (request, reply) => {
      const found = await deps.readClinic(request.params.slug);
      const path = `/clinic/${encodeURIComponent(request.params.slug)}`;
      if (!found) return sendPage(reply, lang, path, { page: 'not-found' }, 404);
      if ('movedTo' in found) return reply.redirect(`${prefix}/clinic/${found.movedTo}`, 308);
      // What is known of the clinic is worth a page without its neighbours too.
      const nearby = await deps.nearbyOf(found.clinic).catch((error: unknown) => {
        request.log.error(describeError(error), 'nearby clinics failed');
        return [];
      });
      return sendPage(reply, lang, path, { page: 'clinic', clinic: found.clinic, nearby });
    });
  }

  directoryPages(app, deps.directory, sendPage);
  storyPages(app, deps.stories, sendPage);
  sitemapRoutes(app, { ...deps, listArticles: async () => (await deps.web()).guide.slugs });
  questionnaireRoutes(app, deps);

  app.setNotFoundHandler(async (request, reply) => {
    if (!wantsPage(request)) throw new ProblemError('not-found', 'There is nothing at this address.');
    return sendPage(reply, langOf(request), pathOf(request), { page: 'not-found' }, 404);
  });

  app.setErrorHandler(async (error: Error, request, reply) => {
    const problem = toProblemError(error);
    if (problem.code === 'server-error') request.log.error(describeError(error), 'request failed');
    if (!wantsPage(request)) return sendProblem(reply, problem);
    if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
    return sendPage(reply, langOf(request), pathOf(request), { page: 'error' }, problemCodes[problem.code].status);
  });
}
