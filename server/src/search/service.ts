import type { Box, ClinicCard, MapRequest, MapResponse, Nearby, Order, Point, SearchFilters, SearchRequest, SearchResponse } from '@finder/contract';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import { chord2, middleOf, roundOutward } from './area.ts';
import { toCard, toCardText, type CardAsk } from './card.ts';
import type { Columns } from './columns.ts';
import { countFacets } from './facets.ts';
import { findHits, silentOn, type Asked, type Hits } from './hits.ts';
import { toMarkers } from './markers.ts';
import { momentOf, type Moment } from './moment.ts';
import { findNearest } from './nearest.ts';
import { whenNothing } from './nothing.ts';
import { readCursor, writeCursor } from './order.ts';
import { pageOf, type Ordering } from './page.ts';
import { pricedRoutes } from './prices.ts';
import type { SearchIndex } from './search-index.ts';
import { earthPoint, milesOfChord } from './sphere.ts';
import type { Centre } from './tree.ts';

export type SearchDeps = {
  index: SearchIndex;
  now: () => Date;
  /** Turns a typed place into a point; throws a problem on the field `near`. */
  resolvePlace: (near: string) => Promise<Nearby>;
  /** What is to be said of a point that somebody searches from. */
  describePoint: (point: Point) => Promise<Nearby>;
};

type Wanted = {
  near?: string | Point | undefined; withinMiles: number | null; box?: Box | undefined; filters: SearchFilters; includeNotSaid: boolean; order: Order;
};

/** The place of a search and what it asks for. */
async function understand(deps: SearchDeps, { near, withinMiles, box, ...rest }: Wanted): Promise<{ near: Nearby | null; asked: Asked; ordering: Ordering }> {
  const place = near === undefined ? null : typeof near === 'string' ? await deps.resolvePlace(near) : await deps.describePoint(near);
  const rounded = box ? roundOutward(box) : null;
  const from = place ? { lat: place.lat, lng: place.lng } : middleOf(rounded!);
  const ordering = { order: rest.order, centre: earthPoint(from), routes: pricedRoutes(rest.filters) };
  return { near: place, asked: { area: { from, withinMiles, box: rounded }, ...rest }, ordering };
}

const milesTo = (columns: Columns, slot: number, centre: Centre) => milesOfChord(Math.sqrt(chord2(columns, slot, centre)));

/** Cards of these slots of a search's list, in their order, as `write` makes them. */
async function cardsOf<Written>(
  { index }: Pick<SearchDeps, 'index'>, columns: Columns, slots: readonly number[], hitsOf: (slot: number) => Hits | null, ask: CardAsk, centre: Centre, moment: Moment,
  write: (...of: Parameters<typeof toCard>) => Written,
): Promise<Written[]> {
  // Before anything is waited for: slots and columns may change meanwhile.
  const known = slots.map((slot) => ({ slot, miles: milesTo(columns, slot, centre), hits: hitsOf(slot) }));
  const silent = known.map(({ slot, hits }) => (hits ? silentOn(hits, slot) : []));
  const entries = await index.entriesOf(columns, slots);
  return known.flatMap(({ slot, miles }, at) => {
    const entry = entries.get(slot);
    return entry ? [write(entry, miles, ask, silent[at]!, moment)] : [];
  });
}

type Page<Card> = Omit<SearchResponse, 'clinics'> & { clinics: Card[] };

/** One page of the list, how many there are, what each further choice would leave, and what to try when nothing is there. */
export const search = (deps: SearchDeps, request: z.output<typeof SearchRequest>): Promise<SearchResponse> => findPage(deps, request, toCard);

/** The same as JSON. */
export async function searchText(deps: SearchDeps, request: z.output<typeof SearchRequest>): Promise<string> {
  const { clinics, ...rest } = await findPage(deps, request, toCardText);
  return `${JSON.stringify(rest).slice(0, -1)},"clinics":[${clinics.join()}]}`;
}

async function findPage<Card>(deps: SearchDeps, request: z.output<typeof SearchRequest>, write: (...of: Parameters<typeof toCard>) => Card): Promise<Page<Card>> {
  const after = request.after === undefined ? null : readCursor(request.after);
  if (request.after !== undefined && after === null) {
    const message = 'This is not the `next` of a page';
    throw new ProblemError('invalid-request', message, [{ path: 'after', message }]);
  }
  const { near, asked, ordering } = await understand(deps, request);
  const columns = await deps.index.read();
  const moment = momentOf(deps.now());
  const hits = findHits(columns, asked, moment);
  const { page, more } = pageOf(columns, hits, ordering, request.limit, after, moment);
  const last = page.at(-1);
  const next = more && last ? writeCursor(last) : null;
  const ask = { insurers: asked.filters.insurers ?? [], routes: ordering.routes };
  const facets = countFacets(columns, hits, asked.filters, asked.includeNotSaid, moment);
  const answer = { from: asked.area.from, box: asked.area.box, total: hits.total, notSaid: hits.notSaid, invented: columns.showsInvented };
  return {
    near,
    ...answer,
    facets,
    nothing: hits.total > 0 ? null : await whenNothing(columns, asked, near?.state ?? null, moment, async (nearest) => {
      const [card] = await cardsOf(deps, columns, [nearest.slot], () => nearest.hits, ask, ordering.centre, moment, toCard);
      return card ?? null;
    }),
    clinics: await cardsOf(deps, columns, page.map(({ slot }) => slot), () => hits, ask, ordering.centre, moment, write),
    next,
  };
}

/** What the map shows of the same search: a few markers for all its clinics in the view, with their numbers in the list. */
export async function searchMap(deps: SearchDeps, { view, zoom, ...wanted }: z.output<typeof MapRequest>): Promise<MapResponse> {
  const { asked, ordering } = await understand(deps, wanted);
  const columns = await deps.index.read();
  const moment = momentOf(deps.now());
  return toMarkers(columns, findHits(columns, asked, moment), ordering, roundOutward(view), zoom, moment, (slots) => deps.index.entriesOf(columns, slots));
}

const noFilters = { filters: {}, includeNotSaid: true };
const noAsk: CardAsk = { insurers: [], routes: [] };

/** Cards of the so many nearest open listings to a point. */
export async function readNearest({ index, now }: Pick<SearchDeps, 'index' | 'now'>, from: Point, limit: number): Promise<ClinicCard[]> {
  const columns = await index.read();
  const moment = momentOf(now());
  const nearest = findNearest(columns, { area: { from, withinMiles: null, box: null }, ...noFilters }, limit, moment);
  return cardsOf({ index }, columns, nearest.map(({ slot }) => slot), () => null, noAsk, earthPoint(from), moment, toCard);
}

/** Cards of these open listings (ids), in the order given, with distances from a point. Those that are not open are left out. */
export async function readCards({ index, now }: Pick<SearchDeps, 'index' | 'now'>, ids: readonly string[], from: Point): Promise<ClinicCard[]> {
  const columns = await index.read();
  const slots = ids.map((id) => columns.ids.find(id)).filter((slot) => columns.isShown(slot));
  return cardsOf({ index }, columns, slots, () => null, noAsk, earthPoint(from), momentOf(now()), toCard);
}
