import { SUSPECT_NAME_PATTERN } from '../classify-row.ts';
import { CellCounter } from './cell-counter.ts';
import type { ColumnTally } from './column-tally.ts';
import { IdSet } from './id-set.ts';
import { isPlainId } from './plain-id.ts';

const LIMITS = { cells: 1 << 18, bytes: 1 << 23 };
/** A column with more distinct cells does not list its plain names. */
const MANY_CELLS = 20_000;

const isPlainName = (cell: string) => /^[\u4e00-\u9fff]{2,4}$/.test(cell);
const suspectName = new RegExp(SUSPECT_NAME_PATTERN);

/** Counts the cells of one column; given up when there are too many distinct ones. */
export class ColumnCounter {
  private counter: CellCounter | null = new CellCounter(LIMITS);
  private blanks = 0;
  private ids = 0;
  private readonly seen = new IdSet();

  add(bytes: Uint8Array, start: number, end: number, hash: number, record: number): void {
    const { counter } = this;
    if (start === end) this.blanks++;
    else if (counter === null) return;
    else if (isPlainId(bytes, start, end)) {
      this.ids++;
      this.seen.add(bytes, start);
    }
    // The engine takes a byte order mark away at the beginning of a piece, and results lose it anywhere.
    else if (bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf) {
      this.counter = null;
    } else if (!counter.add(bytes, start, end, hash, record)) this.counter = null;
  }

  finish(): ColumnTally | null {
    if (this.counter === null) return null;
    const { blanks, ids } = this;
    const idsDiffer = !this.seen.hasRepeats;
    const { cells, counts, firsts } = this.counter.finish();
    if (cells.length <= MANY_CELLS) return { cells, counts, firsts, blanks, ids, idsDiffer, names: 0 };
    const listed: number[] = [];
    let names = 0;
    cells.forEach((cell, i) => {
      if (isPlainName(cell) && !suspectName.test(cell)) names += counts[i] ?? 0;
      else listed.push(i);
    });
    return {
      cells: listed.map((i) => cells[i] ?? ''),
      counts: Int32Array.from(listed, (i) => counts[i] ?? 0),
      firsts: Int32Array.from(listed, (i) => firsts[i] ?? 0),
      ...{ blanks, ids, idsDiffer, names },
    };
  }
}
