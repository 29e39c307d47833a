import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { generateClinics } from '../../../seeds/clinics/generate.ts';
import { loadPlaceRows, type PlaceRows } from '../../../seeds/places/load.ts';
import { insertListings } from '../listing/repository.ts';
import { tables } from '../listing/tables.ts';
import { inTransaction, sayWho } from '../listing/who.ts';
import { seedPlaces } from './places.ts';

/** Any number, the same for all servers of a database: the others wait while one seeds. */
const seedLock = 7_270_201;

const inventedCount = 1_500;

export type SeedDeps = {
  /** Connections that may write places; the tables' owner or the server's role. */
  pool: Pool;
  /** The path of `seeds/`: the caller knows it, a bundled server cannot guess it. */
  seedsDir: string;
  /** Whether invented clinics are wanted when there is no clinic yet. */
  invented: boolean;
  /** The day from which the ages of the invented listings are counted back. */
  today: Date;
  log: (line: string) => void;
};

/**
 * Brings the places up to date with the files, and, where wanted, invents clinics: once in the life of a database, and
 * never beside a clinic that is there. Both are all or nothing.
 */
export async function seed({ pool, seedsDir, invented, today, log }: SeedDeps): Promise<void> {
  const placesDir = join(seedsDir, 'places');
  let rows: PlaceRows | undefined;
  const readPlaces = () => rows ??= loadPlaceRows(placesDir);
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [seedLock]);
    const loaded = await seedPlaces(client, placesDir, readPlaces);
    if (loaded === null) return;
    await client.query('ANALYZE place, place_alias');
    log(`Loaded ${loaded.toLocaleString('en-US')} ZIPs, towns and states.`);
  });
  if (!invented) return;
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [seedLock]);
    if (await hasClinicsOrHad(client)) return;
    const { cities, zips } = readPlaces();
    const listings = generateClinics({ count: inventedCount, seed: 'finder', today, cities, zips });
    await sayWho(client, { actor: 'seed', source: 'invented', reason: 'Examples to try the finder with' });
    await insertListings(client, listings);
    await client.query(`INSERT INTO seed_state (name, hash) VALUES ('invented-clinics', 'finder')`);
    await client.query(`ANALYZE organisation, clinic, clinic_change, ${tables.map(({ name }) => name).join(', ')}`);
    log(`Added ${listings.length.toLocaleString('en-US')} invented clinics. Every page says that they are invented.`);
  });
}

/** Invented clinics that somebody removed do not come back with the next start. */
async function hasClinicsOrHad(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM clinic) OR EXISTS (SELECT FROM seed_state WHERE name = 'invented-clinics') AS found`,
  );
  return rows[0]?.found ?? false;
}
