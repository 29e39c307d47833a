import { filterKeys, type Facets, type FilterKey, type Route, type SearchFilters } from '@finder/contract';
import { answersOf, ask } from './answers.ts';
import { popcount } from './bits.ts';
import type { Columns } from './columns.ts';
import { filterTable } from './filter-table.ts';
import { fillBlocks } from './fill.ts';
import type { Hits } from './hits.ts';
import type { Moment } from './moment.ts';
import { costsAtMost, leastCost } from './prices.ts';

/** Whether the price asked for is that of the routes chosen, because it names none of its own. */
const pricesFollowRoutes = ({ price }: SearchFilters) => price !== undefined && price.route === undefined;

/** The questions that a choice of this filter changes. */
function changes(key: FilterKey, filters: SearchFilters): FilterKey[] {
  if (key === 'planType' || key === 'insuranceFor') return ['insurers'];
  return key === 'routes' && pricesFollowRoutes(filters) ? ['routes', 'price'] : [key];
}

/**
 * For each choice of each filter, how many of a search's listings it has once that choice is made too. Each count is that
 * of bits in the area's blocks, so it grows with these and the 130 choices.
 */
export function countFacets(columns: Columns, hits: Hits, filters: SearchFilters, includeNotSaid: boolean, moment: Moment): Facets {
  fillBlocks(columns, hits.area.blocks, moment);
  const enough = includeNotSaid ? 'may' : 'yes';
  const { area: { blocks, masks } } = hits;

  /** The area's listings that are left by all questions but these. */
  const leftBy = (changed: FilterKey[]): Uint32Array => {
    const left = masks.slice();
    for (const question of hits.questions) {
      if (changed.includes(question.key)) continue;
      const answers = question[enough];
      for (let i = 0; i < left.length; i += 1) left[i]! &= answers[i]!;
    }
    return left;
  };
  const unchanged = hits.listed;

  const count = (key: FilterKey): Record<string, number> => {
    if ((key === 'planType' || key === 'insuranceFor') && !filters.insurers?.length) return {};
    const filter = filterTable[key];
    const { choices, of } = filter;
    const changed = changes(key, filters);
    const left = hits.questions.some((question) => changed.includes(question.key)) ? leftBy(changed) : unchanged;
    const before = of === 'one' ? undefined : hits.questions.find((question) => question.key === key)?.[enough];
    const reckon = filter.reckon(filters, moment, columns);
    const priced = key === 'routes' && filters.price && pricesFollowRoutes(filters) ? filters.price.most : null;
    if (reckon || priced !== null) {
      const selection = { blocks, masks: left };
      const answers = answersOf(columns, selection, filter, filters, moment);
      return Object.fromEntries(choices.map((choice, place) => {
        const also = priced === null ? undefined : costing(columns, selection, [...(filters.routes ?? []), choice as Route], priced, moment)[enough];
        return [choice, countWith(left, answers(place)[enough], before, of === 'all', also)];
      }));
    }
    const counts: Record<string, number> = {};
    for (let place = 0; place < choices.length; place += 1) {
      const { plane, not } = filter.planes[place]!;
      const words = columns.planes[not === (enough === 'yes') ? 'may' : 'yes'][plane]!;
      counts[choices[place]!] = countPlane(left, blocks, words, not ? -1 : 0, before, of === 'all');
    }
    return counts;
  };
  // The contract's record has every key.
  return Object.fromEntries(filterKeys.map((key) => [key, count(key)])) as Facets;
}

/** What costs at most so much by one of these routes. */
function costing(columns: Columns, selection: Hits['area'], routes: Route[], most: number, moment: Moment) {
  const cost = leastCost(columns, [...new Set(routes)], moment);
  return ask(columns, selection, (slot) => costsAtMost(cost(slot), most), 0);
}

function countWith(left: Uint32Array, answers: Uint32Array, before: Uint32Array | undefined, all: boolean, also: Uint32Array | undefined): number {
  let total = 0;
  for (let i = 0; i < left.length; i += 1) {
    const chosen = before === undefined ? answers[i]! : all ? before[i]! & answers[i]! : before[i]! | answers[i]!;
    total += popcount(left[i]! & chosen & (also === undefined ? -1 : also[i]!));
  }
  return total;
}

/** `flip` is -1 for the opposite of what the plane holds, else 0. */
function countPlane(left: Uint32Array, blocks: Uint32Array, words: Uint32Array, flip: number, before: Uint32Array | undefined, all: boolean): number {
  let total = 0;
  if (before === undefined) {
    for (let i = 0; i < left.length; i += 1) total += popcount(left[i]! & (words[blocks[i]!]! ^ flip));
    return total;
  }
  for (let i = 0; i < left.length; i += 1) {
    const told = words[blocks[i]!]! ^ flip;
    total += popcount(left[i]! & (all ? before[i]! & told : before[i]! | told));
  }
  return total;
}
