import { createHash } from 'node:crypto';
import { chmodSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, StartError } from '../start-error.ts';
import { chooseAccount, mayEnter, type Account } from './account.ts';
import { makeFolder } from './make-folder.ts';

const elsewhere = '/var/lib/ketamine-clinic-finder';

/** Where the embedded database lives: `cluster` holds its data and passwords, `home` that and whatever had to be copied. */
export type Place = { home: string; cluster: string; account: Account | null; moved: boolean };

/**
 * Finds the place for the database of a data folder. It is inside the data folder, except where root starts a clone that
 * the unprivileged account cannot enter (root's own home): then it is in /var/lib under a name made from the folder's path.
 * Data that is already in either place decides, so that a changed permission never makes a second, empty database.
 * Throws StartError where no folder can be made.
 */
export function findPlace(dataDir: string): Place {
  make(dataDir, dataDir);
  const inside = join(dataDir, 'postgres');
  const outside = join(elsewhere, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  const at = (home: string): Place => {
    const cluster = join(home, 'cluster');
    return { home, cluster, account: chooseAccount(join(cluster, 'pgdata')), moved: home === outside };
  };
  const first = at(inside);
  if (!first.account || existsSync(first.cluster)) return first;
  const second = at(outside);
  if (existsSync(second.cluster) || !mayEnter(first.account, dataDir)) return second;
  return first;
}

/** Makes the place's own folders, open enough for the account to pass through whatever the umask is. Throws StartError. */
export function makeHome(place: Place): void {
  make(place.home, dirname(place.home));
  if (!place.account) return;
  chmodSync(place.home, 0o755);
  if (place.moved) chmodSync(dirname(place.home), 0o755);
}

function make(folder: string, named: string): void {
  try {
    makeFolder(folder);
  } catch (thrown) {
    throw new StartError(`DATA_DIR must be a folder that can be made and written to (${messageOf(thrown)}); it is "${named}".`);
  }
}
