import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseExcess } from '../../server/src/guard/overload.ts';
import { middleOf, select } from '../../server/src/search/area.ts';
import { lowestBit, popcount } from '../../server/src/search/bits.ts';
import { Cards } from '../../server/src/search/cards.ts';
import { Columns } from '../../server/src/search/columns.ts';
import { Heap } from '../../server/src/search/heap.ts';
import { alongCurve, hilbertPlace } from '../../server/src/search/hilbert.ts';
import { IdTable } from '../../server/src/search/id-table.ts';
import { Interned } from '../../server/src/search/interned.ts';
import { Names } from '../../server/src/search/names.ts';
import { lastingPlanes } from '../../server/src/search/planes.ts';
import type { ListedRow } from '../../server/src/search/repository.ts';
import type { Said } from '../../server/src/search/said.ts';
import { TextTable } from '../../server/src/search/text-table.ts';
import { listedRow } from '../support/listed-row.ts';
import { anyArea } from '../support/random-search.ts';
import { greatCircleMiles } from '../support/search-oracle.ts';

const said: Said = {
  lasting: Array.from({ length: lastingPlanes }, () => 1), acceptingNewPatients: 1, lastDay: { newPatients: 0, prices: 0, hours: 0 }, verifiedDay: 0,
  laterLow: [-1, -1, -1, -1], insurance: '[[],[]]', opening: '["America/Denver",[],[]]',
};
const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
const clustered = fc.tuple(point, fc.array(fc.record({ lat: fc.double({ min: -0.4, max: 0.4, noNaN: true }), lng: fc.double({ min: -0.4, max: 0.4, noNaN: true }) }), { maxLength: 60 }))
  .map(([{ lat, lng }, offsets]) => offsets.map((off) => ({ lat: Math.max(-90, Math.min(90, lat + off.lat)), lng: Math.max(-180, Math.min(180, lng + off.lng)) })));

describe('bits', () => {
  it('are counted and found as by hand', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), (bits) => {
      const digits = bits.toString(2).padStart(32, '0');
      expect(popcount(bits)).toBe([...digits].filter((digit) => digit === '1').length);
      expect(lowestBit(bits)).toBe(bits === 0 ? 32 : 31 - digits.lastIndexOf('1'));
    }));
  });
});

describe('the table of ids', () => {
  it('finds what a map would, whatever is set and forgotten', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.uuid(), fc.integer({ min: 0, max: 9 })), { maxLength: 3000, minLength: 1500 }), (draws) => {
      const table = new IdTable();
      const map = new Map<string, number>();
      draws.forEach(([id, kind], slot) => {
        if (map.has(id)) return;
        table.set(slot, id);
        map.set(id, slot);
        const [first] = map.keys();
        if (kind === 0 && first) {
          table.delete(first);
          map.delete(first);
        }
      });
      for (const [id] of draws) expect(table.find(id)).toBe(map.get(id) ?? -1);
      for (const [id, slot] of map) expect(table.at(slot)).toBe(id);
    }), { numRuns: 20 });
  });
});

describe('values kept once', () => {
  it('keeps one as long as somebody uses it, and gives its number to another afterwards', () => {
    const kept = new Interned<string>((key) => key.toUpperCase());
    const a = kept.take('a');
    expect(kept.take('a')).toBe(a);
    kept.release(a);
    expect(kept.at(a)).toBe('A');
    kept.release(a);
    expect(kept.take('b')).toBe(a);
    expect(kept.at(a)).toBe('B');
    expect(kept.take('a')).not.toBe(a);
  });
});

describe('names', () => {
  it('come back as they were set, also the second time', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(2000), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 400 }), (draws) => {
      const names = new Names();
      const map = new Map<number, string>();
      for (const [slot, name] of draws) {
        names.set(slot, name);
        map.set(slot, name);
      }
      for (const [slot, name] of map) expect(names.at(slot)).toBe(name);
    }));
  });
});

describe('texts by id', () => {
  it('are those of a map, however often they change', () => {
    const numbered = (number: number) => `00000000-0000-4000-8000-${String(number + 1).padStart(12, '0')}`;
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(60), fc.option(fc.string({ unit: 'grapheme', maxLength: 40 })), fc.constantFrom(1, 1, 400)), { maxLength: 300 }), (draws) => {
      const table = new TextTable();
      const map = new Map<string, string>();
      for (const [number, text, times] of draws) {
        for (let again = 0; again < times; again += 1) {
          table.delete(numbered(number));
          map.delete(numbered(number));
          if (text === null) continue;
          table.set(numbered(number), text);
          map.set(numbered(number), text);
        }
      }
      for (let number = 0; number <= 60; number += 1) expect(table.get(numbered(number))).toBe(map.get(numbered(number)));
      const start = [...map.values()][0]?.slice(0, 1) ?? '';
      const wanted = [...map].filter(([, text]) => Buffer.from(text).subarray(0, Buffer.byteLength(start)).equals(Buffer.from(start)));
      expect([...table.idsOf(start)].toSorted()).toEqual(wanted.map(([id]) => id).toSorted());
    }), { numRuns: 60 });
  });
});

