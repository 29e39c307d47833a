import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { readMigrations } from './migrate/migrations.ts';

/**
 * A digest of the program that runs: of its bundle and of the migrations that make its tables, as a hex text. Null when it
 * runs from sources, which may change while it runs. `migrations`: their folder.
 */
export function readProgram(migrations: string): string | null {
  if (!import.meta.filename.endsWith('.js')) return null;
  const hash = createHash('sha256').update(endianness());
  // The bundle is cut into several files, of which this is only one.
  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.js')).sort()) hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  for (const { name, checksum } of readMigrations(migrations)) hash.update(name).update(checksum);
  return hash.digest('hex');
}
