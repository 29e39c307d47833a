/** The smallest key first: a binary heap of numbers with a whole number each. */
export class Heap {
  private keys: Float64Array;
  private items: Uint32Array;
  size = 0;

  constructor(room: number) {
    this.keys = new Float64Array(Math.max(16, room));
    this.items = new Uint32Array(Math.max(16, room));
  }

  get leastKey(): number {
    return this.keys[0]!;
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.keys[at] = this.keys[parent]!;
      this.items[at] = this.items[parent]!;
      at = parent;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  /** Takes the item of the smallest key out; only when there is one. */
  pop(): number {
    const least = this.items[0]!;
    this.size -= 1;
    const key = this.keys[this.size]!;
    const item = this.items[this.size]!;
    let at = 0;
    for (let child = 1; child < this.size; child = at * 2 + 1) {
      if (child + 1 < this.size && this.keys[child + 1]! < this.keys[child]!) child += 1;
      if (this.keys[child]! >= key) break;
      this.keys[at] = this.keys[child]!;
      this.items[at] = this.items[child]!;
      at = child;
    }
    this.keys[at] = key;
    this.items[at] = item;
    return least;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const items = new Uint32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
