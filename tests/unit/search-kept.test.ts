import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cards } from '../../server/src/search/cards.ts';
import { Columns } from '../../server/src/search/columns.ts';
import { readKept, writeKept } from '../../server/src/search/kept-file.ts';
import { packTexts, unpackTexts } from '../../server/src/search/parts.ts';
import { lastingPlanes } from '../../server/src/search/planes.ts';
import type { Said } from '../../server/src/search/said.ts';
import type { Told } from '../../server/src/search/told.ts';
import { listedRow } from '../support/listed-row.ts';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'finder-kept-'));
  path = join(folder, 'index.bin');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = fc.constantFrom<Told>(0, 1, 2);
const day = fc.integer({ min: 0, max: 65_535 });
const anySaid: fc.Arbitrary<Said> = fc.record({
  lasting: fc.array(told, { minLength: lastingPlanes, maxLength: lastingPlanes }), acceptingNewPatients: told, verifiedDay: day,
  lastDay: fc.record({ newPatients: day, prices: day, hours: day }), laterLow: fc.array(fc.integer({ min: -1, max: 5000 }), { minLength: 4, maxLength: 4 }),
  insurance: fc.constantFrom('[[],[]]', '[[["iv",true]],[["aetna","iv","",true,"2026-01-02"]]]', '[[],[["aetna","iv","Plan “Ä”",false,"2026-01-02"]]]'),
  opening: fc.constantFrom('["America/Denver",[],[]]', '["America/Denver",[[1,"09:00","17:00"]],[["2026-12-24",null,null]]]'),
});
const anyPut = fc.record({
  number: fc.nat(90), lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }),
  name: fc.string({ unit: 'grapheme', maxLength: 30 }), open: fc.boolean(), invented: fc.boolean(), said: anySaid,
});
const anyChange = fc.oneof({ arbitrary: anyPut, weight: 5 }, fc.record({ removed: fc.nat(90) }), { arbitrary: fc.constant('anew' as const), weight: 1 });
type Change = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`;
const changed = (columns: Columns, changes: readonly Change[]) => changes.reduce((index, change) => {
  if (change === 'anew') return index.anew();
  if ('removed' in change) index.remove(idOf(change.removed));
  else index.put({ ...change, id: idOf(change.number) }, change.said);
  return index;
}, columns);

/** All that an index says, whatever its slots are. */
function tell(columns: Columns): unknown {
  const listings = Array.from({ length: 91 }, (_, number) => {
    const slot = columns.ids.find(idOf(number));
    if (slot === -1) return null;
    return {
      id: columns.ids.at(slot), name: columns.names.at(slot), lat: columns.lat[slot], lng: columns.lng[slot], shown: columns.isShown(slot), open: columns.bit(columns.open, slot),
      lasting: Array.from({ length: lastingPlanes }, (_each, plane) => columns.planes.get(plane, slot)), accepting: [columns.bit(columns.accepting, slot), columns.bit(columns.acceptingMay, slot)],
      days: [columns.newPatientsDay[slot], columns.pricesDay[slot], columns.hoursDay[slot], columns.verifiedDay[slot]], low: [...columns.laterLow.subarray(slot * 4, slot * 4 + 4)],
      insurance: columns.insurances.at(columns.insurance[slot]!), opening: columns.openings.at(columns.opening[slot]!),
      inside: columns.tree.inside(0, Math.floor(slot / 32), { south: columns.lat[slot]!, north: columns.lat[slot]!, west: columns.lng[slot]!, east: columns.lng[slot]! }),
    };
  });
  return { listings, counts: columns.counts };
}

const bytesOf = (columns: Columns) => Object.fromEntries(Object.entries(columns.pack())
  .map(([name, part]) => [name, 'texts' in part ? [...part.texts] : part.map((numbers) => [...numbers])]));

describe('an index in a file', () => {
  it('is the same index when it is read, and stays so with every change', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyChange, { maxLength: 120 }), fc.array(anyChange, { maxLength: 30 }), async (before, after) => {
      const columns = changed(new Columns(), before);
      await writeKept(path, {}, columns.pack());
      const read = await readKept(path, (_about, kept) => Columns.unpack(kept));
      expect(bytesOf(read)).toEqual(bytesOf(columns));
      expect(tell(changed(read, after))).toEqual(tell(changed(columns, after)));
    }), { numRuns: 60 });
  });

  it('has the cards too, with what many say alike', async () => {
    const rows = Array.from({ length: 50 }, (_, number) => listedRow({ id: idOf(number), slug: `s${number}`, name: `“${number}” Ä 🌼`, phone: number % 3 ? null : '1', acceptingNewPatients: number % 2 === 0 }));
    const columns = new Columns();
    columns.lay({ length: rows.length, id: (index) => rows[index]!.id, point: (index) => rows[index]! });
    const slots = rows.map((_, slot) => slot);
    const never = () => Promise.reject(new Error('The database is not to be asked.'));
    const cards = new Cards(never);
    for (const row of rows) cards.set(row);
    await writeKept(path, {}, cards.pack());
    const read = new Cards(never);
    await readKept(path, (_about, kept) => read.unpack(kept));
    expect(await read.entriesOf(columns, slots)).toEqual(await cards.entriesOf(columns, slots));
    for (const each of [cards, read]) {
      each.delete(rows[0]!.id);
      each.set({ ...rows[1]!, acceptingNewPatients: null });
    }
    expect(await read.entriesOf(columns, slots.slice(1))).toEqual(await cards.entriesOf(columns, slots.slice(1)));
    expect(read.find('s0', () => true)).toBeNull();
    await expect(readKept(path, (_about, kept) => new Cards(never, 10).unpack(kept))).rejects.toThrow('room');
  });
});

describe('texts in pieces', () => {
  it('come back as they were, however long', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 1, 1, 50_000)).map(([text, times]) => text.repeat(times)), { maxLength: 12 }), (texts) => {
      expect([...unpackTexts(Buffer.concat([...packTexts(texts)]))]).toEqual(texts);
    }), { numRuns: 20 });
  });
});

describe('a file of parts', () => {
  const parts = () => ({ 'a.numbers': [Uint16Array.of(1, 2, 3), Uint16Array.of(4)], 'a.texts': { texts: ['one', '', 'zwölf'] }, none: [new Float64Array(0)] });
  const readAll = (at: string) => readKept(at, async (about, kept) => ({
    about, numbers: [...await kept.within('a').numbers('numbers', Uint16Array, 4)], texts: [...await kept.texts('a.texts')], none: [...await kept.numbers('none', Float64Array)],
  }));
  const whole = { about: { floor: 7 }, numbers: [1, 2, 3, 4], texts: ['one', '', 'zwölf'], none: [] };

  it('gives back what it is about and its parts, and nothing that is not there', async () => {
    expect(await writeKept(path, whole.about, parts())).toBe(readFileSync(path).length);
    expect(await readAll(path)).toEqual(whole);
    await expect(readKept(path, (_about, kept) => kept.numbers('b', Uint16Array))).rejects.toThrow('no b');
    await expect(readKept(path, (_about, kept) => kept.numbers('a.numbers', Uint16Array, 5))).rejects.toThrow('another length');
  });

  it('is refused with any bit turned over, and wherever it is cut short', async () => {
    await writeKept(path, whole.about, parts());
    const bytes = readFileSync(path);
    const spoiled = join(folder, 'spoiled.bin');
    for (let at = 0; at < bytes.length; at += 1) {
      // One bit of each byte.
      const turned = Buffer.from(bytes);
      turned[at]! ^= 1 << (at % 8);
      writeFileSync(spoiled, turned);
      await expect(readAll(spoiled), `bit ${at % 8} of byte ${at}`).rejects.toThrow(/\w/);
      writeFileSync(spoiled, bytes.subarray(0, at));
      await expect(readAll(spoiled), `${at} bytes`).rejects.toThrow(/\w/);
    }
  });

  it('takes the place of the one before as a whole, or not at all, and leaves nothing half behind', async () => {
    await writeKept(path, whole.about, parts());
    const failing = function* () {
      yield 'x'.repeat(3_000_000);
      expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toHaveLength(1);
      throw new Error('The disk is full.');
    };
    await expect(writeKept(path, {}, { texts: { texts: failing() } })).rejects.toThrow('The disk is full.');
    expect(await readAll(path)).toEqual(whole);
    const [left, fresh, other] = ['index.bin.1.half', 'index.bin.2.half', 'other.1.half'].map((name) => join(folder, name));
    for (const half of [left!, fresh!, other!]) copyFileSync(path, half);
    utimesSync(left!, new Date(0), new Date(0));
    utimesSync(other!, new Date(0), new Date(0));
    await writeKept(path, whole.about, parts());
    expect([left!, fresh!, other!].map((half) => existsSync(half))).toEqual([false, true, true]);
    const taken = join(folder, 'folder');
    mkdirSync(join(taken, 'x'), { recursive: true });
    await expect(writeKept(taken, {}, parts())).rejects.toThrow(/\w/);
    await expect(readAll(taken)).rejects.toThrow(/\w/);
    expect(readdirSync(folder).filter((name) => name.startsWith('folder'))).toEqual(['folder']);
  });
});
