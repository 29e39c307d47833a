import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { bulkLimits } from '@finder/contract';
import type { Pool } from 'pg';
import { columns } from '../importing/columns.ts';
import { watchEncoding, type Encoding } from '../importing/encoding.ts';
import { openRecords } from '../importing/read-records.ts';
import { inTransaction } from '../listing/who.ts';
import { uuidV7 } from '../listing/uuid.ts';
import { showHidden } from '../listing/hidden-signs.ts';
import { ProblemError } from '../problems/problem.ts';
import { columnsFor, type Keeper } from './keeper.ts';
import { insertFile, insertRows, updateFile } from './repository.ts';

const rowsAtOnce = 500;
const mostHeadings = 400;

/**
 * Takes a file in as it comes, and keeps its rows. Returns its id. It is written to disk first, because only its last byte
 * says how it is encoded; memory does not grow with it. Throws `body-too-large`, or `invalid-request` for what is no table.
 */
export async function receiveFile(pool: Pool, keeper: Keeper, { name, body }: { name: string; body: Readable }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'finder-upload-'));
  try {
    const path = join(folder, 'file.csv');
    return await keepRows(pool, keeper, { name, path, encoding: await writeDown(body, path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeDown(body: Readable, path: string): Promise<Encoding> {
  const watch = watchEncoding();
  let bytes = 0;
  await pipeline(body, async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > bulkLimits.bytes) throw new ProblemError('body-too-large', `A file may have ${bulkLimits.bytes / 1_000_000} MB at most. Upload it in parts.`);
      watch.push(piece);
      yield piece;
    }
  }, createWriteStream(path));
  return watch.found();
}

const unusable = (message: string) => new ProblemError('invalid-request', message);

async function keepRows(pool: Pool, keeper: Keeper, { name, path, encoding }: { name: string; path: string; encoding: Encoding }): Promise<string> {
  const reader = openRecords(encoding, columns.map((column) => column.name));
  const id = uuidV7();
  return inTransaction(pool, async (client) => {
    let headings: string[] | null = null;
    let total = 0;
    let waiting: { row: number; cells: string[] }[] = [];
    const take = async (bytes: Uint8Array, last: boolean) => {
      for (const { row, cells } of reader.push(bytes, last)) {
        if (headings) {
          total += 1;
          waiting.push({ row, cells: cells.map(storable) });
          continue;
        }
        headings = cells.map((cell) => showHidden(cell));
        if (headings.length > mostHeadings) throw unusable(`The first line has ${headings.length} headings. No file of clinics has so many.`);
        await insertFile(client, {
          id, personId: keeper.id, name: showHidden(name), encoding, separator: reader.separator() ?? ',', headings, total: 0, ...matchColumns(headings, keeper),
        });
      }
      if (total > bulkLimits.rows) throw unusable(`A file may have ${bulkLimits.rows.toLocaleString('en-US')} rows at most. Upload it in parts.`);
      if (waiting.length === 0 || (waiting.length < rowsAtOnce && !last)) return;
      await insertRows(client, id, waiting);
      waiting = [];
    };
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) await take(piece, false);
    await take(new Uint8Array(0), true);
    const broken = reader.broken();
    if (broken) throw unusable(`Line ${broken.row}: ${broken.message}`);
    if (total === 0) throw unusable('The file has no rows. The first line names the columns, and each line below it is a clinic.');
    await updateFile(client, id, { total });
    return id;
  });
}

/** Text that the database can hold. NUL, which it cannot, becomes another sign that is refused when the row is checked. */
const storable = (cell: string) => cell.replaceAll('\0', '\u0001');

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');

/** What headings mean by themselves. When one says nothing, or the ref is missing, somebody has to say. */
function matchColumns(headings: string[], keeper: Keeper): { columns: (string | null)[]; state: 'columns' | 'checking' } {
  const allowed = columnsFor(keeper).map(({ name }) => name);
  const meant = headings.map((heading) => allowed.find((name) => name === plain(heading)) ?? null);
  const matched = meant.map((column, at) => (column !== null && meant.indexOf(column) < at ? null : column));
  return { columns: matched, state: matched.includes(null) || !matched.includes('ref') ? 'columns' : 'checking' };
}
