import type { FindListingsRequest, FoundListings } from '@finder/contract';
import type { Client } from './repository.ts';

/** `words`: all of them have to stand there; none: every listing; null: none by its words. `slug` may be a former one. */
export type Typed = { words: string[] | null; slug: string | null; digits: string | null };
type Wanted = Typed & Pick<FindListingsRequest, 'status' | 'keptBy' | 'after'>;

const pageLength = 50;

/** A pattern in which the signs that stand for any text are themselves. */
const within = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/**
 * Reads every listing's text: no index serves a part of a word in any of seven columns, and a moderator presses a button for it.
 * Of a page only its 50 rows are read on.
 */
export async function findPage(client: Client, { words, slug, digits, status, keptBy, after }: Wanted): Promise<FoundListings> {
  const { rows } = await client.query<FoundListings['listings'][number] & { total: number }>(
    `WITH found AS MATERIALIZED (
       SELECT c.id, c.slug, lower(c.name) AS sorted FROM clinic c
       WHERE ($1::text IS NULL OR c.status = $1)
         AND ($2::text IS NULL OR (c.id IN (SELECT clinic_id FROM clinic_keeper)) = ($2 = 'somebody'))
         AND (concat_ws(' ', c.name, c.street, c.unit, c.city, c.state, c.zip, c.slug) ILIKE ALL ($3::text[])
           OR c.slug = $4 OR c.id IN (SELECT clinic_id FROM slug_redirect WHERE slug = $4)
           OR c.phone LIKE $5 OR c.npi = $6)
     ), page AS (
       SELECT * FROM found WHERE $7::text IS NULL OR (sorted, slug) > (lower($7), $8::text) ORDER BY sorted, slug LIMIT ${pageLength + 1}
     )
     SELECT c.slug, c.name, c.street, c.unit, c.city, c.state, c.zip, c.phone, c.status, c.invented,
            c.status <> 'do-not-list' AND (NOT c.invented OR NOT EXISTS (SELECT FROM clinic WHERE NOT invented)) AS shown,
            (SELECT count(*)::int FROM clinic_keeper k WHERE k.clinic_id = c.id) AS keepers,
            (SELECT max(greatest(f.as_of, f.verified_on))::text FROM fact_source f WHERE f.clinic_id = c.id AND f.fact_group = 'contact') AS "asOf",
            (SELECT count(*)::int FROM found) AS total
     FROM page JOIN clinic c ON c.id = page.id ORDER BY page.sorted, page.slug`,
    [status, keptBy, words?.map(within) ?? null, slug, digits && within(digits), digits, after?.name ?? null, after?.slug ?? null]);
  const listings = rows.slice(0, pageLength).map(({ total: _total, ...listing }) => listing);
  const last = rows.length > pageLength ? listings.at(-1) : undefined;
  return { total: rows[0]?.total ?? 0, listings, next: last ? { name: last.name, slug: last.slug } : null };
}
