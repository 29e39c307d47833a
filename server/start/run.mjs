import { spawn } from 'node:child_process';
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
