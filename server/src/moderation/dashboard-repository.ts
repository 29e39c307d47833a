import type { Dashboard, ListedListings, ListingList, StaffLog } from '@finder/contract';
import type { Client } from './repository.ts';

/**
 * The listings that patients see, each with the last day on which a group of its facts was stated or checked, and the days since.
 * $1 is today.
 */
const seen = `
  WITH seen AS (
    SELECT c.id, c.slug, c.name, c.city, c.state, c.phone,
           EXISTS (SELECT FROM offering o WHERE o.clinic_id = c.id AND coalesce(o.consult_low, o.first_low, o.later_low) IS NOT NULL) AS priced,
           max(greatest(f.as_of, f.verified_on)) FILTER (WHERE f.fact_group = 'contact') AS contact,
           max(greatest(f.as_of, f.verified_on)) FILTER (WHERE f.fact_group = 'hours') AS hours,
           max(greatest(f.as_of, f.verified_on)) FILTER (WHERE f.fact_group = 'insurers') AS insurers,
           max(greatest(f.as_of, f.verified_on)) FILTER (WHERE f.fact_group = 'prices') AS prices
    FROM clinic c LEFT JOIN fact_source f ON f.clinic_id = c.id
    WHERE c.status = 'open' AND (NOT c.invented OR NOT EXISTS (SELECT FROM clinic WHERE NOT invented))
    GROUP BY c.id
  ), aged AS (
    SELECT *, $1::date - contact AS contact_age, $1::date - hours AS hours_age, $1::date - insurers AS insurers_age, $1::date - prices AS prices_age FROM seen
  )`;

/** The limits of product.md: phone, hours and insurers are current for 90 days, prices for 180. */
const turning = 'contact_age BETWEEN 84 AND 90 OR hours_age BETWEEN 84 AND 90 OR insurers_age BETWEEN 84 AND 90';
const old = 'contact_age IS NULL OR contact_age > 90';
const conditionOf: Record<ListingList, string> = { 'turning-old': turning, old, 'without-price': 'NOT priced' };

type Numbers = {
  listings: number; contactAndHours: number; insurers: number; prices: number; turningOld: number; old: number; withoutPrice: number;
  upTo90: number; upTo180: number; upTo365: number; longer: number;
};

/** How old the list is: all counts in one walk. */
export async function readNumbers(client: Client, today: string): Promise<Numbers> {
  const count = (name: string, condition: string) => `(count(*) FILTER (WHERE ${condition}))::int AS "${name}"`;
  const { rows } = await client.query<Numbers>(`${seen} SELECT count(*)::int AS listings, ${[
    count('contactAndHours', 'contact_age <= 90 AND hours_age <= 90'), count('insurers', 'insurers_age <= 90'), count('prices', 'prices_age <= 180'),
    count('turningOld', turning), count('old', old), count('withoutPrice', 'NOT priced'),
    count('upTo90', 'contact_age <= 90'), count('upTo180', 'contact_age BETWEEN 91 AND 180'), count('upTo365', 'contact_age BETWEEN 181 AND 365'), count('longer', 'contact_age IS NULL OR contact_age > 365'),
  ].join(', ')} FROM aged`, [today]);
  const [row] = rows;
  if (!row) throw new Error('a count has one row');
  return row;
}

/** How many listings each state has, and of how many the phone is current. */
export async function readCoverage(client: Client, today: string): Promise<Dashboard['coverage']> {
  const { rows } = await client.query<Dashboard['coverage'][number]>(
    `${seen} SELECT state, count(*)::int AS listings, (count(*) FILTER (WHERE contact_age <= 90))::int AS current FROM aged GROUP BY state ORDER BY state`, [today]);
  return rows;
}

/** Letters that wait: how many, how many of them failed before, and since when. */
export async function readMail(client: Client): Promise<{ waiting: number; failing: number; oldest: Date | null }> {
  const { rows } = await client.query<{ waiting: number; failing: number; oldest: Date | null }>(
    'SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE last_error IS NOT NULL))::int AS failing, min(created_at) AS oldest FROM mail WHERE sent_at IS NULL');
  return rows[0] ?? { waiting: 0, failing: 0, oldest: null };
}

export type DecidedRow = { at: Date; event: string; clinic: string | null };

/** What somebody decided since a moment, newest first. */
export async function readDecided(client: Client, personId: string, since: Date): Promise<DecidedRow[]> {
  const { rows } = await client.query<DecidedRow>(
    `SELECT e.at, e.event, coalesce(c.name, e.detail ->> 'title') AS clinic FROM staff_event e LEFT JOIN clinic c ON c.id = e.clinic_id
     WHERE e.actor = $1 AND e.at >= $2 AND (e.event LIKE 'decided-%' OR e.event = 'verified') ORDER BY e.at DESC, e.id DESC LIMIT 50`, [personId, since]);
  return rows;
}

export async function readLastDecided(client: Client): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date | null }>(`SELECT max(at) AS at FROM staff_event WHERE event LIKE 'decided-%'`);
  return rows[0]?.at ?? null;
}

/** The first hundred listings of a list, oldest facts first, and how many there are. */
export async function readListed(client: Client, list: ListingList, today: string): Promise<ListedListings> {
  const { rows } = await client.query<ListedListings['listings'][number] & { total: number }>(
    `${seen} SELECT slug, name, city, state, phone, contact::text AS "asOf", (count(*) OVER ())::int AS total FROM aged WHERE ${conditionOf[list]} ORDER BY contact NULLS FIRST, slug LIMIT 100`, [today]);
  return { total: rows[0]?.total ?? 0, listings: rows.map(({ total: _total, ...listing }) => listing) };
}

type EventRow = { id: string; at: Date; who: string | null; about: string | null; event: string; note: string; slug: string | null; name: string | null };

/** Fifty events of the log before one, newest first. */
export async function readLog(client: Client, before: string | null): Promise<StaffLog> {
  const page = 50;
  const { rows } = await client.query<EventRow>(
    `SELECT e.id::text AS id, e.at, a.name AS who, p.name AS about, e.event, e.note, c.slug, c.name FROM staff_event e
     LEFT JOIN person a ON a.id = e.actor LEFT JOIN person p ON p.id = e.person_id LEFT JOIN clinic c ON c.id = e.clinic_id
     WHERE $1::bigint IS NULL OR e.id < $1 ORDER BY e.id DESC LIMIT ${page + 1}`, [before]);
  const shown = rows.slice(0, page);
  return {
    events: shown.map(({ at, slug, name, ...event }) => ({ ...event, at: at.toISOString(), clinic: slug !== null && name !== null ? { slug, name } : null })),
    next: rows.length > page ? shown.at(-1)?.id ?? null : null,
  };
}
