import type { PoolClient } from 'pg';
import { copyRows } from './copy-rows.ts';
import type { Listing } from './listing.ts';
import type { StoredListing } from './read.ts';
import { clinicColumns, partRows, tables, toRow, type Row, type Table } from './tables.ts';
import { uuidV7 } from './uuid.ts';

const rowsPerStatement = 5_000;
const writtenClinicColumns = ['id', ...clinicColumns, 'organisation_id', 'moved_to_id'];

/**
 * Adds listings, in a few statements however many they are, and returns the new id of each slug. Wants a transaction in
 * which `sayWho` was called. Throws when a slug or an import reference is taken, or `movedTo` names no listing.
 */
export async function insertListings(client: PoolClient, listings: Listing[]): Promise<Map<string, string>> {
  const ids = new Map(listings.map((listing) => [listing.slug, uuidV7()]));
  const clinics = await toClinicRows(client, listings.map((listing) => ({ id: ids.get(listing.slug) ?? uuidV7(), listing })), ids);
  await copyRows(client, 'clinic', writtenClinicColumns, clinics);
  for (const table of tables) {
    const rows = listings.flatMap((listing) => partRows(table, listing).map((row) => Object.assign(row, { clinic_id: ids.get(listing.slug) })));
    if (rows.length > 0) await copyRows(client, table.name, ['clinic_id', ...table.columns], rows);
  }
  return ids;
}

/**
 * Writes what differs between `stored` and `listing`, and nothing else, so that the history shows only real changes. Each
 * listing that changed goes up by one version; returns how many did. Wants a transaction in which `sayWho` was called and
 * the listings were read with `lock`.
 */
export async function replaceListings(client: PoolClient, changes: { stored: StoredListing; listing: Listing }[]): Promise<number> {
  const touched = new Set<string>();
  for (const table of tables) {
    const removed: Row[] = [];
    const written: Row[] = [];
    for (const { stored, listing } of changes) {
      const keyOf = (row: Row) => JSON.stringify(table.key.map((column) => row[column]));
      const before = new Map(partRows(table, stored.listing).map((row) => [keyOf(row), row]));
      for (const row of partRows(table, listing)) {
        const old = before.get(keyOf(row));
        before.delete(keyOf(row));
        if (!old || JSON.stringify(old) !== JSON.stringify(row)) written.push({ clinic_id: stored.id, ...row });
      }
      removed.push(...[...before.values()].map((row) => ({ clinic_id: stored.id, ...row })));
    }
    for (const row of [...removed, ...written]) touched.add(String(row.clinic_id));
    await inBatches(removed, (batch) => client.query(deleteRows(table), [JSON.stringify(batch)]));
    await inBatches(written, (batch) => client.query(upsertRows(table), [JSON.stringify(batch)]));
  }
  const changed = changes.filter(({ stored, listing }) => touched.has(stored.id) || !sameClinicRow(stored.listing, listing));
  const rows = await toClinicRows(client, changed.map(({ stored, listing }) => ({ id: stored.id, listing })), new Map());
  const columns = writtenClinicColumns.slice(1);
  await inBatches(rows, (batch) => client.query(
    `UPDATE clinic SET ${columns.map((column) => `${column} = new.${column}`).join(', ')}, version = clinic.version + 1, updated_at = now()
     FROM jsonb_populate_recordset(NULL::clinic, $1) AS new WHERE clinic.id = new.id`,
    [JSON.stringify(batch)],
  ));
  return changed.length;
}

/** The same for one listing. Returns whether anything differed. */
export async function replaceListing(client: PoolClient, stored: StoredListing, listing: Listing): Promise<boolean> {
  return await replaceListings(client, [{ stored, listing }]) === 1;
}

const sameClinicRow = (before: Listing, after: Listing) => before.organisation === after.organisation && before.movedTo === after.movedTo
  && JSON.stringify(toRow(clinicColumns, before)) === JSON.stringify(toRow(clinicColumns, after));

const insertRows = ({ name, columns }: Table) => `
  INSERT INTO ${name} (clinic_id, ${columns.join(', ')})
  SELECT clinic_id, ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1)`;

const upsertRows = (table: Table) => {
  const rest = table.columns.filter((column) => !table.key.includes(column));
  return `${insertRows(table)} ON CONFLICT (clinic_id, ${table.key.join(', ')}) DO ${
    rest.length ? `UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'NOTHING'}`;
};

const deleteRows = ({ name, key }: Table) => `
  DELETE FROM ${name} AS t USING jsonb_populate_recordset(NULL::${name}, $1) AS gone
  WHERE ${['clinic_id', ...key].map((column) => `t.${column} = gone.${column}`).join(' AND ')}`;

async function inBatches(rows: Row[], write: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) await write(rows.slice(start, start + rowsPerStatement));
}

/** The clinics' own rows, with names turned into ids; organisations that are new are made. */
async function toClinicRows(client: PoolClient, clinics: { id: string; listing: Listing }[], ownIds: Map<string, string>): Promise<Row[]> {
  const organisations = await findOrganisations(client, clinics.map(({ listing }) => listing.organisation));
  const targets = clinics.map(({ listing }) => listing.movedTo).filter((slug) => slug !== null);
  const { rows } = await client.query<{ slug: string; id: string }>('SELECT slug, id FROM clinic WHERE slug = ANY($1)', [targets]);
  const targetIds = new Map([...rows.map((row): [string, string] => [row.slug, row.id]), ...ownIds]);
  return clinics.map(({ id, listing }) => {
    const movedToId = listing.movedTo === null ? null : targetIds.get(listing.movedTo);
    if (movedToId === undefined) throw new Error(`${listing.slug} moved to ${listing.movedTo}, which is not a listing`);
    return {
      id,
      ...toRow(clinicColumns, listing),
      organisation_id: listing.organisation === null ? null : organisations.get(listing.organisation),
      moved_to_id: movedToId,
    };
  });
}

async function findOrganisations(client: PoolClient, names: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names.filter((name) => name !== null))];
  if (wanted.length === 0) return new Map();
  await client.query(
    'INSERT INTO organisation (id, name) SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT (name) DO NOTHING',
    [wanted.map(() => uuidV7()), wanted],
  );
  const { rows } = await client.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE name = ANY($1)', [wanted]);
  return new Map(rows.map((row) => [row.name, row.id]));
}
