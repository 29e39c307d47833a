import type { ClientBase } from 'pg';
import type { Listing } from './listing.ts';
import { clinicColumns, fromRow, tables, type Row } from './tables.ts';

/** A listing as it stands in the database. `version` goes up by one with each change. */
export type StoredListing = { id: string; version: number; listing: Listing };

export type Wanted = { ids: string[] } | { refs: string[] } | { slugs: string[] };

type StoredRow = {
  id: string; version: number; clinic: Row; organisation: string | null; moved_to: string | null; parts: Record<string, Row[]>;
};

/**
 * Reads listings in the order of their slugs. Those that do not exist are left out. With `lock`, nobody else can change
 * them until the transaction ends.
 */
export async function readListings(client: Pick<ClientBase, 'query'>, wanted: Wanted, lock = false): Promise<StoredListing[]> {
  const [condition, values]: [string, string[][]] = 'ids' in wanted ? ['c.id = ANY($1::uuid[])', [wanted.ids]]
    : 'refs' in wanted ? ['c.import_ref = ANY($1::text[])', [wanted.refs]]
    : ['c.slug = ANY($1::text[])', [wanted.slugs]];
  // A statement of its own: one that has to wait for a lock sees the clinic's row as it is then, and its lists as they were before.
  if (lock) await client.query(`SELECT FROM clinic c WHERE ${condition} ORDER BY c.slug FOR UPDATE`, values);
  const parts = tables.map((table) => `'${table.part}', (
      SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY ${table.key.map((column) => `t.${column}`).join(', ')}), '[]')
      FROM ${table.name} t WHERE t.clinic_id = c.id)`);
  const { rows } = await client.query<StoredRow>(
    `SELECT c.id, c.version, to_jsonb(c) - 'pos' AS clinic, o.name AS organisation, m.slug AS moved_to,
            jsonb_build_object(${parts.join(', ')}) AS parts
     FROM clinic c LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN clinic m ON m.id = c.moved_to_id
     WHERE ${condition} ORDER BY c.slug`,
    values,
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    // The tables' checks hold the shape that the type promises.
    listing: {
      ...fromRow(clinicColumns, row.clinic),
      organisation: row.organisation,
      movedTo: row.moved_to,
      ...Object.fromEntries(tables.map((table) => [table.part, (row.parts[table.part] ?? []).map((part) => fromRow(table.columns, part))])),
    } as Listing,
  }));
}
