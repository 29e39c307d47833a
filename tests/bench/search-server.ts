import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { SearchFilters } from '@finder/contract';
import { buildApp } from '../../server/src/app.ts';
import { openDatabase } from '../../server/src/database/client.ts';
import { openPlaces } from '../../server/src/places/load.ts';
import { openAppPool } from '../../server/src/postgres/pools.ts';
import type { Columns } from '../../server/src/search/columns.ts';
import { momentOf } from '../../server/src/search/moment.ts';
import { findNearest } from '../../server/src/search/nearest.ts';
import { openSearchIndex } from '../../server/src/search/search-index.ts';

/**
 * The server that is measured, in a process of its own: the real app on a database that is named, with a bare route beside
 * it. What needs no HTTP is measured here and told to the parent.
 */
export type Started = {
  port: number; clinics: number; bytesPerClinic: number; cardBytesPerClinic: number;
  /** From the database; then the file is written, read, and what it holds is what is measured. */
  loadMs: number; keepMs: number; keptBytes: number; keptLoadMs: number;
};
export type Asked = { nearest: { lat: number; lng: number; filters: SearchFilters } };
export type Told = { nearestMs: number; kdMs: number };

/** What search has in memory, without the texts of cards. */
function bytesOf(columns: Columns): number {
  const arrays = (value: unknown): number => (ArrayBuffer.isView(value) ? value.byteLength
    : Array.isArray(value) ? value.reduce<number>((sum, each) => sum + arrays(each), 0)
    : 0);
  const fields = (value: object): number => Object.values(value).reduce<number>((sum, each) => sum + arrays(each), 0);
  return fields(columns) + fields(columns.planes) + fields(columns.ids) + fields(columns.names) + fields(columns.tree);
}

const pool = openAppPool(process.env['BENCH_DATABASE'] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'finder-bench-kept-'));
const keptAt = { path: join(folder, 'search-index.bin'), program: 'bench' };
async function timed<T>(work: () => Promise<T>): Promise<[done: T, ms: number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}
async function keep(): Promise<{ loadMs: number; keepMs: number }> {
  const first = openSearchIndex(pool, { keptAt });
  const [, loadMs] = await timed(first.read);
  const [, keepMs] = await timed(first.close);
  return { loadMs, keepMs };
}
globalThis.gc?.();
const before = process.memoryUsage();
const { loadMs, keepMs } = await keep();
const keptBytes = statSync(keptAt.path).size;
const index = openSearchIndex(pool, { keptAt });
const [columns, keptLoadMs] = await timed(index.read);
rmSync(folder, { recursive: true });
if (index.firstReading()?.from !== 'file') throw new Error('The index was not read from its file.');
globalThis.gc?.();
const after = process.memoryUsage();
const bytes = bytesOf(columns);
const kd = new KDBush(columns.size);
for (let slot = 0; slot < columns.size; slot += 1) kd.add(columns.lng[slot]!, columns.lat[slot]!);
kd.finish();

const db = openDatabase(pool);
const app = await buildApp({
  db, pool, index, places: openPlaces(db), secret: 'a secret that is only used for measuring, 50 signs', now: () => new Date(), publicUrl: null,
  operator: { name: null, contact: null }, clientDir: null, web: () => Promise.reject(new Error('No pages here.')), logStream: { write: () => {} },
});
let bytesToSend = '';
app.post('/bare', { serializerCompiler: () => String }, (_request, reply) => reply.type('application/json; charset=utf-8').send(bytesToSend));
app.post<{ Body: { bytes: string } }>('/bare/set', { bodyLimit: 10_000_000 }, (request) => {
  bytesToSend = request.body.bytes;
  return {};
});
await app.listen({ port: 0, host: '127.0.0.1' });

process.on('message', ({ nearest: { lat, lng, filters } }: Asked) => {
  const moment = momentOf(new Date());
  let start = performance.now();
  findNearest(columns, { area: { from: { lat, lng }, withinMiles: null, box: null }, filters, includeNotSaid: false }, 20, moment);
  const nearestMs = performance.now() - start;
  start = performance.now();
  around(kd, lng, lat, 20);
  process.send!({ nearestMs, kdMs: performance.now() - start } satisfies Told);
});
process.send!({
  port: (app.server.address() as AddressInfo).port, loadMs, keepMs, keptBytes, keptLoadMs, clinics: columns.size, bytesPerClinic: bytes / columns.size,
  cardBytesPerClinic: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers - bytes) / columns.size,
} satisfies Started);
