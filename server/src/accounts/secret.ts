import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, StartError } from '../start-error.ts';

/**
 * The secret that signs cookies and encrypts second factors, from a file of mode 600 in the data folder, made at the first
 * start. Of two first starts at once one wins. It is not in the database, so that a copy of that opens no account.
 */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, 'account-secret');
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file)) makeSecret(file);
    return readFileSync(file, 'utf8').trim();
  } catch (thrown) {
    throw new StartError(`DATA_DIR ${dataDir} cannot hold the account secret (${codeOf(thrown)}): make it a folder that may be written to, or set ACCOUNT_SECRET.`);
  }
}

function makeSecret(file: string): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(half, file);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  } finally {
    rmSync(half);
  }
}
