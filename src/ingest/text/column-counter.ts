import { SUSPECT_NAME_PATTERN } from '../classify-row.ts';
import type { CellColumn } from './cell-columns.ts';
import { CellCounter } from './cell-counter.ts';
import { ColumnKeeper } from './column-keeper.ts';
import type { ColumnTally } from './column-tally.ts';
import { IdSet } from './id-set.ts';
import { isPlainId } from './plain-id.ts';

const LIMITS = { cells: 1 << 18, bytes: 1 << 23 };
/** A column with more distinct cells does not list its plain names. */
const MANY_CELLS = 20_000;

const isPlainName = (cell: string) => /^[\u4e00-\u9fff]{2,4}$/.test(cell);
const suspectName = new RegExp(SUSPECT_NAME_PATTERN);

/** Counts the cells of one column, given up when there are too many distinct ones, and keeps them all. */
export class ColumnCounter {
  private counter: CellCounter | null;
  private readonly keeper: ColumnKeeper;
  private blanks = 0;
  private ids = 0;
  private readonly seen = new IdSet();

  constructor() {
    const counter = new CellCounter(LIMITS);
    this.counter = counter;
    this.keeper = new ColumnKeeper(counter);
  }

  add(bytes: Uint8Array, start: number, end: number, hash: number, record: number): void {
    const place = this.count(bytes, start, end, hash, record);
    this.keeper.add(bytes, start, end, place);
  }

  /** The place of the cell among those listed; -1 where it is not. */
  private count(bytes: Uint8Array, start: number, end: number, hash: number, record: number): number {
    const { counter } = this;
    if (start === end) {
      this.blanks++;
      return -1;
    }
    if (counter === null) return -1;
    if (isPlainId(bytes, start, end)) {
      this.ids++;
      this.seen.add(bytes, start);
      return -1;
    }
    // The engine takes a byte order mark away at the beginning of a piece, and results lose it anywhere.
    const isMarked = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
    const place = isMarked ? -1 : counter.add(bytes, start, end, hash, record);
    if (place < 0) this.counter = null;
    return place;
  }

  finish(): { readonly tally: ColumnTally | null; readonly cells: CellColumn } {
    const counted = this.counter?.finish() ?? null;
    const cells = this.keeper.finish(counted?.cells ?? null);
    return { tally: counted && this.tallyOf(counted), cells };
  }

  private tallyOf({ cells, counts, firsts }: ReturnType<CellCounter['finish']>): ColumnTally {
    const { blanks, ids } = this;
    const idsDiffer = !this.seen.hasRepeats;
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
