import type { Box, FilterKey, Order, Point, SearchFilters, SearchResponse } from '@finder/contract';
import type { Pool } from 'pg';
import { expect } from 'vitest';
import { bruteForce, type Found, type Question, type Raw } from './search-oracle.ts';
import { askSql } from './search-sql.ts';

/** A search as random-search.ts draws it. */
export type DrawnSearch = {
  area: { near?: Point; box?: Box; withinMiles: number | null }; filters: SearchFilters; includeNotSaid: boolean; order: Order;
};
export type Ask = (request: object) => Promise<SearchResponse>;

const outward = (degrees: number, up: boolean) => {
  const hundredths = Math.round(degrees * 100);
  const whole = Math.abs(degrees * 100 - hundredths) < 1e-6 ? hundredths : up ? Math.ceil(degrees * 100) : Math.floor(degrees * 100);
  // Zero has two signs, and JSON one.
  return whole / 100 + 0;
};

export const outwardBox = ({ south, west, north, east }: Box): Box => ({
  south: outward(south, false), west: outward(west, false), north: outward(north, true), east: outward(east, true),
});

function middle({ south, west, north, east }: Box): Point {
  const width = east >= west ? east - west : east - west + 360;
  const lng = west + width / 2;
  return { lat: (south + north) / 2, lng: lng > 180 ? lng - 360 : lng };
}

export function toQuestion({ area, filters, includeNotSaid, order }: DrawnSearch, now: Date): Question {
  const box = area.box ? outwardBox(area.box) : null;
  return { from: area.near ?? middle(box!), withinMiles: area.withinMiles, box, filters, includeNotSaid, order, now };
}

type Line = { id: string; miles: number; notSaid: FilterKey[] };

/** In two expectations for a page, not two for a clinic: those take longer than the search. */
function expectSame(who: string, page: readonly Line[], list: readonly Line[]): void {
  const words = ({ id, notSaid }: Line) => [id, ...notSaid.toSorted()].join(' ');
  expect(page.map(words), who).toEqual(list.map(words));
  expect(Math.max(0, ...page.map(({ miles }, at) => Math.abs(miles - list[at]!.miles))), who).toBeLessThan(5e-7);
}

const toLine = ({ clinic, miles, notSaid }: Found): Line => ({ id: clinic.id, miles, notSaid });

/**
 * Asks the server, the SQL and the brute force for one search, a first page of 100 and some of the next, and expects the same
 * clinics in the same order with the same distances, the same totals, and the same of what is not said.
 */
export async function expectThreeWays(ask: Ask, pool: Pool, clinics: Raw[], drawn: DrawnSearch, now: Date): Promise<{ first: SearchResponse; question: Question; list: Found[] }> {
  const { area, ...rest } = drawn;
  const question = toQuestion(drawn, now);
  const [first, said] = await Promise.all([ask({ ...area, ...rest, limit: 100 }), askSql(pool, { ...question, limit: 100 })]);
  const { list, notSaid } = bruteForce(clinics, question);
  const lines = list.map(toLine);
  expect(first).toMatchObject({ total: list.length, notSaid, box: question.box, near: area.near ? {} : null });
  expect(said, 'SQL').toMatchObject({ total: list.length, notSaid });
  expectSame('server', first.clinics.map(({ id, distanceMiles, notSaid: silent }) => ({ id, miles: distanceMiles, notSaid: silent })), lines.slice(0, 100));
  expectSame('SQL', said.page, lines.slice(0, 100));
  expect(first.next === null).toBe(list.length <= 100);
  if (first.next) {
    const second = await ask({ ...area, ...rest, limit: 7, after: first.next });
    expect(second.clinics.map(({ id }) => id)).toEqual(lines.slice(100, 107).map(({ id }) => id));
    expect(second.next === null).toBe(list.length <= 107);
    expectSame('SQL', (await askSql(pool, { ...question, limit: 7, offset: 100 })).page, lines.slice(100, 107));
  }
  return { first, question, list };
}
