import { grown } from './typed-arrays.ts';

/** A column with more distinct cells than this, or longer ones, is not counted. */
export interface CounterLimits {
  readonly cells: number;
  readonly bytes: number;
}

const FIRST_CAPACITY = 256;
const FIRST_BYTES = 4096;

/** Numbers kept of a cell, side by side because they are wanted together. */
const HASH = 0;
const END = 1;
const COUNT = 2;
const FIRST = 3;
const STRIDE = 4;

/**
 * Counts the distinct cells of one column by their bytes, in the order in which they first occur: an
 * open-addressing table over one stretch of bytes, so that no string is made before the end.
 */
export class CellCounter {
  private size = 0;
  /** Index of a cell plus one; 0 where free. At least twice as long as there are cells. */
  private slots = new Int32Array(FIRST_CAPACITY * 2);
  private entries = new Int32Array(FIRST_CAPACITY * STRIDE);
  private store = new Uint8Array(FIRST_BYTES);

  constructor(private readonly limits: CounterLimits) {}

  /** The place of the cell among the distinct ones; -1 when there are too many: no more is counted then. */
  add(bytes: Uint8Array, start: number, end: number, hash: number, record: number): number {
    const { slots, entries, store } = this;
    const mask = slots.length - 1;
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let index = (slots[slot] ?? 0) - 1; index >= 0; index = (slots[slot] ?? 0) - 1) {
      const entry = index * STRIDE;
      if (entries[entry + HASH] === hash) {
        const own = index === 0 ? 0 : (entries[entry - STRIDE + END] ?? 0);
        if ((entries[entry + END] ?? 0) - own === length) {
          let i = 0;
          while (i < length && store[own + i] === bytes[start + i]) i++;
          if (i === length) {
            entries[entry + COUNT] = (entries[entry + COUNT] ?? 0) + 1;
            return index;
          }
        }
      }
      slot = (slot + 1) & mask;
    }
    return this.insert(bytes, start, end, hash, record, slot);
  }

  /** Gives the bytes of a distinct cell by its place. */
  read(place: number, take: (bytes: Uint8Array, start: number, end: number) => void): void {
    take(this.store, this.endOf(place - 1), this.endOf(place));
  }

  private endOf(index: number): number {
    return index < 0 ? 0 : (this.entries[index * STRIDE + END] ?? 0);
  }

  private insert(
    bytes: Uint8Array,
    start: number,
    end: number,
    hash: number,
    record: number,
    slot: number,
  ): number {
    const own = this.endOf(this.size - 1);
    const ownEnd = own + end - start;
    if (this.size >= this.limits.cells || ownEnd > this.limits.bytes) return -1;
    if (ownEnd > this.store.length) this.store = grown(this.store, Math.max(ownEnd, this.store.length * 2));
    for (let i = start; i < end; i++) this.store[own + i - start] = bytes[i] ?? 0;
    const entry = this.size * STRIDE;
    this.entries[entry + HASH] = hash;
    this.entries[entry + END] = ownEnd;
    this.entries[entry + COUNT] = 1;
    this.entries[entry + FIRST] = record;
    this.size++;
    this.slots[slot] = this.size;
    if (this.size * STRIDE === this.entries.length) this.enlarge();
    return this.size - 1;
  }

  private enlarge(): void {
    this.entries = grown(this.entries, this.entries.length * 2);
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      const hash = this.entries[index * STRIDE + HASH] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }

  finish() {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const cells: string[] = [];
    const counts = new Int32Array(this.size);
    const firsts = new Int32Array(this.size);
    for (let index = 0; index < this.size; index++) {
      cells.push(decoder.decode(this.store.subarray(this.endOf(index - 1), this.endOf(index))));
      counts[index] = this.entries[index * STRIDE + COUNT] ?? 0;
      firsts[index] = this.entries[index * STRIDE + FIRST] ?? 0;
    }
    return { cells, counts, firsts };
  }
}
