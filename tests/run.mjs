import '../server/start/node-version.mjs';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { buildAll } from '../server/start/build-steps.mjs';
import { install } from '../server/start/install.mjs';
import { launch, root, runNode, StepFailed } from '../server/start/run.mjs';

chdir(root);
const report = 'tests/.output/report.json';
const chosen = process.argv.slice(2);

await launch(async () => {
  await install({ withTools: true });
  await buildAll();
});

rmSync(report, { force: true });
const clean = await runNode(
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...chosen],
  { show: true, env: { NODE_ENV: 'test' } },
).then(() => true, (thrown) => {
  if (thrown instanceof StepFailed) return false;
  throw thrown;
});

const { passed, failed, skipped } = count();
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(clean && failed === 0 && passed > 0 ? 0 : 1);

/**
 * Counts the tests by the runner's own report. A test file that could not be loaded, one that never reported (its process
 * died), and an error outside any test each count as a failed test: the runner's own numbers leave them out.
 */
function count() {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.error('The test runner left no report.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const files = results.testResults.map(({ name }) => name.replaceAll('\\', '/'));
  const silent = chosen.length > 0 ? [] : testFiles().filter((file) => !files.some((name) => name.endsWith(`/${file}`)));
  for (const file of silent) console.error(`${file} did not report any test.`);
  const broken = results.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
  for (const { name, message } of broken) console.error(`${name} failed outside its tests: ${message}`);
  let bad = results.numFailedTests + broken.length + silent.length;
  if (bad === 0 && !clean) {
    console.error('The test runner reported an error outside the tests; see above.');
    bad = 1;
  }
  return { passed: results.numPassedTests, failed: bad, skipped: results.numPendingTests + results.numTodoTests };
}

function testFiles() {
  return ['unit', 'api', 'browser'].flatMap((kind) => {
    try {
      return readdirSync(join(root, 'tests', kind), { recursive: true }).filter((name) => /\.test\.tsx?$/.test(name)).map((name) => `tests/${kind}/${name.replaceAll('\\', '/')}`);
    } catch {
      return [];
    }
  });
}
