import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { importClinics } from '../../server/src/importing/service.ts';
import { openMigratorPool } from '../../server/src/postgres/pools.ts';

// A process of its own, so that its memory is the import's: `node import-process.js URL FILE` prints what it took.
const [url = '', file = ''] = process.argv.slice(2);
const pool = openMigratorPool(url);
const began = performance.now();
const { plan, applied } = await importClinics(
  { pool, now: () => new Date() },
  { fileName: basename(file), pieces: () => createReadStream(file), apply: true, withoutInvented: false },
);
const seconds = (performance.now() - began) / 1000;
await pool.end();
console.log(JSON.stringify({ seconds, applied, ...plan.counts, firstError: plan.errors[0] ?? null, cpu: process.cpuUsage().user / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
