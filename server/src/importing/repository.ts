import type { PoolClient } from 'pg';
import { readListings, type StoredListing } from '../listing/read.ts';
import { insertListings, replaceListings } from '../listing/repository.ts';
import type { ImportPlan, Known } from './plan.ts';
import type { ZipPoint } from './place-of.ts';
import { phone } from '../listing/contact-cells.ts';
import type { FileRow } from './read-rows.ts';

/** Any number, the same for all imports into a database: they take turns. */
const importLock = 7_270_202;

/** Waits until no other import runs, and lets none begin before the transaction ends. */
export async function lockImports(client: PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [importLock]);
}

/** Runs `work` in an open transaction; what it wrote stays only if it says so. */
export async function keepOrLeave<Result>(client: PoolClient, work: () => Promise<{ result: Result; keep: boolean }>): Promise<Result> {
  await client.query('SAVEPOINT before_import');
  const { result, keep } = await work();
  if (!keep) await client.query('ROLLBACK TO SAVEPOINT before_import');
  return result;
}

/** The slugs of all listings, old ones among them. With `withoutInvented`, invented listings count as gone. */
export async function readSlugs(client: PoolClient, withoutInvented: boolean): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>({
    text: 'SELECT slug FROM clinic WHERE NOT ($1 AND invented) UNION SELECT slug FROM slug_redirect', values: [withoutInvented],
  });
  return rows.map(({ slug }) => slug);
}

/** `today` is "2026-11-22". `bySlug`: a listing that came from no file is known by the end of its address instead of a ref. */
export type Asking = { today: string; stating: Known['stating']; bySlug: boolean; lock: boolean };

/** Reads what the plan of some rows must know. With `lock` nobody changes the listings that they name until the transaction ends. */
export async function readKnown(client: PoolClient, rows: FileRow[], { today, stating, bySlug, lock }: Asking): Promise<Known> {
  const cellsOf = (column: string) => [...new Set(rows.flatMap(({ cells }) => cells.get(column) || []))];
  const refs = cellsOf('ref');
  const named = await client.query<{ id: string; ref: string }>(
    `SELECT id, coalesce(import_ref, slug) AS ref FROM clinic WHERE import_ref = ANY($1) OR ($2 AND import_ref IS NULL AND slug = ANY($1))`, [refs, bySlug]);
  const refOfId = new Map(named.rows.map(({ id, ref }) => [id, ref]));
  const listings = await readListings(client, { ids: [...refOfId.keys()] }, lock);
  const stored = new Map(listings.map((listing): [string, StoredListing] => [refOfId.get(listing.id) ?? '', listing]));
  const targets = await client.query<{ ref: string | null; slug: string }>(
    'SELECT import_ref AS ref, slug FROM clinic WHERE import_ref = ANY($1) OR ($2 AND slug = ANY($1))', [cellsOf('moved_to'), bySlug]);
  const zips = await client.query<ZipPoint>(
    `SELECT zip, state, lat, lng FROM place WHERE kind = 'zip' AND id = ANY($1)`,
    [[...cellsOf('zip').map((zip) => zip.slice(0, 5)), ...listings.map(({ listing }) => listing.zip)].map((zip) => `zip:${zip}`)]);
  const phones = await client.query<{ phone: string; name: string; ref: string }>(
    'SELECT phone, name, coalesce(import_ref, slug) AS ref FROM clinic WHERE phone = ANY($1) AND NOT invented AND NOT id = ANY($2::uuid[])',
    [phonesOf(cellsOf('phone')), [...refOfId.keys()]]);
  return {
    stored, today, stating,
    // A ref comes last, so that it counts more than the like end of another listing's address.
    slugOfRef: new Map([...(bySlug ? targets.rows.map(({ slug }): [string, string] => [slug, slug]) : []), ...targets.rows.flatMap(({ ref, slug }): [string, string][] => (ref === null ? [] : [[ref, slug]]))]),
    zips: new Map(zips.rows.map((zip) => [zip.zip, zip])),
    twinOfPhone: new Map(phones.rows.map(({ phone: number, name, ref }) => [number, { name, ref, row: null }])),
  };
}

const phonesOf = (cells: string[]) => cells.flatMap((cell) => {
  try {
    return phone.read(cell);
  } catch {
    return [];
  }
});

/** How many listings there are of each kind. */
export async function countListings(client: PoolClient): Promise<{ real: number; invented: number }> {
  const { rows } = await client.query<{ real: number; invented: number }>(
    'SELECT (count(*) FILTER (WHERE NOT invented))::int AS real, (count(*) FILTER (WHERE invented))::int AS invented FROM clinic');
  return rows[0] ?? { real: 0, invented: 0 };
}

/** Writes a plan. Wants the transaction in which its `Known` was read, and `sayWho`. */
export async function writePlan(client: PoolClient, { added, changed }: ImportPlan): Promise<void> {
  if (added.length > 0) await insertListings(client, added.map(({ listing }) => listing));
  if (changed.length > 0) await replaceListings(client, changed);
}

/** Says of listings where they moved to, by slug and ref, once all of them are there. Still the change that wrote them. */
export async function linkMoved(client: PoolClient, waiting: { slug: string; target: string }[]): Promise<void> {
  await client.query(
    `UPDATE clinic SET moved_to_id = target.id FROM jsonb_to_recordset($1) AS link (slug text, target text), clinic AS target
     WHERE clinic.slug = link.slug AND target.import_ref = link.target`,
    [JSON.stringify(waiting)],
  );
}

/**
 * Deletes the invented listings and the organisations that only they had; the history keeps them. Returns how many
 * listings. Wants a transaction and `sayWho`.
 */
export async function deleteInvented(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ organisation_id: string | null }>('DELETE FROM clinic WHERE invented RETURNING organisation_id');
  await client.query(
    'DELETE FROM organisation o WHERE o.id = ANY($1) AND NOT EXISTS (SELECT FROM clinic c WHERE c.organisation_id = o.id)',
    [rows.flatMap((row) => row.organisation_id ?? [])],
  );
  return rows.length;
}
