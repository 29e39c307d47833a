import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { Row } from './tables.ts';

/** A little more than this is sent at a time. */
const textAtOnce = 64_000;

/**
 * Adds rows to a table by COPY, which takes half the time of INSERT for many. Values are texts, numbers, yes or no, or
 * null. Throws as INSERT does when the table refuses one, and then adds none.
 */
export async function copyRows(client: PoolClient, table: string, columns: readonly string[], rows: Iterable<Row>): Promise<void> {
  await pipeline(Readable.from(textOf(columns, rows)), client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)));
}

function* textOf(columns: readonly string[], rows: Iterable<Row>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    let line = '';
    for (const column of columns) line += `${line === '' ? '' : '\t'}${valueOf(row[column])}`;
    text += `${line}\n`;
    if (text.length < textAtOnce) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** As the text format of COPY wants it. The first column is never empty: every row has an id. */
function valueOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string' ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : String(value);
}
