import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { insertListings } from '../../server/src/listing/repository.ts';
import { inTransaction, sayWho } from '../../server/src/listing/who.ts';

/** More clinics in one draw than this, and names of one state run out. */
const oneDraw = 1_500;

/** Adds invented clinics until there are `count`: draws of the seed's generator, each with a seed and addresses of its own. */
export async function insertMany(pool: Pool, count: number, today: Date): Promise<void> {
  const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
  for (let draw = 1, left = count; left > 0; draw += 1, left -= oneDraw) {
    const listings = generateClinics({ count: Math.min(oneDraw, left), seed: `many ${draw}`, today, cities, zips })
      .map((listing) => ({ ...listing, slug: `${listing.slug}-draw-${draw}`, movedTo: listing.movedTo && `${listing.movedTo}-draw-${draw}` }));
    await inTransaction(pool, async (client) => {
      await sayWho(client, { actor: 'test', source: 'invented', reason: 'Many' });
      await insertListings(client, listings);
    });
  }
}
