import { execFileSync } from 'node:child_process';
import { chownSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, StartError } from '../start-error.ts';

/** The account that runs Postgres when it is not our own: Postgres refuses to run as root. */
export type Account = { uid: number; gid: number; name: string };

/**
 * Which account is to run Postgres for the data in `cluster`. Null: the one we run as, which is every case but root.
 * Root runs it as the owner of data that is there already, else as `postgres`, else as `nobody`; no account is ever made.
 */
export function chooseAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(cluster);
  if (owner && owner.uid !== 0) return { ...owner, name: ask('-un', String(owner.uid)) ?? `number ${owner.uid}` };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new StartError('The embedded database cannot run as root and found neither the account postgres nor nobody: start as an ordinary user, or set DATABASE_URL.');
}

/** Gives a file or folder to the account; without one there is nothing to give. */
export function giveTo(account: Account | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the account may enter the folder: one closed folder on the way, such as root's home, is enough to keep it out. */
export function mayEnter(account: Account | null, folder: string): boolean {
  if (!account) return true;
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** What to hand to `spawn` so that the child runs as the account. */
export function runAs(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

function ownerOf(path: string): { uid: number; gid: number } | null {
  try {
    const { uid, gid } = lstatSync(path);
    return { uid, gid };
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

function lookUp(name: string): Account | null {
  const [uid, gid] = [Number(ask('-u', name) ?? 0), Number(ask('-g', name) ?? 0)];
  return uid > 0 && gid > 0 ? { uid, gid, name } : null;
}

function ask(flag: string, name: string): string | null {
  try {
    return execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
