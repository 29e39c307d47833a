import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './lock.mjs';
import { root, runNode, step } from './run.mjs';

/** npm would empty the folder that it leads to, which is somebody else's. */
const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/**
 * Whether node_modules holds what the lock file says: npm keeps a list of what it installed in node_modules, written last,
 * so that an interrupted install does not count. Packages for other systems may be missing.
 */
function isInstalled(withTools) {
  const have = packagesOf('node_modules/.package-lock.json');
  const want = packagesOf('package-lock.json');
  if (!have || !want) return false;
  return Object.entries(want).every(([path, wanted]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const had = have[path];
    if (had) return wanted.link === true || had.version === wanted.version;
    return wanted.optional === true || wanted.devOptional === true || (wanted.dev === true && !withTools);
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Where npm's own program is: npm says so to the scripts it runs, and else it lies beside Node. */
function findNpm() {
  const beside = dirname(process.execPath);
  const places = [process.env.npm_execpath, join(beside, 'node_modules/npm/bin/npm-cli.js'), join(beside, '../lib/node_modules/npm/bin/npm-cli.js'), '/usr/share/nodejs/npm/bin/npm-cli.js'];
  const found = places.find((file) => file && /npm-cli\.[cm]?js$/.test(file) && existsSync(file));
  if (!found) {
    console.error('npm was not found beside Node: run "npm ci" and then "npm start".');
    process.exit(1);
  }
  return found;
}

/**
 * Installs the packages of the lock file unless they are there. `withTools` adds those for building and testing.
 * Install scripts are switched off: none is needed, and some would fetch programs that are never used.
 */
export async function install({ withTools = false } = {}) {
  if (isInstalled(withTools)) return;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...withTools ? ['--include=dev'] : ['--omit=dev']];
  await alone(async () => {
    if (isInstalled(withTools)) return;
    if (isLink(join(root, 'node_modules'))) {
      console.error('node_modules is a link to another folder, which does not hold the packages of package-lock.json: remove the link, and start again.');
      process.exit(1);
    }
    await step('Installing packages (once; a minute or so)', () => runNode([findNpm(), ...args], { show: true, env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NODE_ENV: '' } }));
  });
}
