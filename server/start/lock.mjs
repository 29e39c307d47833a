import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.mjs';

const owner = process.getuid?.() ?? 0;
/** Outside the clone, because installing empties node_modules; one for each clone and account. */
const file = join(tmpdir(), `finder-${owner}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);
/** No step takes this long: the number in an older file belongs to something else by now. */
const tooOld = 20 * 60_000;

let held = false;

/** Two starts of one clone at once must not install or build over each other: the second waits, and then finds it done. */
export async function alone(work) {
  if (held) return work();
  for (let told = false; !take();) {
    if (!told) console.log('Another start is installing or building here; waiting for it.');
    told = true;
    await new Promise((done) => { setTimeout(done, 250); });
  }
  held = true;
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    letGo();
    held = false;
    process.removeListener('exit', letGo);
  }
}

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (thrown.code !== 'EEXIST') throw thrown;
  }
  if (isLeftOver()) rmSync(file, { force: true });
  return false;
}

function isLeftOver() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Empty for a moment, between being made and being written.
    if (pid > 0) process.kill(pid, 0);
    return Date.now() - statSync(file).mtimeMs > tooOld;
  } catch (thrown) {
    return thrown.code === 'ESRCH';
  }
}
