import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../start-error.ts';

/**
 * The secret that signs cookies and encrypts second factors, from a file of mode 600 in the data folder, made at the first
 * start. Of two first starts at once one wins. It is not in the database, so that a copy of that opens no account.
 */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, 'account-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
  }
  const half = `${file}.${process.pid}`;
  writeFileSync(half, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    rmSync(half);
  }
  return readFileSync(file, 'utf8').trim();
}
