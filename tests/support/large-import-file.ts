import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { generateClinics } from '../../seeds/clinics/generate.ts';
import { writeCsv } from '../../seeds/places/csv.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { columns } from '../../server/src/importing/columns.ts';

/** More clinics in one draw than this, and names of one state run out. */
const oneDraw = 1_500;

/**
 * Writes a file of clinics as somebody would have collected them: invented ones, of which much or little is said, each
 * with a ref of its own. `lean`: only the columns for name, address and phone.
 */
export async function writeLargeFile(path: string, count: number, today: Date, lean: boolean): Promise<void> {
  const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));
  const wanted = lean ? columns.filter(({ name }) => ['ref', 'name', 'street', 'city', 'state', 'zip', 'phone', 'website', 'as_of'].includes(name)) : columns;
  const names = wanted.map(({ name }) => name);
  const file = createWriteStream(path);
  for (let draw = 0; draw * oneDraw < count; draw += 1) {
    const first = draw * oneDraw + 1;
    const listings = generateClinics({ count: Math.min(oneDraw, count - first + 1), seed: `file ${draw}`, today, cities, zips });
    const rows = listings.map((listing, at) => {
      const collected = {
        ...listing, importRef: `clinic-${first + at}`, movedTo: null, invented: false,
        sources: listing.sources.map((source) => ({ ...source, source: 'website' as const })),
      };
      const cells = Object.fromEntries(wanted.map(({ name, write }) => [name, write(collected)]));
      return lean ? { ...cells, as_of: '2026-11-01' } : cells;
    });
    const text = writeCsv(names, rows);
    if (!file.write(draw === 0 ? text : text.slice(text.indexOf('\n') + 1))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
