import type { CellColumn } from './cell-columns.ts';
import type { CellCounter } from './cell-counter.ts';
import { grown } from './typed-arrays.ts';

/** Few words are stored as numbers: more of them, or words that hardly come again, cost more than they save. */
const MOST_WORDS = 4_000;
const LEAST_TIMES = 20;

const FIRST_RECORDS = 4096;
const FIRST_BYTES = 1 << 16;

/** Keeps the cells of one column: as places of the words that are counted while these are few, else as text. */
export class ColumnKeeper {
  private records = 0;
  private codes: Uint16Array<ArrayBuffer> | null = new Uint16Array(FIRST_RECORDS);
  private bytes = new Uint8Array(0);
  private bounds = new Int32Array(0);
  private hasBlanks = false;

  constructor(private readonly counter: CellCounter) {}

  /** `place`: of the cell among those counted, from 0 on; -1 where it is none of them. */
  add(from: Uint8Array, start: number, end: number, place: number): void {
    if (this.codes !== null) {
      const code = start === end ? 0 : place + 1;
      if (start === end || (code > 0 && code <= MOST_WORDS)) {
        if (this.records === this.codes.length) this.codes = grown(this.codes, this.records * 2);
        this.codes[this.records++] = code;
        return;
      }
      this.becomeText(this.codes);
    }
    this.append(from, start, end);
  }

  private append(from: Uint8Array, start: number, end: number): void {
    const begin = this.bounds[this.records] ?? 0;
    const after = begin + end - start;
    if (after > this.bytes.length) this.bytes = grown(this.bytes, Math.max(after, this.bytes.length * 2));
    if (start === end) this.hasBlanks = true;
    const { bytes } = this;
    for (let i = start, to = begin; i < end; i++, to++) bytes[to] = from[i] ?? 0;
    this.records++;
    if (this.records === this.bounds.length) this.bounds = grown(this.bounds, this.records * 2);
    this.bounds[this.records] = after;
  }

  private becomeText(codes: Uint16Array): void {
    const { records, counter } = this;
    this.codes = null;
    this.bytes = new Uint8Array(FIRST_BYTES);
    this.bounds = new Int32Array(codes.length + 1);
    this.records = 0;
    for (let record = 0; record < records; record++) {
      const place = (codes[record] ?? 0) - 1;
      if (place < 0) this.append(this.bytes, 0, 0);
      else counter.read(place, (bytes, start, end) => this.append(bytes, start, end));
    }
  }

  /** `words`: all that were counted; null where they are not all of the column's. */
  finish(words: readonly string[] | null): CellColumn {
    const { codes, records } = this;
    if (codes !== null) {
      // A word with such a character cannot be written down in a statement.
      const isFew = words !== null && words.length > 0 && words.length * LEAST_TIMES <= records;
      if (isFew && words.every((word) => !word.includes('\0')))
        return { words, codes: codes.slice(0, records) };
      this.becomeText(codes);
    }
    const end = this.bounds[records] ?? 0;
    const { hasBlanks } = this;
    return { bytes: this.bytes.slice(0, end), bounds: this.bounds.slice(0, records + 1), hasBlanks };
  }
}
