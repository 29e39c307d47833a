import { generateClinics } from '../../seeds/clinics/generate.ts';
import { loadPlaceRows } from '../../seeds/places/load.ts';
import { writeCsv } from '../../seeds/places/csv.ts';
import { columns } from '../../server/src/importing/columns.ts';
import { watchEncoding } from '../../server/src/importing/encoding.ts';
import { openRows, type ReadFile } from '../../server/src/importing/read-rows.ts';
import type { Listing } from '../../server/src/listing/listing.ts';
import { factGroups } from '@finder/contract';
import { fileURLToPath } from 'node:url';

const { cities, zips } = loadPlaceRows(fileURLToPath(new URL('../../seeds/places', import.meta.url)));

const isFull = ({ status, hours, insurers, supervisors }: Listing) => status === 'open' && hours.length > 0 && insurers.length > 0 && supervisors.length > 0;

/** Invented clinics of which everything is said, made to look as if a person had collected them. */
export function collectClinics(count: number, today: Date): Listing[] {
  return generateClinics({ count: count * 6 + 60, seed: 'import', today, cities, zips }).filter(isFull).slice(0, count).map((listing, index) => ({
    ...listing,
    importRef: `clinic-${String(index + 1).padStart(3, '0')}`,
    invented: false,
    organisation: listing.organisation ?? 'Example Clinics Inc.',
    npi: '1234567893',
    sources: listing.sources.map((source) => ({ ...source, source: 'website' as const, sourceUrl: 'https://clinic.example.com/about' })),
  }));
}

/** The rows of a file with every column, as text by column name. */
export function toCells(listings: Listing[]): Record<string, string>[] {
  return listings.map((listing) => Object.fromEntries(columns.map(({ name, write }) => [name, write(listing)])));
}

/** The file, with the columns that the first row has. */
export function toFile(rows: Record<string, string>[]): Buffer {
  const names = Object.keys(rows[0] ?? {});
  return Buffer.from(writeCsv(names, rows));
}

/** What is in a file that comes in one piece. */
export function readWhole(bytes: Uint8Array): ReadFile {
  const watch = watchEncoding();
  watch.push(bytes);
  return openRows(watch.found()).push(bytes, true);
}

/** Fills the columns that no invented clinic uses, so that each column has something in some row. */
export function useEveryColumn(rows: Record<string, string>[]): Record<string, string>[] {
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('wants three rows');
  Object.assign(first, { status: 'temporarily-closed', status_reason: 'Water damage', status_date: '2026-11-01', as_of: '2026-11-02', oral_offered: 'yes', oral_first: '200', oral_therapy: '100-150' });
  Object.assign(second, { status: 'moved', status_reason: 'New building', status_date: '2026-10-01', moved_to: third.ref ?? '' });
  Object.assign(third, {
    hours_exceptions: '2026-12-25 closed Christmas Day; 2026-12-24 08:00-12:00', telehealth_states: 'CO yes; KS no', societies: 'Example Society; Another One',
    booking_url: 'https://clinic.example.com/book', unit: 'Suite 5', transit: 'Bus 15', parking: 'Behind the building',
    ...Object.fromEntries(factGroups.flatMap((group) => {
      const prefix = group.replaceAll('-', '_');
      return [[`${prefix}_verified_on`, '2026-11-03'], [`${prefix}_verified_how`, 'phone'], [`${prefix}_verified_by`, 'Sam'], [`${prefix}_stated_by`, 'Front desk']];
    })),
  });
  for (const prefix of ['iv', 'im', 'oral', 'esketamine']) {
    Object.assign(third, {
      [`${prefix}_offered`]: 'yes', [`${prefix}_consult`]: '200', [`${prefix}_first`]: '400-500', [`${prefix}_later`]: '350', [`${prefix}_therapy_included`]: 'no',
      [`${prefix}_therapy`]: '120', [`${prefix}_sessions`]: '6', [`${prefix}_minutes`]: '90',
    });
  }
  third.esketamine_rems = 'yes';
  return rows;
}
