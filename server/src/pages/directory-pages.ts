import type { CityPage, StatePage, StatesPage } from '@finder/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PageData } from '../../../web/src/page-data.ts';

/** A page, the address that it has in truth (without language), or null: there is no such place. */
type Found<T> = { page: T } | { movedTo: string } | null;

export type Directory = {
  readStates: () => Promise<StatesPage>;
  readState: (state: string) => Promise<Found<StatePage>>;
  readCity: (state: string, city: string, page: number) => Promise<Found<CityPage>>;
};

export type SendPage = (reply: FastifyReply, lang: 'en' | 'es', path: string, data: PageData, status?: number) => Promise<FastifyReply>;

/** "?page=2" as a number, 1 when it is left out, null for anything that is no page. */
export const pageNumber = (page: unknown): number | null => {
  if (page === undefined) return 1;
  return typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : null;
};

/** The pages of states and cities, in both languages. Each place has one address; what else is understood leads there. */
export function directoryPages(app: FastifyInstance, directory: Directory, sendPage: SendPage): void {
  for (const [lang, prefix] of [['en', ''], ['es', '/es']] as const) {
    const answer = async (reply: FastifyReply, asked: string, found: { data: PageData } | { movedTo: string } | null) => {
      if (!found) return sendPage(reply, lang, asked, { page: 'not-found' }, 404);
      if ('movedTo' in found) return reply.redirect(`${prefix}${found.movedTo}`, 308);
      return sendPage(reply, lang, asked, found.data);
    };
    const pathOf = (...parts: string[]) => ['/clinics', ...parts.map(encodeURIComponent)].join('/');

    app.get(`${prefix}/clinics`, async (_request, reply) =>
      sendPage(reply, lang, '/clinics', { page: 'states', states: await directory.readStates() }));

    app.get<{ Params: { state: string } }>(`${prefix}/clinics/:state`, async ({ params }, reply) => {
      const found = await directory.readState(params.state);
      return answer(reply, pathOf(params.state), found && 'page' in found ? { data: { page: 'state', state: found.page } } : found);
    });

    app.get<{ Params: { state: string; city: string }; Querystring: { page?: unknown } }>(`${prefix}/clinics/:state/:city`, async ({ params, query }, reply) => {
      const page = pageNumber(query.page);
      const found = page === null ? null : await directory.readCity(params.state, params.city, page);
      const path = pathOf(params.state, params.city);
      if (!found || 'movedTo' in found) return answer(reply, path, found);
      // The first page has one address only.
      if (page === 1 && query.page !== undefined) return answer(reply, path, { movedTo: path });
      return answer(reply, page === 1 ? path : `${path}?page=${page}`, { data: { page: 'city', city: found.page } });
    });
  }
}
