import type { Kept, Parts } from './parts.ts';

/**
 * Values that many listings have alike, kept once: each has a number while somebody uses it. A key is all there is to know of
 * a value, which is made of it when it is first asked for.
 */
export class Interned<T> {
  private readonly numbers = new Map<string, number>();
  private readonly keys: (string | undefined)[] = [];
  private readonly values: (T | undefined)[] = [];
  private readonly uses: number[] = [];
  private readonly free: number[] = [];
  private readonly make: (key: string) => T;

  constructor(make: (key: string) => T) {
    this.make = make;
  }

  at(number: number): T {
    return this.values[number] ??= this.make(this.keys[number]!);
  }

  keyOf(number: number): string {
    return this.keys[number]!;
  }

  has(key: string): boolean {
    return this.numbers.has(key);
  }

  clear(): void {
    this.numbers.clear();
    for (const all of [this.keys, this.values, this.uses, this.free]) all.length = 0;
  }

  /** The number of a value, once more used. */
  take(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.free.pop() ?? this.keys.length;
      this.numbers.set(key, number);
      this.keys[number] = key;
      this.values[number] = undefined;
      this.uses[number] = 0;
    }
    this.uses[number]! += 1;
    return number;
  }

  /** One use less; the last use gone, the value is forgotten and its number is given to another. */
  release(number: number): void {
    this.uses[number]! -= 1;
    if (this.uses[number]! > 0) return;
    this.numbers.delete(this.keys[number]!);
    this.keys[number] = undefined;
    this.values[number] = undefined;
    this.free.push(number);
  }

  pack(): Parts {
    return { uses: [Uint32Array.from(this.uses)], keys: { texts: this.keys.map((key) => key ?? '') } };
  }

  /** Takes in what was packed, where nothing is yet. Numbers are the same. */
  async unpack(kept: Kept): Promise<void> {
    const uses = await kept.numbers('uses', Uint32Array);
    let number = 0;
    for (const key of await kept.texts('keys')) {
      const used = uses[number]!;
      this.keys[number] = used > 0 ? key : undefined;
      this.values[number] = undefined;
      this.uses[number] = used;
      if (used > 0) this.numbers.set(key, number);
      else this.free.push(number);
      number += 1;
    }
    if (number !== uses.length) throw new RangeError('Other keys were kept than are used.');
  }
}