describe('the heap', () => {
  it('gives the smallest first', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true })), (keys) => {
      const heap = new Heap(4);
      keys.forEach((key, item) => heap.push(key, item));
      const given: number[] = [];
      while (heap.size > 0) given.push(keys[heap.pop()]!);
      expect(given).toEqual(keys.toSorted((a, b) => a - b));
    }));
  });
});

describe('the curve', () => {
  it('goes from each square of a grid to one beside it, and through all of them', () => {
    const side = 32;
    const squares = Array.from({ length: side * side }, (_, index) => ({ lat: ((index % side) / 65_535) * 180 - 90 + 1e-9, lng: (Math.floor(index / side) / 65_535) * 360 - 180 + 1e-9 }));
    const order = alongCurve(squares.length, (index) => squares[index]!);
    expect(new Set(order).size).toBe(squares.length);
    order.slice(1).forEach((index, at) => {
      const before = order[at]!;
      expect(Math.abs((index % side) - (before % side)) + Math.abs(Math.floor(index / side) - Math.floor(before / side))).toBe(1);
    });
    expect(hilbertPlace({ lat: 90, lng: 180 })).toBeLessThan(2 ** 32);
  });
});

describe('the middle of a box', () => {
  it.each([
    [{ south: -90, west: -180, north: 90, east: 180 }, { lat: 0, lng: 0 }],
    [{ south: 0, west: 170, north: 10, east: -170 }, { lat: 5, lng: 180 }],
    [{ south: 30, west: -100, north: 40, east: -100 }, { lat: 35, lng: -100 }],
  ])('of %j is %j', (box, middle) => {
    expect(middleOf(box)).toEqual(middle);
  });
});

describe('cards without room in memory', () => {
  const row = listedRow({ phone: 'old' });
  const columns = new Columns();
  columns.lay({ length: 1, id: () => row.id, point: () => row });
  const phone = async (cards: Cards) => (await cards.entriesOf(columns, [0])).get(0)?.phone;

  it('never keep what was read before a change and came back after it', async () => {
    let answer: (rows: ListedRow[]) => void = () => {};
    const cards = new Cards(() => new Promise((done) => { answer = done; }), 0);
    const first = phone(cards);
    cards.set({ ...row, phone: 'new' });
    answer([row]);
    expect(await first).toBe('old');
    const second = phone(cards);
    answer([{ ...row, phone: 'new' }]);
    expect(await second).toBe('new');
    // Now it is at hand.
    expect(await phone(cards)).toBe('new');
  });

  it('say what was last said of each, from memory as far as there is room, whoever else says the same', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `00000000-0000-4000-8000-00000000000${index.toString(16)}`);
    const many = new Columns();
    many.lay({ length: ids.length, id: (index) => ids[index]!, point: () => ({ lat: 1, lng: 2 }) });
    const slots = ids.map((id) => many.ids.find(id));
    const change = fc.record({ at: fc.nat(11), phone: fc.constantFrom('old', 'new', null), stepFree: fc.constantFrom(true, false, null), gone: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(change, { maxLength: 60 }), fc.constantFrom(0, 300, 700, 1_000_000), async (changes, room) => {
      const stored = new Map<string, ListedRow>();
      const asked = new Set<string>();
      const cards = new Cards(async (wanted) => wanted.flatMap((id) => { asked.add(id); return stored.get(id) ?? []; }), room);
      for (const { at, phone: number, stepFree, gone } of changes) {
        const id = ids[at]!;
        if (gone) {
          cards.delete(id);
          stored.delete(id);
        } else {
          const saying = { ...row, id, phone: number, access: { ...row.access, 'step-free': stepFree } };
          cards.set(saying);
          stored.set(id, saying);
        }
      }
      const entries = await cards.entriesOf(many, slots);
      expect(Object.fromEntries([...entries.values()].map((entry) => [entry.id, [entry.phone, entry.stepFree]])))
        .toEqual(Object.fromEntries([...stored].map(([id, each]) => [id, [each.phone, each.access['step-free']]])));
      const inMemory = [...stored.keys()].filter((id) => !asked.has(id)).length;
      if (room === 0) expect(inMemory).toBe(0);
      if (room === 1_000_000) expect(inMemory).toBe(stored.size);
      // What is gone takes no room: after all have gone, as many fit in as at first.
      stored.clear();
      for (const id of ids) cards.delete(id);
      for (const id of ids) cards.set({ ...row, id });
      const fresh = new Cards(async () => [], room);
      for (const id of ids) fresh.set({ ...row, id });
      expect((await cards.entriesOf(many, slots)).size).toBe((await fresh.entriesOf(many, slots)).size);
    }), { numRuns: 200 });
  });

  it('are left out while the database does not answer, and any other mistake is told', async () => {
    expect(await phone(new Cards(() => Promise.reject(Object.assign(new Error('down'), { code: 'ECONNREFUSED' })), 0))).toBeUndefined();
    await expect(phone(new Cards(() => Promise.reject(new Error('a mistake')), 0))).rejects.toThrow('a mistake');
  });
});

