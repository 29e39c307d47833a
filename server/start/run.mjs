import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, with a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A step did not work; what it printed has been shown already. */
export class StepFailed extends Error {}

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn);

/** Ctrl-C reaches every process of the terminal, a `kill` only us: the step is stopped either way, and then we end. */
function passOn(signal) {
  if (running.size === 0) return;
  for (const child of running) child.kill(signal);
  process.exitCode = 130;
}

/** From here on signals belong to the server, which stops in order. */
export function releaseSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, passOn);
}

/**
 * Ends this process in order when npm is gone. A `kill` of npm does not reach us: the shell between dies of it, or, when
 * npm was killed by -9, goes on waiting. Without this, the server would go on unseen and keep the next start out.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = isShell(parent) ? parentOf(parent) : null;
  setInterval(() => {
    if (process.ppid !== parent || (npm !== null && parentOf(parent) !== npm)) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}

function isShell(pid) {
  try {
    return /^[^\0]*sh\0-c\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return null;
  }
}

/**
 * Runs a program of Node in the root folder. `show: true` lets it print as it goes; otherwise its output appears only when
 * it fails. Rejects with StepFailed.
 */
export function runNode(args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...show ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }, ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return done();
      if (process.exitCode === 130) process.exit();
      if (output) process.stderr.write(`\n${output.trimEnd()}\n`);
      fail(new StepFailed(signal ? `ended by ${signal}` : `ended with code ${code}`));
    });
  });
}

/** Says what is being done, does it, and says how long it took. */
export async function step(title, work) {
  console.log(`${title} …`);
  const started = Date.now();
  await work();
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Runs a launcher: a failed step ends it with code 1 and without a stack that would say nothing. */
export async function launch(work) {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof StepFailed)) throw thrown;
    console.error(`That step ${thrown.message}.`);
    process.exit(1);
  }
}
