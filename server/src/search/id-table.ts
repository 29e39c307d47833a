import type { Kept, Parts } from './parts.ts';

const empty = 0xffffffff;

/** The 128 bits of a UUID as four numbers. */
function parse(id: string, into: Uint32Array): void {
  const hex = id.replaceAll('-', '');
  for (let part = 0; part < 4; part += 1) into[part] = Number.parseInt(hex.slice(part * 8, part * 8 + 8), 16);
}

const hex = (bits: number) => bits.toString(16).padStart(8, '0');

/**
 * The ids of all slots, and the slot of an id: 16 bytes for a slot and 8 to find it. A `Map` of texts would take more
 * than all else that is kept of a listing. An id is a UUID in lower case.
 */
export class IdTable {
  private ids = new Uint32Array(4 * 1024);
  /** Open addressing: at most half full, entries that were taken out are found anew by `rehash`. */
  private table = new Uint32Array(2048).fill(empty);
  private used = 0;
  private readonly wanted = new Uint32Array(4);

  /** The slot of an id, or -1. */
  find(id: string): number {
    parse(id, this.wanted);
    for (let at = this.start(this.wanted, 0); ; at = (at + 1) & (this.table.length - 1)) {
      const slot = this.table[at]!;
      if (slot === empty) return -1;
      if (this.is(slot)) return slot;
    }
  }

  /** The id that was set for a slot. */
  at(slot: number): string {
    const [a, b, c, d] = this.ids.subarray(slot * 4, slot * 4 + 4) as unknown as [number, number, number, number];
    const text = hex(a) + hex(b) + hex(c) + hex(d);
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
  }

  /** Gives a slot an id that no other has. */
  set(slot: number, id: string): void {
    if ((slot + 1) * 4 > this.ids.length) {
      const larger = new Uint32Array(Math.max(this.ids.length + (this.ids.length >> 2), (slot + 1) * 4));
      larger.set(this.ids);
      this.ids = larger;
    }
    parse(id, this.wanted);
    this.ids.set(this.wanted, slot * 4);
    if ((this.used + 1) * 2 > this.table.length) this.rehash();
    this.insert(slot);
  }

  /** Forgets an id; others keep theirs. */
  delete(id: string): void {
    const slot = this.find(id);
    if (slot === -1) return;
    this.ids.fill(0, slot * 4, slot * 4 + 4);
    // Its entry stays, so that those behind it are still found; it no longer equals anything but the nil UUID.
  }

  /** Room for so many ids at once, so that a first reading need not grow step by step. */
  reserve(count: number): void {
    const ids = new Uint32Array(Math.max(this.ids.length, count * 4));
    ids.set(this.ids);
    this.ids = ids;
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, count) * 1.5));
    if (size > this.table.length) this.rehash(size);
  }

  pack(): Parts {
    return { used: [Uint32Array.of(this.used)], ids: [this.ids], table: [this.table] };
  }

  /** Takes in what was packed, in place of what was there. */
  async unpack(kept: Kept): Promise<void> {
    this.used = (await kept.numbers('used', Uint32Array, 1))[0]!;
    this.ids = await kept.numbers('ids', Uint32Array);
    this.table = await kept.numbers('table', Uint32Array);
  }

  private is(slot: number): boolean {
    const { ids, wanted } = this;
    return ids[slot * 4] === wanted[0] && ids[slot * 4 + 1] === wanted[1] && ids[slot * 4 + 2] === wanted[2] && ids[slot * 4 + 3] === wanted[3];
  }

  private start(from: Uint32Array, at: number): number {
    // UUIDs of version 7 begin with the time and end at random.
    const mixed = Math.imul(from[at + 3]! ^ Math.imul(from[at + 2]!, 0x9e3779b1) ^ from[at + 1]!, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.table.length - 1);
  }

  private insert(slot: number): void {
    let at = this.start(this.ids, slot * 4);
    while (this.table[at] !== empty) at = (at + 1) & (this.table.length - 1);
    this.table[at] = slot;
    this.used += 1;
  }

  private rehash(size = this.table.length * 2): void {
    const slots = this.table.filter((slot) => slot !== empty && this.ids.subarray(slot * 4, slot * 4 + 4).some((part) => part !== 0));
    this.table = new Uint32Array(Math.max(2048, size)).fill(empty);
    this.used = 0;
    for (const slot of slots) this.insert(slot);
  }
}
