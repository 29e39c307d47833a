import type { Kept, Parts } from './parts.ts';

/**
 * The names of all slots as bytes, one behind the other: a text of its own for each would take twice as much. A name that
 * is replaced leaves its bytes behind until all is laid out anew.
 */
export class Names {
  private bytes = Buffer.alloc(4096);
  private starts = new Uint32Array(1024);
  private end = 0;

  /** Gives a slot its name, of at most 65,535 bytes. */
  set(slot: number, name: string): void {
    const length = Buffer.byteLength(name);
    if (this.end + length + 2 > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length + (this.bytes.length >> 2), this.end + length + 2));
      this.bytes.copy(larger, 0, 0, this.end);
      this.bytes = larger;
    }
    if (slot >= this.starts.length) {
      const more = new Uint32Array(Math.max(this.starts.length + (this.starts.length >> 2), slot + 1));
      more.set(this.starts);
      this.starts = more;
    }
    this.starts[slot] = this.end;
    this.bytes.writeUInt16LE(length, this.end);
    this.bytes.write(name, this.end + 2);
    this.end += length + 2;
  }

  at(slot: number): string {
    const start = this.starts[slot]!;
    return this.bytes.toString('utf8', start + 2, start + 2 + this.bytes.readUInt16LE(start));
  }

  pack(): Parts {
    return { bytes: [this.bytes.subarray(0, this.end)], starts: [this.starts] };
  }

  /** Takes in what was packed, in place of what was there. */
  async unpack(kept: Kept): Promise<void> {
    const bytes = await kept.numbers('bytes', Uint8Array);
    this.bytes = Buffer.from(bytes.buffer, 0, bytes.length);
    this.end = bytes.length;
    this.starts = await kept.numbers('starts', Uint32Array);
  }

  /** Bytes that are taken up. */
  get size(): number {
    return this.bytes.length + this.starts.byteLength;
  }
}