describe('an area', () => {
  it('holds the listings that a look at each of them finds, after all kinds of changes', () => {
    fc.assert(fc.property(fc.array(clustered, { minLength: 1, maxLength: 12 }), anyArea, fc.array(fc.tuple(fc.nat(), fc.constantFrom('remove', 'move', 'close', 'anew'))), (clusters, area, changes) => {
      const points = clusters.flat().map((at, index) => ({ ...at, id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, name: `${index}`, open: true, invented: false }));
      let columns = new Columns();
      columns.lay({ length: points.length, id: (index) => points[index]!.id, point: (index) => points[index]! });
      const there = new Map(points.map((each) => [each.id, each]));
      for (const each of points) columns.put(each, said);
      for (const [pick, change] of changes) {
        const each = points[pick % Math.max(1, points.length)];
        if (change === 'anew' || !each) columns = columns.anew();
        else if (change === 'remove') {
          columns.remove(each.id);
          there.delete(each.id);
        } else {
          const next = change === 'move' ? { ...each, lat: each.lat / 2, lng: -each.lng } : { ...each, open: false };
          columns.put(next, said);
          there.set(each.id, next);
        }
      }
      const box = 'box' in area ? area.box : null;
      const from = 'near' in area ? area.near : { lat: 0, lng: 0 };
      const { blocks, masks } = select(columns, { from, withinMiles: area.withinMiles, box });
      const found: string[] = [];
      blocks.forEach((block, i) => columns.each(block, masks[i]!, (slot) => { found.push(columns.ids.at(slot)); }));
      const wanted = [...there.values()].filter((each) => each.open && (area.withinMiles === null || greatCircleMiles(from, each) <= area.withinMiles)
        && (!box || (each.lat >= box.south && each.lat <= box.north && (box.west <= box.east ? each.lng >= box.west && each.lng <= box.east : each.lng >= box.west || each.lng <= box.east))));
      expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      expect(columns.counts).toEqual({ real: there.size, invented: 0 });
    }), { numRuns: 300 });
  });
});

describe('more requests than can be answered', () => {
  it('are refused at once with a 503 that says when to come back, and only on the paths named', async () => {
    let answered = 0;
    const held: { on: boolean; responses: ServerResponse[] } = { on: false, responses: [] };
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        if (held.on) {
          held.responses.push(response);
          return;
        }
        // Each takes 12 ms of the processor, as a search of a very large directory does.
        const ends = performance.now() + 12;
        while (performance.now() < ends);
        answered += 1;
        response.end('answered');
      });
    });
    refuseExcess(server, ['/search']);
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string) => {
      const answer = await fetch(url + path, { method: 'POST', body: '{}' });
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), type: answer.headers.get('content-type'), text: await answer.text() };
    };
    // Connections are let in one a turn; once they are there, what they ask comes in together.
    expect((await Promise.all(Array.from({ length: 60 }, () => ask('/other')))).every(({ status }) => status === 200)).toBe(true);
    // A few are answered however long they take; of a crowd those are refused that would wait too long.
    const replies = await Promise.all(Array.from({ length: 60 }, () => ask('/search')));
    const refused = replies.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.length).toBeLessThanOrEqual(28);
    expect(replies.filter(({ status }) => status === 200).length + refused.length).toBe(60);
    expect(refused[0]).toMatchObject({ retryAfter: '2', type: 'application/problem+json; charset=utf-8' });
    expect(JSON.parse(refused[0]!.text)).toMatchObject({ status: 503, code: 'busy' });
    expect((await Promise.all(Array.from({ length: 30 }, () => ask('/other')))).every(({ status }) => status === 200)).toBe(true);
    expect((await ask('/search')).status).toBe(200);
    expect(answered).toBe(60 + replies.length - refused.length + 31);
    // Answers that wait for something else: beyond so many, more of them are refused, and afterwards all is as before.
    held.on = true;
    const waiting = Array.from({ length: 130 }, () => ask('/search'));
    await expect.poll(() => held.responses.length).toBe(128);
    const late = await Promise.race(waiting);
    expect(late.status).toBe(503);
    held.on = false;
    for (const response of held.responses) response.end('answered');
    expect((await Promise.all(waiting)).filter(({ status }) => status === 503)).toHaveLength(2);
    // Nobody takes a place with a body that does not come, nor with answers that were not waited for.
    held.on = true;
    held.responses.length = 0;
    const port = (server.address() as AddressInfo).port;
    const silent = Array.from({ length: 140 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    for (const socket of silent) socket.write('POST /search HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n');
    const hasty = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    for (const socket of hasty) socket.write('POST /search/ HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}'.repeat(16));
    await expect.poll(() => held.responses.length).toBeGreaterThanOrEqual(120);
    for (const socket of [...hasty, ...silent]) socket.resetAndDestroy();
    held.on = false;
    await expect.poll(async () => (await ask('/search')).status).toBe(200);
    await Promise.all(Array.from({ length: 40 }, () => ask('/other')));
    expect((await ask('/search')).status).toBe(200);
    server.closeAllConnections();
    server.close();
  });
});
