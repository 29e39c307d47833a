import { routes, type Point } from '@finder/contract';
import { blockSize, lowestBit } from './bits.ts';
import { alongCurve } from './hilbert.ts';
import { IdTable } from './id-table.ts';
import { readInsurance, type Insurance } from './insurance.ts';
import { Interned } from './interned.ts';
import { Names } from './names.ts';
import { readOpening, type Opening } from './opening.ts';
import { within, type Kept, type Parts } from './parts.ts';
import { lastingPlanes, Planes } from './planes.ts';
import type { Said } from './said.ts';
import { earthPoint } from './sphere.ts';
import { no } from './told.ts';
import { Tree } from './tree.ts';

export type Placed = Point & { id: string; name: string; open: boolean; invented: boolean };

const none = 0xffffffff;

/** Columns by what they hold: of a slot degrees, days and numbers of what is kept once, of a block bits. */
const degreeColumns = ['lat', 'lng'] as const;
const dayColumns = ['newPatientsDay', 'pricesDay', 'hoursDay', 'verifiedDay'] as const;
const numberColumns = ['insurance', 'opening'] as const;
const bitColumns = ['open', 'invented', 'accepting', 'acceptingMay'] as const;

function grown<T extends Float64Array | Int32Array | Uint32Array | Uint16Array>(column: T, length: number): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column);
  return larger;
}

/**
 * What search has of all listings in memory, by column: some 150 bytes a listing. Each listing has a slot; slots follow a
 * curve on which neighbours lie near each other, 32 to a block. A listing that is new or has moved goes to the end, and
 * once these are too many, all are laid out anew.
 */
export class Columns {
  /** Slots in use or given up; all are below. */
  size = 0;
  lat = new Float64Array(0);
  lng = new Float64Array(0);
  /** By slot and route. */
  laterLow = new Int32Array(0);
  newPatientsDay = new Uint16Array(0);
  pricesDay = new Uint16Array(0);
  hoursDay = new Uint16Array(0);
  verifiedDay = new Uint16Array(0);
  insurance = new Uint32Array(0);
  opening = new Uint32Array(0);
  /** As bits by block: listings that are open; that are invented; whether they accept new patients, however old that is. */
  open = new Uint32Array(0);
  invented = new Uint32Array(0);
  accepting = new Uint32Array(0);
  acceptingMay = new Uint32Array(0);
  /** For which day and minute a block's planes of that time are right; 0: for none. */
  filledDay = new Uint32Array(0);
  filledMinute = new Uint32Array(0);
  planes = new Planes();
  ids = new IdTable();
  names = new Names();
  tree = new Tree();
  readonly insurances = new Interned<Insurance>(readInsurance);
  readonly openings = new Interned<Opening>(readOpening);
  /** Listings of whatever status. */
  counts = { real: 0, invented: 0 };
  private capacity = 0;
  private inOrder = 0;
  private givenUp = 0;

  /** The bits of a block that may be shown now: open listings; real ones only, once there is one of whatever status. */
  shown(block: number): number {
    return this.counts.real > 0 ? this.open[block]! & ~this.invented[block]! : this.open[block]!;
  }

  /** Whether the listing of a slot (-1: none) may be shown now. */
  isShown(slot: number): boolean {
    return slot !== -1 && (this.shown(Math.floor(slot / blockSize)) & (1 << (slot % blockSize))) !== 0;
  }

  /** Whether invented examples are what is shown. */
  get showsInvented(): boolean {
    return this.counts.real === 0 && this.counts.invented > 0;
  }

  /** Gives each of these a slot along the curve, in an index that is still empty; `put` then fills it. */
  lay(points: { length: number; id: (index: number) => string; point: (index: number) => Point }): void {
    this.reserve(points.length);
    this.ids.reserve(points.length);
    alongCurve(points.length, points.point).forEach((index, slot) => {
      this.place(slot, points.id(index), points.point(index));
      this.insurance[slot] = none;
    });
    this.size = points.length;
    this.inOrder = points.length;
  }

