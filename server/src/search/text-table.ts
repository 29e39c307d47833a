import { IdTable } from './id-table.ts';
import { within, type Kept, type Parts } from './parts.ts';

const none = 0xffffffff;

/** Bytes and entries that are given up may be as many as those in use, and so many in any case; then all are laid out anew. */
const mostGivenUp = { bytes: 2 ** 20, slots: 4096 };

/**
 * A text for each of many ids, as UTF-8 bytes one behind the other. A `Map` of texts would take twice as much, and whatever
 * collects garbage would look at each of them again and again. An id is a UUID in lower case.
 */
export class TextTable {
  private ids = new IdTable();
  /** By slot: where its text begins, or `none`; and how many bytes it has. */
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private bytes = Buffer.allocUnsafeSlow(4096);
  private end = 0;
  private slots = 0;
  private inUse = { bytes: 0, slots: 0 };

  get(id: string): string | undefined {
    const slot = this.ids.find(id);
    return slot === -1 ? undefined : this.textAt(slot);
  }

  set(id: string, text: string): void {
    this.delete(id);
    const slot = this.slots;
    const most = text.length * 3;
    if (this.end + most > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length + (this.bytes.length >> 2), this.end + most));
      this.bytes.copy(larger, 0, 0, this.end);
      this.bytes = larger;
    }
    if (slot === this.starts.length) {
      for (const column of ['starts', 'lengths'] as const) {
        const more = new Uint32Array(slot + (slot >> 2));
        more.set(this[column]);
        this[column] = more;
      }
    }
    const length = this.bytes.write(text, this.end);
    this.ids.set(slot, id);
    this.starts[slot] = this.end;
    this.lengths[slot] = length;
    this.end += length;
    this.slots += 1;
    this.inUse.bytes += length;
    this.inUse.slots += 1;
  }

  delete(id: string): void {
    const slot = this.ids.find(id);
    if (slot === -1) return;
    this.ids.delete(id);
    this.starts[slot] = none;
    this.inUse.bytes -= this.lengths[slot]!;
    this.inUse.slots -= 1;
    const { bytes, slots } = this.inUse;
    if (this.end - bytes > Math.max(mostGivenUp.bytes, bytes) || this.slots - slots > Math.max(mostGivenUp.slots, slots)) this.layAnew();
  }

  clear(): void {
    Object.assign(this, new TextTable());
  }

  /** The ids whose texts begin so. It looks at all. */
  * idsOf(start: string): Generator<string> {
    const wanted = Buffer.from(start);
    for (let slot = 0; slot < this.slots; slot += 1) {
      const at = this.starts[slot]!;
      if (at === none || this.lengths[slot]! < wanted.length) continue;
      if (this.bytes.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) yield this.ids.at(slot);
    }
  }

  pack(): Parts {
    return {
      shape: [Float64Array.of(this.slots, this.inUse.bytes, this.inUse.slots)], starts: [this.starts], lengths: [this.lengths], bytes: [this.bytes.subarray(0, this.end)],
      ...within('ids', this.ids.pack()),
    };
  }

  /** Takes in what was packed, in place of what was there. */
  async unpack(kept: Kept): Promise<void> {
    const [slots, bytes, used] = await kept.numbers('shape', Float64Array, 3) as unknown as [number, number, number];
    await this.ids.unpack(kept.within('ids'));
    this.starts = await kept.numbers('starts', Uint32Array);
    this.lengths = await kept.numbers('lengths', Uint32Array, this.starts.length);
    const all = await kept.numbers('bytes', Uint8Array);
    this.bytes = Buffer.from(all.buffer, 0, all.length);
    this.end = all.length;
    this.slots = slots;
    this.inUse = { bytes, slots: used };
  }

  private textAt(slot: number): string {
    return this.bytes.toString('utf8', this.starts[slot], this.starts[slot]! + this.lengths[slot]!);
  }

  private layAnew(): void {
    const fresh = new TextTable();
    for (let slot = 0; slot < this.slots; slot += 1) if (this.starts[slot] !== none) fresh.set(this.ids.at(slot), this.textAt(slot));
    Object.assign(this, fresh);
  }
}
