import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markChecked, reachAll } from './links.ts';
import { readContent } from './read-content.ts';

/** `npm run links`: asks every address that the guide names and writes down the day it answered. Needs a network. */
const folder = fileURLToPath(new URL('../../seeds/content', import.meta.url));
const file = `${folder}/links.yaml`;
const reached = await reachAll(readContent(folder).links.values());
for (const { url, problem } of reached) console.log(problem === null ? `good    ${url}` : `NOT     ${url}: ${problem}`);
const missed = reached.filter(({ problem }) => problem !== null).length;
if (missed === reached.length) console.log('No address answered: is there a network? Nothing was written down.');
else writeFileSync(file, markChecked(readFileSync(file, 'utf8'), reached, new Date().toISOString().slice(0, 10)));
process.exitCode = missed > 0 ? 1 : 0;