  /** Takes a listing in, or what is new of it. Returns its slot. */
  put(placed: Placed, said: Said): number {
    let slot = this.ids.find(placed.id);
    if (slot !== -1 && (this.lat[slot] !== placed.lat || this.lng[slot] !== placed.lng)) {
      this.remove(placed.id);
      slot = -1;
    }
    if (slot === -1) {
      slot = this.size;
      if (slot === this.capacity) this.reserve(slot + Math.max(1024, slot >> 3));
      this.place(slot, placed.id, placed);
      this.insurance[slot] = none;
      this.size += 1;
    }
    this.say(slot, placed, said);
    return slot;
  }

  /** Forgets a listing; of one that is not there nothing happens. */
  remove(id: string): void {
    const slot = this.ids.find(id);
    if (slot === -1) return;
    this.unsay(slot);
    this.ids.delete(id);
    this.setBit(this.open, slot, false);
    this.givenUp += 1;
  }

  /** Whether so many slots are off the curve that searches would be faster after `anew`. */
  get isScattered(): boolean {
    return this.size - this.inOrder + this.givenUp > Math.max(2048, this.size >> 3);
  }

  /** All listings laid out anew. Slots change. */
  anew(): Columns {
    const kept: number[] = [];
    for (let slot = 0; slot < this.size; slot += 1) if (this.insurance[slot] !== none) kept.push(slot);
    const fresh = new Columns();
    fresh.lay({ length: kept.length, id: (index) => this.ids.at(kept[index]!), point: (index) => ({ lat: this.lat[kept[index]!]!, lng: this.lng[kept[index]!]! }) });
    for (const slot of kept) {
      fresh.put({
        id: this.ids.at(slot), name: this.names.at(slot), lat: this.lat[slot]!, lng: this.lng[slot]!, open: this.bit(this.open, slot), invented: this.bit(this.invented, slot),
      }, {
        lasting: Array.from({ length: lastingPlanes }, (_, plane) => this.planes.get(plane, slot)),
        acceptingNewPatients: this.bit(this.accepting, slot) ? 2 : this.bit(this.acceptingMay, slot) ? 1 : 0,
        lastDay: { newPatients: this.newPatientsDay[slot]!, prices: this.pricesDay[slot]!, hours: this.hoursDay[slot]! },
        verifiedDay: this.verifiedDay[slot]!,
        laterLow: [...this.laterLow.subarray(slot * routes.length, (slot + 1) * routes.length)],
        insurance: this.insurances.keyOf(this.insurance[slot]!),
        opening: this.openings.keyOf(this.opening[slot]!),
      });
    }
    return fresh;
  }

  /** All of it but what depends on day and minute. It may not change while that is written. */
  pack(): Parts {
    return {
      shape: [Float64Array.of(this.capacity, this.size, this.inOrder, this.givenUp, this.counts.real, this.counts.invented)],
      ...Object.fromEntries([...degreeColumns, 'laterLow' as const, ...dayColumns, ...numberColumns, ...bitColumns].map((column) => [column, [this[column]]])),
      ...within('planes', this.planes.pack()), ...within('ids', this.ids.pack()), ...within('names', this.names.pack()), ...within('tree', this.tree.pack()),
      ...within('insurances', this.insurances.pack()), ...within('openings', this.openings.pack()),
    };
  }

  /** The other way round. Rejects when something is not as it was written. */
  static async unpack(kept: Kept): Promise<Columns> {
    const columns = new Columns();
    const shape = await kept.numbers('shape', Float64Array, 6);
    const [capacity, size, inOrder, givenUp, real, invented] = shape as unknown as [number, number, number, number, number, number];
    const blocks = capacity / blockSize;
    Object.assign(columns, { capacity, size, inOrder, givenUp, counts: { real, invented } });
    for (const column of degreeColumns) columns[column] = await kept.numbers(column, Float64Array, capacity);
    columns.laterLow = await kept.numbers('laterLow', Int32Array, capacity * routes.length);
    for (const column of dayColumns) columns[column] = await kept.numbers(column, Uint16Array, capacity);
    for (const column of numberColumns) columns[column] = await kept.numbers(column, Uint32Array, capacity);
    for (const column of bitColumns) columns[column] = await kept.numbers(column, Uint32Array, blocks);
    [columns.filledDay, columns.filledMinute] = [new Uint32Array(blocks), new Uint32Array(blocks)];
    await columns.planes.unpack(kept.within('planes'), blocks);
    await columns.ids.unpack(kept.within('ids'));
    await columns.names.unpack(kept.within('names'));
    await columns.tree.unpack(kept.within('tree'));
    await columns.insurances.unpack(kept.within('insurances'));
    await columns.openings.unpack(kept.within('openings'));
    return columns;
  }

