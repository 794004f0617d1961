/** A column with more distinct cells than this, or longer ones, is not counted. */
export interface CounterLimits {
  readonly cells: number;
  readonly bytes: number;
}

const FIRST_CAPACITY = 256;
const FIRST_BYTES = 4096;

/**
 * Counts the distinct cells of one column by their bytes, in the order in which they first occur: an
 * open-addressing table over one stretch of bytes, so that no string is made before the end.
 */
export class CellCounter {
  private size = 0;
  /** Index of a cell plus one; 0 where free. At least twice as long as there are cells. */
  private slots = new Int32Array(FIRST_CAPACITY * 2);
  private hashes = new Int32Array(FIRST_CAPACITY);
  private ends = new Int32Array(FIRST_CAPACITY);
  private counts = new Int32Array(FIRST_CAPACITY);
  private firsts = new Int32Array(FIRST_CAPACITY);
  private store = new Uint8Array(FIRST_BYTES);

  constructor(private readonly limits: CounterLimits) {}

  /** False when there are too many distinct cells; the counter is of no use then. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, record: number): boolean {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = (slots[slot] ?? 0) - 1;
      if (index < 0) break;
      if (this.hashes[index] === hash && this.isCell(index, bytes, start, end)) {
        this.counts[index] = (this.counts[index] ?? 0) + 1;
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return this.insert(bytes, start, end, hash, record, slot);
  }

  private isCell(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { store } = this;
    const own = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    const length = end - start;
    if ((this.ends[index] ?? 0) - own !== length) return false;
    for (let i = 0; i < length; i++) if (store[own + i] !== bytes[start + i]) return false;
    return true;
  }

  private insert(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    record: number,
    slot: number,
  ): boolean {
    const index = this.size;
    const own = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    const ownEnd = own + end - start;
    if (index >= this.limits.cells || ownEnd > this.limits.bytes) return false;
    if (ownEnd > this.store.length) this.store = grown(this.store, Math.max(ownEnd, this.store.length * 2));
    for (let i = start; i < end; i++) this.store[own + i - start] = bytes[i] ?? 0;
    this.hashes[index] = hash;
    this.ends[index] = ownEnd;
    this.counts[index] = 1;
    this.firsts[index] = record;
    this.slots[slot] = index + 1;
    this.size++;
    if (this.size === this.hashes.length) this.enlarge();
    return true;
  }

  private enlarge(): void {
    const capacity = this.hashes.length * 2;
    this.hashes = grown(this.hashes, capacity);
    this.ends = grown(this.ends, capacity);
    this.counts = grown(this.counts, capacity);
    this.firsts = grown(this.firsts, capacity);
    this.slots = new Int32Array(capacity * 2);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      const hash = this.hashes[index] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }

  finish() {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const cells = Array.from({ length: this.size }, (_, index) =>
      decoder.decode(this.store.subarray(index === 0 ? 0 : this.ends[index - 1], this.ends[index])),
    );
    return { cells, counts: this.counts.slice(0, this.size), firsts: this.firsts.slice(0, this.size) };
  }
}

function grown<Values extends Uint8Array | Int32Array>(values: Values, length: number): Values {
  const larger = values instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
  larger.set(values);
  return larger as Values;
}
