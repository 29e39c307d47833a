import '../server/start/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { chdir } from 'node:process';
import { install } from '../server/start/install.mjs';
import { root, runNode, StepFailed } from '../server/start/run.mjs';

chdir(root);
await install({ withTools: true });

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
const tsc = 'node_modules/typescript/bin/tsc';
const benches = existsSync('tests/bench') ? readdirSync('tests/bench').filter((name) => name.endsWith('.bench.ts')) : [];

/** What `npm test` does, and the checks that take long or measure. Each is one or more programs; all are tried. */
const checks = [
  ['Build', ['server/start/build.mjs']],
  ['Type check', [tsc, '-p', 'server'], [tsc, '-p', 'web'], [tsc, '-p', 'web/src/worker'], [tsc, '-p', 'tests']],
  ['Lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
  ['Tests', ['tests/run.mjs']],
  ['Fifty kills', [...vitest, 'tests/api/kill', 'tests/api/import-command']],
  ['Ten thousand searches', [...vitest, 'tests/api/search-exact']],
  ['Ten thousand writes', [...vitest, 'tests/api/search-writes']],
  ['Two servers', [...vitest, 'tests/api/two-servers']],
  ['Many at the listings', [...vitest, 'tests/api/editing-together']],
  ...benches.map((name) => [`Benchmark ${name}`, ['node_modules/tsx/dist/cli.mjs', `tests/bench/${name}`]]),
  ['Pages that are due', ['node_modules/tsx/dist/cli.mjs', 'web/content/warn-overdue.ts']],
  ['Lighthouse', ['node_modules/tsx/dist/cli.mjs', 'tests/support/lighthouse.ts']],
];

/** The long form of tests that `npm test` does in short. */
const longer = {
  'Fifty kills': { KILL_ROUNDS: '50' },
  'Ten thousand searches': { SEARCH_CASES: '10000' },
  'Ten thousand writes': { SEARCH_WRITES: '10000' },
  'Two servers': { FOLLOWED_WRITES: '1000', FOLLOWED_WITHIN_MS: '1000' },
  'Many at the listings': { EDIT_ROUNDS: '200', FOREIGN_WRITES: '2000', TEXTS_APART: '1' },
};

const failed = [];
for (const [title, ...programs] of checks) {
  console.log(`\n── ${title}`);
  try {
    for (const program of programs) await runNode(program, { show: true, env: longer[title] ?? {} });
  } catch (thrown) {
    if (!(thrown instanceof StepFailed)) throw thrown;
    failed.push(title);
  }
}
console.log(failed.length === 0 ? `\nAll ${checks.length} checks are good.` : `\nNot good: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