  bit(words: Uint32Array, slot: number): boolean {
    return (words[Math.floor(slot / blockSize)]! & (1 << (slot % blockSize))) !== 0;
  }

  /** Calls back for each slot whose bit is set in a block's word, lowest first. */
  each(block: number, bits: number, take: (slot: number) => void): void {
    for (let left = bits; left !== 0; left &= left - 1) take(block * blockSize + lowestBit(left));
  }

  private setBit(words: Uint32Array, slot: number, on: boolean): void {
    const block = Math.floor(slot / blockSize);
    const bit = 1 << (slot % blockSize);
    words[block] = on ? words[block]! | bit : words[block]! & ~bit;
  }

  private place(slot: number, id: string, point: Point): void {
    this.lat[slot] = point.lat;
    this.lng[slot] = point.lng;
    this.tree.add(slot, earthPoint(point), point.lat, point.lng);
    this.ids.set(slot, id);
  }

  private say(slot: number, { name, open, invented }: Placed, said: Said): void {
    const before = this.insurance[slot] === none ? null : { insurance: this.insurance[slot]!, opening: this.opening[slot]!, name: this.names.at(slot), invented: this.bit(this.invented, slot) };
    if (before?.name !== name) this.names.set(slot, name);
    // Taken before the old ones are given back, so that what stays the same is not made anew.
    this.insurance[slot] = this.insurances.take(said.insurance);
    this.opening[slot] = this.openings.take(said.opening);
    if (before) this.release(before);
    this.counts[invented ? 'invented' : 'real'] += 1;
    this.setBit(this.open, slot, open);
    this.setBit(this.invented, slot, invented);
    this.setBit(this.accepting, slot, said.acceptingNewPatients === 2);
    this.setBit(this.acceptingMay, slot, said.acceptingNewPatients !== no);
    this.newPatientsDay[slot] = said.lastDay.newPatients;
    this.pricesDay[slot] = said.lastDay.prices;
    this.hoursDay[slot] = said.lastDay.hours;
    this.verifiedDay[slot] = said.verifiedDay;
    this.laterLow.set(said.laterLow, slot * routes.length);
    said.lasting.forEach((told, plane) => this.planes.set(plane, slot, told));
    const block = Math.floor(slot / blockSize);
    this.filledDay[block] = 0;
    this.filledMinute[block] = 0;
  }

  private unsay(slot: number): void {
    if (this.insurance[slot] === none) return;
    this.release({ insurance: this.insurance[slot]!, opening: this.opening[slot]!, invented: this.bit(this.invented, slot) });
    this.insurance[slot] = none;
  }

  private release({ insurance, opening, invented }: { insurance: number; opening: number; invented: boolean }): void {
    this.insurances.release(insurance);
    this.openings.release(opening);
    this.counts[invented ? 'invented' : 'real'] -= 1;
  }

  private reserve(slots: number): void {
    const blocks = Math.ceil(slots / blockSize);
    const rounded = blocks * blockSize;
    if (rounded <= this.capacity) return;
    this.capacity = rounded;
    this.lat = grown(this.lat, rounded);
    this.lng = grown(this.lng, rounded);
    this.laterLow = grown(this.laterLow, rounded * routes.length);
    for (const column of dayColumns) this[column] = grown(this[column], rounded);
    for (const column of numberColumns) this[column] = grown(this[column], rounded);
    for (const column of [...bitColumns, 'filledDay', 'filledMinute'] as const) this[column] = grown(this[column], blocks);
    this.planes.reserve(blocks);
  }
}
