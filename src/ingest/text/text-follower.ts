import { createByteScan, type Newline } from './byte-scan.ts';
import type { TalliedText } from './cell-columns.ts';
import { type CellScan, createCellScan } from './cell-scan.ts';
import { createRecordTally, type RegularPart } from './record-tally.ts';
import { unfinishedTail } from './wide-character.ts';

const LINE_FEED = 0x0a;

type Top = Pick<RegularPart, 'fields' | 'skip'>;

/** Index after the lines at the top that are no records of the table. */
function afterLines(bytes: Uint8Array, count: number): number {
  let at = 0;
  for (let left = count; left > 0; left--) at = bytes.indexOf(LINE_FEED, at) + 1;
  return at;
}

export const isUneven = (newline: Newline): newline is '\r' | 'mixed' =>
  newline === '\r' || newline === 'mixed';

/**
 * Follows a text stretch by stretch: byte by byte until it is known what its records are like, then cell by cell as
 * long as they are, and byte by byte again.
 */
export class TextFollower {
  readonly tally = createRecordTally();
  readonly scan: ReturnType<typeof createByteScan>;
  private cells: CellScan | null = null;
  /** Offset after the last record whose cells were counted. */
  private countedTo = 0;
  private isCounting = false;

  constructor(
    private readonly delimiter: string,
    private readonly keepsCells: boolean,
  ) {
    this.scan = createByteScan(delimiter.charCodeAt(0) & 0x7f, this.tally);
    if (delimiter.length !== 1 || delimiter > '\x7f') this.tally.fail('分隔符不是单个半角字符');
  }

  /** Takes bytes that begin at the offset `base`; gives how many are done with, the others are to come again. */
  take(bytes: Uint8Array, base: number, isLast: boolean): number {
    const from = this.isCounting ? this.count(bytes, base) : 0;
    if (this.isCounting && !isLast) return from;
    const usable = isLast ? bytes.length : bytes.length - unfinishedTail(bytes);
    this.scan.add(bytes.subarray(from, usable));
    if (!this.keepsCells || base > 0 || isLast) return usable;
    const top = this.tally.findTop();
    const { content, all } = this.tally.ends();
    this.isCounting = top !== null && content === all && this.startCounting(bytes, top, content, false);
    if (!this.isCounting) return usable;
    this.scan.resumeAt(content);
    return content;
  }

  /** Counts the cells of further records; the index of what is left. */
  private count(bytes: Uint8Array, base: number): number {
    const { cells } = this;
    if (!cells) return 0;
    const before = cells.records();
    const { end, isStuck } = cells.add(bytes, 0, false);
    this.countedTo = base + end;
    this.tally.addAlike(cells.records() - before, this.countedTo);
    this.scan.resumeAt(this.countedTo);
    this.isCounting = !isStuck;
    return end;
  }

  /** Counts the cells from the top to `end`; false where that does not go. */
  private startCounting(text: Uint8Array, { fields, skip }: Top, end: number, isEnd: boolean): boolean {
    const newline = this.scan.newline();
    if (this.scan.faultRecord() !== null || isUneven(newline)) return false;
    this.cells = createCellScan({ delimiter: this.delimiter, newline, fields, firstRecord: skip + 1 });
    this.countedTo = this.cells.add(text.subarray(0, end), afterLines(text, skip), isEnd).end;
    return this.countedTo === end;
  }

  /** The cells of the regular part, where all were counted; `bytes` are the last that were taken. */
  finish(bytes: Uint8Array, base: number, part: RegularPart): TalliedText | null {
    const { end } = part;
    if (!this.keepsCells) return null;
    if (!this.cells) return base === 0 && this.startCounting(bytes, part, end, true) ? this.told() : null;
    if (this.countedTo < end && this.countedTo >= base) {
      const last = bytes.subarray(0, end - base);
      this.countedTo = base + this.cells.add(last, this.countedTo - base, true).end;
    }
    return this.countedTo === end ? this.told() : null;
  }

  private told(): TalliedText | null {
    return this.cells?.finish() ?? null;
  }
}
