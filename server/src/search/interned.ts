/**
 * Values that many listings have alike, kept once: each has a number while somebody uses it. `key` says when two are one.
 */
export class Interned<T> {
  private readonly numbers = new Map<string, number>();
  private readonly keys: (string | undefined)[] = [];
  private readonly values: (T | undefined)[] = [];
  private readonly uses: number[] = [];
  private readonly free: number[] = [];

  at(number: number): T {
    return this.values[number]!;
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

  /** The number of a value, once more used. `make` is asked only for one that is not kept yet. */
  take(key: string, make: () => T): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.free.pop() ?? this.values.length;
      this.numbers.set(key, number);
      this.keys[number] = key;
      this.values[number] = make();
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
}
