import type { Box, FilterKey, Order, Point, SearchFilters } from '@finder/contract';
import type { Pool } from 'pg';
import { answerInSql, isShown, verifiedOn, type Give } from './search-sql-filters.ts';

/** A search whose place is a point and whose box is rounded. `offset`: how many clinics of the list the page leaves out. */
export type SqlSearch = {
  from: Point; withinMiles: number | null; box: Box | null; filters: SearchFilters; includeNotSaid: boolean; order: Order; now: Date;
  limit: number; offset?: number;
  /** Whether invented clinics are listed, for whoever knows that already; else the tables are asked, which no index answers. */
  invented?: boolean;
};
export type SqlAnswer = { total: number; notSaid: number; page: { id: string; name: string; miles: number; notSaid: FilterKey[] }[] };

const radius = 3958.7613;
/** Postgres refuses to calculate with numbers so near to zero that they lose digits. */
const plain = (degrees: number) => (Math.abs(degrees) < 1e-300 ? 0 : degrees);

/**
 * UTF-16's order, which JavaScript compares by, for any Unicode: that of the bytes of UTF-8, but with U+E000 to U+FFFF (first
 * bytes EE and EF, which stand nowhere else) behind all that takes four bytes.
 */
const asJavaScriptOrders = (text: string) => `translate(convert_from(convert_to(${text}, 'UTF8'), 'LATIN1'), U&'\\00EE\\00EF', U&'\\00F8\\00F9') COLLATE "C"`;

function inArea({ from, withinMiles, box }: SqlSearch, give: Give): { miles: string; where: string[] } {
  const start = `earth_point(${give(plain(from.lat), 'float8')}, ${give(plain(from.lng), 'float8')})`;
  const miles = `${2 * radius} * asin(least(1, cube_distance(c.pos, ${start}) / ${2 * radius}))`;
  const where: string[] = [];
  if (withinMiles !== null) {
    // The cube round the sphere is what the index knows; it is a little larger, and the distance decides.
    const chord = 2 * radius * Math.sin(withinMiles / (2 * radius));
    where.push(`c.pos <@ cube_enlarge(${start}, ${give(chord * (1 + 1e-9), 'float8')}, 3)`, `${miles} <= ${give(withinMiles, 'float8')}`);
  }
  if (box) {
    const [south, west, north, east] = [box.south, box.west, box.north, box.east].map((degrees) => give(degrees, 'float8'));
    where.push(`c.lat BETWEEN ${south} AND ${north}`, box.west <= box.east ? `c.lng BETWEEN ${west} AND ${east}` : `(c.lng >= ${west} OR c.lng <= ${east})`);
  }
  return { miles, where };
}

/** What the list is ordered by, smaller first and null last. Distances go by millionths of a mile: finer is rounding. */
function valueOf({ order, filters: { price, routes } }: SqlSearch, give: Give, today: string): string {
  if (order === 'distance') return 'round(h.miles * 1e6)';
  if (order === 'verified') return `- (${verifiedOn} - date '1970-01-01')::float8`;
  const asked = price?.route ? [price.route] : routes?.length ? routes : null;
  return `CASE WHEN ${isShown('prices', 548, today)} THEN (SELECT o.later_low FROM offering o
    WHERE o.clinic_id = c.id AND o.offered AND o.later_low IS NOT NULL ${asked ? `AND o.route = ANY (${give(asked, 'text[]')})` : ''}
    ORDER BY array_position(ARRAY['iv', 'im', 'oral-sublingual', 'esketamine-nasal'], o.route) LIMIT 1)::float8 END`;
}

/** The search as one statement, with its parameters. `c` is the clinic, `h` the clinic in the area, `f0`, `f1` … what it says of each filter. */
export function toSql(search: SqlSearch): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const give: Give = (value, type) => `$${values.push(value)}::${type}`;
  // Not parameters: a search that needs neither must not give one.
  const now = `timestamptz '${search.now.toISOString()}'`;
  const today = `date '${search.now.toISOString().slice(0, 10)}'`;
  const { miles, where } = inArea(search, give);
  const asked = (Object.keys(search.filters) as FilterKey[]).flatMap((key) => {
    const value = search.filters[key];
    const said = value === undefined || (Array.isArray(value) && value.length === 0) ? null : answerInSql(key, search.filters, give, now, today);
    return said === null ? [] : [{ key, said }];
  });
  const columns = asked.map((_, at) => `f${at}`);
  // OFFSET 0 keeps the planner from working each answer out again wherever it is read.
  const told = asked.length > 0 ? `CROSS JOIN LATERAL (SELECT ${asked.map(({ said }, at) => `${said} AS f${at}`).join(',\n')} OFFSET 0) AS told` : '';
  const silent = asked.length > 0 ? `array_remove(ARRAY[${asked.map(({ key }, at) => `CASE WHEN f${at} IS NULL THEN '${key}' END`).join(', ')}], NULL)` : `'{}'::text[]`;
  const listed = search.includeNotSaid ? 'TRUE' : 'm.known';
  return {
    values,
    text: `WITH found AS MATERIALIZED (
      SELECT c.id, c.name, h.miles, ${columns.length > 0 ? columns.map((f) => `${f} IS NOT NULL`).join(' AND ') : 'TRUE'} AS known, ${silent} AS silent, ${valueOf(search, give, today)} AS value
      FROM clinic c CROSS JOIN LATERAL (SELECT ${miles} AS miles) AS h ${told}
      WHERE c.status = 'open' AND c.invented = ${search.invented ?? '(SELECT NOT EXISTS (SELECT FROM clinic WHERE NOT invented))'}
        ${[...where, ...columns.map((f) => `${f} IS NOT FALSE`)].map((one) => `AND ${one}`).join(' ')}
    ), page AS (
      SELECT * FROM found m WHERE ${listed} ORDER BY NOT m.known, m.value NULLS LAST, ${asJavaScriptOrders('m.name')}, m.id LIMIT ${give(search.limit, 'int')} OFFSET ${give(search.offset ?? 0, 'int')}
    )
    SELECT (SELECT count(*)::int FROM found m WHERE ${listed}) AS total, (SELECT count(*)::int FROM found m WHERE NOT m.known) AS "notSaid",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'miles', m.miles, 'notSaid', m.silent)
        ORDER BY NOT m.known, m.value NULLS LAST, ${asJavaScriptOrders('m.name')}, m.id), '[]') FROM page m) AS page`,
  };
}

/** The search said in SQL, from the tables as they are committed: total, how many have not said, and one page of the list. */
export async function askSql(pool: Pick<Pool, 'query'>, search: SqlSearch): Promise<SqlAnswer> {
  const { text, values } = toSql(search);
  const { rows: [answer] } = await pool.query<SqlAnswer>(text, values);
  return answer!;
}
