import type { Box, ClinicCard, MapRequest, MapResponse, Nearby, Order, Point, SearchFilters, SearchRequest, SearchResponse } from '@finder/contract';
import type { z } from 'zod';
import { ProblemError } from '../problems/problem.ts';
import { findNear, middleOf, roundOutward } from './area.ts';
import { toCard, type CardAsk } from './card.ts';
import type { Entry } from './entry.ts';
import { countFacets } from './facets.ts';
import { enough, findHits, silentOn, type Asked } from './hits.ts';
import { toMarkers } from './markers.ts';
import { momentOf } from './moment.ts';
import { whenNothing } from './nothing.ts';
import { firstOf, inOrder, readCursor, writeCursor, type Ranked } from './order.ts';
import { pricedRoutes } from './prices.ts';
import type { Question } from './questions.ts';
import type { SearchIndex } from './search-index.ts';

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
async function understand(deps: SearchDeps, { near, withinMiles, box, ...rest }: Wanted): Promise<{ near: Nearby | null; asked: Asked }> {
  const place = near === undefined ? null : typeof near === 'string' ? await deps.resolvePlace(near) : await deps.describePoint(near);
  const rounded = box ? roundOutward(box) : null;
  const from = place ? { lat: place.lat, lng: place.lng } : middleOf(rounded!);
  return { near: place, asked: { area: { from, withinMiles, box: rounded }, ...rest } };
}

const cardOf = (ask: CardAsk, questions: readonly Question[], moment: ReturnType<typeof momentOf>) =>
  (one: Ranked): ClinicCard => toCard(one, ask, silentOn(one.entry, questions), moment);

/** One page of the list, how many there are, what each further choice would leave, and what to try when nothing is there. */
export async function search(deps: SearchDeps, request: z.output<typeof SearchRequest>): Promise<SearchResponse> {
  const after = request.after === undefined ? null : readCursor(request.after);
  if (request.after !== undefined && after === null) {
    const message = 'This is not the `next` of a page';
    throw new ProblemError('invalid-request', message, [{ path: 'after', message }]);
  }
  const { near, asked } = await understand(deps, request);
  const { open, invented } = await deps.index.read();
  const moment = momentOf(deps.now());
  const hits = findHits(open, asked, moment);
  const { page, more } = firstOf(hits.listed, request.limit, after);
  const card = cardOf({ insurers: asked.filters.insurers ?? [], routes: pricedRoutes(asked.filters) }, hits.questions, moment);
  return {
    near,
    from: asked.area.from,
    box: asked.area.box,
    total: hits.listed.length,
    notSaid: hits.notSaid,
    invented,
    facets: countFacets(hits.standing, hits.questions, asked.filters, moment, enough(asked)),
    clinics: page.map(card),
    next: more && page.length > 0 ? writeCursor(page.at(-1)!) : null,
    nothing: hits.listed.length === 0 ? whenNothing(open, asked, near?.state ?? null, moment, card) : null,
  };
}

/** What the map shows of the same search: at most 300 markers for all its clinics in the view, with their numbers in the list. */
export async function searchMap(deps: SearchDeps, { view, zoom, ...wanted }: z.output<typeof MapRequest>): Promise<MapResponse> {
  const { asked } = await understand(deps, wanted);
  const { open } = await deps.index.read();
  const ranked = inOrder(findHits(open, asked, momentOf(deps.now())).listed);
  return toMarkers(ranked, roundOutward(view), zoom);
}

/** Cards of these open listings (ids), in the order given, with distances from a point. Those that are not open are left out. */
export async function readCards({ index, now }: Pick<SearchDeps, 'index' | 'now'>, ids: readonly string[], from: Point): Promise<ClinicCard[]> {
  const { open } = await index.read();
  const moment = momentOf(now());
  const wanted = new Map<string, Entry>(open.filter(({ id }) => ids.includes(id)).map((entry) => [entry.id, entry]));
  const near = findNear([...wanted.values()], { from, withinMiles: null, box: null });
  const cards = new Map(near.map((one) => [one.entry.id, toCard(one, { insurers: [], routes: [] }, [], moment)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
