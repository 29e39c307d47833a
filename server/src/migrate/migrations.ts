import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the database's shape. The checksum is Prisma's: SHA-256 of the file's bytes, in hex. */
export type Migration = { name: string; sql: string; checksum: string };

/** Reads `prisma/migrations`, in the order of the folders' names. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder).sort()
    .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const bytes = readFileSync(file);
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}
