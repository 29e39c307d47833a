import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserFlags, findChromium } from './browser.ts';
import { newDataDir, removeDataDir, startProgram } from './program.ts';

/**
 * Anything lower in these is a mistake. Speed is shown and not judged: it depends on the machine. Nor is being found: while
 * the listings are invented, the pages ask search engines to stay away.
 */
const least: Record<string, number> = { accessibility: 100, 'best-practices': 100 };

const dataDir = newDataDir();
const program = startProgram({ DATA_DIR: dataDir });
const { executablePath, args } = await findChromium();
const url = await program.ready;
let good = true;
try {
  const found = await fetch(`${url}/api/search`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ near: '80205', limit: 1 }) });
  const { clinics } = await found.json() as { clinics: { slug: string }[] };
  for (const path of ['/', '/search', `/clinic/${clinics[0]?.slug}`, '/prepare', '/es']) {
    // A browser of its own for each page: a second trace in one browser now and then records no start (NO_NAVSTART).
    const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, ...browserFlags, '--headless=new'] });
    const result = await lighthouse(url + path, { port: chrome.port, logLevel: 'error' });
    chrome.kill();
    const scores = Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => ({ id, score: Math.round((score ?? 0) * 100) }));
    console.log(`${path.padEnd(40)} ${scores.map(({ id, score }) => `${id} ${score}`).join('   ')}`);
    if (result?.lhr.runtimeError) console.error(`  ${result.lhr.runtimeError.code}: ${result.lhr.runtimeError.message}`);
    for (const audit of Object.values(result?.lhr.audits ?? {})) {
      if (audit.errorMessage) console.error(`  ${audit.id}: ${audit.errorMessage}`);
    }
    good &&= scores.length > 0 && scores.every(({ id, score }) => score >= (least[id] ?? 0));
  }
} finally {
  program.signal('SIGTERM');
  await program.ended;
  await removeDataDir(dataDir);
}
if (!good) console.error(`Wanted at least ${Object.entries(least).map(([id, score]) => `${id} ${score}`).join(', ')}.`);
process.exit(good ? 0 : 1);
