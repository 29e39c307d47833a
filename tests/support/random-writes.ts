import type { Pool, PoolClient } from 'pg';
import type { Random } from '../../seeds/clinics/random.ts';
import { changeOf, changeOfAll, insertClinic, update, type Statement } from './random-changes.ts';

const who = `SELECT set_config('finder.actor', 'test', true), set_config('finder.source', 'random writes', true)`;

/** The clinic that stays at its own place, by whose name a test sees how far the search has come. */
export const marker = { slug: 'marker', at: { lat: -60, lng: -60 } };

const run = async (client: PoolClient, statements: Statement[]) => {
  for (const { text, values } of statements) await client.query(text, values);
};

/** A few changes of a few clinics; now and then one that comes, goes, turns real, or a change of the whole list. */
function drawChanges(ids: readonly string[], random: Random): Statement[] {
  const dice = random.next();
  if (dice < 0.02) return changeOfAll(random);
  if (dice < 0.03) return [update(random.pick(ids), { invented: false })];
  if (dice < 0.09 && ids.length < 250) {
    const { id, ...born } = insertClinic(random);
    return [born, ...Array.from({ length: random.whole(0, 8) }, () => changeOf(id, random))];
  }
  if (dice < 0.15 && ids.length > 100) return [{ text: 'DELETE FROM clinic WHERE id = $1', values: [random.pick(ids)] }];
  const few = Array.from({ length: random.whole(1, 3) }, () => random.pick(ids));
  return Array.from({ length: random.whole(1, 5) }, () => changeOf(random.pick(few), random));
}

async function withClient(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await client.query(who);
    await work(client);
    broken = false;
  } finally {
    client.release(broken);
  }
}

/**
 * One random transaction over the tables of the listings, by their owner; the same one for the same chance and clinics. Some
 * are rolled back, some in part, and some are two whose numbers in the history are committed in the wrong order, with
 * `meanwhile` in between. Tells which it was. Wants a pool of two connections or more.
 */
export async function writeAtRandom(pool: Pool, random: Random, meanwhile: () => Promise<unknown>): Promise<'plain' | 'rolled back' | 'in part' | 'crossed'> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM clinic WHERE slug <> $1 ORDER BY slug', [marker.slug]);
  const ids = rows.map(({ id }) => id);
  const dice = random.next();
  if (dice < 0.08) {
    const first = random.pick(ids);
    const second = random.pick(ids.filter((id) => id !== first));
    await withClient(pool, async (early) => {
      await run(early, [update(first, { parking: `Lot ${random.whole(1, 1e6)}` }), changeOf(first, random)]);
      await withClient(pool, async (late) => {
        await run(late, [changeOf(second, random), changeOf(second, random)]);
        await late.query('COMMIT');
      });
      await meanwhile();
      await early.query('COMMIT');
    });
    return 'crossed';
  }
  await withClient(pool, async (client) => {
    if (dice < 0.13) {
      await client.query('SAVEPOINT here');
      await run(client, drawChanges(ids, random));
      await client.query('ROLLBACK TO here');
    }
    const left = dice < 0.13 ? (await client.query<{ id: string }>('SELECT id FROM clinic WHERE slug <> $1 ORDER BY slug', [marker.slug])).rows.map(({ id }) => id) : ids;
    await run(client, drawChanges(left, random));
    await client.query(dice >= 0.13 && dice < 0.25 ? 'ROLLBACK' : 'COMMIT');
  });
  return dice < 0.13 ? 'in part' : dice < 0.25 ? 'rolled back' : 'plain';
}

/** Puts the marker there. */
export const insertMarker = (pool: Pool) => withClient(pool, async (client) => {
  await client.query(`INSERT INTO clinic (id, slug, name, street, city, state, zip, lat, lng, point_precision, point_source, time_zone, invented)
    VALUES (gen_random_uuid(), $1, 'Marker', '1 Example St', 'Denver', 'CO', '80205', $2, $3, 'zip', 'test', 'America/Denver', true)`, [marker.slug, marker.at.lat, marker.at.lng]);
  await client.query('COMMIT');
});

/** The last write: the marker gets this name, and is invented while all others are, so that it can be seen. */
export const renameMarker = (pool: Pool, name: string) => withClient(pool, async (client) => {
  await client.query('UPDATE clinic SET name = $2, invented = NOT EXISTS (SELECT FROM clinic WHERE NOT invented AND slug <> $1) WHERE slug = $1', [marker.slug, name]);
  await client.query('COMMIT');
});
