import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './lock.mjs';
import { root } from './run.mjs';

const made = new Set(['node_modules', 'dist', 'generated', '.data']);

/** A short text that changes when any of these files or folders does (their content, not their dates). */
function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!made.has(name)) visit(`${path}/${name}`);
      return;
    }
    hash.update(`\n${path}\n`).update(readFileSync(full));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

/**
 * Does the work unless it was done for exactly these sources and what it makes is still there. The stamp is written only
 * after the work has succeeded.
 */
export async function unlessDone({ sources, makes, stamp }, work) {
  const file = join(root, stamp);
  const hash = hashOf(sources);
  const isDone = () => existsSync(file) && readFileSync(file, 'utf8') === hash && makes.every((path) => existsSync(join(root, path)));
  if (isDone()) return;
  await alone(async () => {
    if (isDone()) return;
    await work();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, hash);
  });
}
