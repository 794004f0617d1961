import type { Blankness } from './blankness.ts';
import { HAS_CONTENT, MAYBE_BLANK, SURELY_BLANK } from './blankness.ts';

/** Records at the top that may differ from the rest: titles above the heading. */
const FREE_RECORDS = 15;
/** A title line has no more filled cells than this. */
const TITLE_CELLS = 3;
/** The engine reads lines up to about 2 MB unless told otherwise. */
export const LONGEST_RECORD = 1_500_000;
/** A large text is loaded in pieces of about this many bytes, so that loading can be counted and stopped. */
const PIECE_BYTES = 64 * 1024 * 1024;

interface FreeRecord {
  readonly fields: number;
  readonly filled: number;
  readonly blank: Blankness;
  readonly multiline: boolean;
}

export interface RegularPart {
  /** Records and physical lines before it are the same number. */
  readonly skip: number;
  readonly fields: number;
  /** Length of the text without blank records at its end. */
  readonly end: number;
  /** Ends of records at which the text can be cut. */
  readonly cuts: readonly number[];
}

/** Hears of every record of a text and decides whether the table in it is regular. */
export function createRecordTally() {
  let records = 0;
  let columns = 0;
  let expected = 0;
  let trailingBlank = 0;
  let contentEnd = 0;
  let lastEnd = 0;
  let lastCut = 0;
  const cuts: number[] = [];
  let reason: string | null = null;
  const free: FreeRecord[] = [];
  const frequency = new Map<number, number>();

  return {
    /** True while more is wanted to be known of a record. */
    isFree: () => records < FREE_RECORDS,
    records: () => records,
    fail(why: string): void {
      reason ??= why;
    },
    /** Byte offsets after the last record with content, and after the last one. */
    ends: () => ({ content: contentEnd, all: lastEnd }),
    /** Where the regular part begins; null where there is none, or not enough records were heard of. */
    findTop: () => (reason === null && expected > 0 ? findRegularPart() : null),
    /** `end` is the byte offset after the record's line break. */
    add(fields: number, blank: Blankness, end: number, filled: number, multiline: boolean): void {
      records++;
      if (end - lastEnd > LONGEST_RECORD) reason ??= '有超长的行';
      lastEnd = end;
      if (end - lastCut > PIECE_BYTES) cuts.push((lastCut = end));
      if (blank !== SURELY_BLANK) {
        if (fields > columns) columns = fields;
        frequency.set(fields, (frequency.get(fields) ?? 0) + 1);
        contentEnd = end;
      }
      if (records <= FREE_RECORDS) free.push({ fields, filled, blank, multiline });
      else if (blank === SURELY_BLANK) trailingBlank++;
      else {
        if (trailingBlank > 0) reason ??= '中间有空行';
        if (blank === MAYBE_BLANK) reason ??= '有疑似空行';
        if (expected === 0) expected = fields;
        else if (fields !== expected) reason ??= '各行列数不一致';
      }
    },
    /** So many records like those before, with content in each, were read elsewhere. */
    addAlike(count: number, end: number): void {
      if (count === 0) return;
      records += count;
      frequency.set(expected, (frequency.get(expected) ?? 0) + count);
      contentEnd = lastEnd = end;
      if (end - lastCut > PIECE_BYTES) cuts.push((lastCut = end));
    },
    finish() {
      const part = reason === null ? findRegularPart() : null;
      if (!part) reason ??= '开头几行不规则';
      return {
        part,
        reason,
        recordCount: records,
        columnCount: columns,
        usualFields: mostFrequent(frequency),
      };
    },
  };

  function findRegularPart(): RegularPart | null {
    const told = free.map(({ blank }) => blank !== SURELY_BLANK);
    const last = told.lastIndexOf(true);
    if (expected > 0 && last < FREE_RECORDS - 1) return null;
    const fields = expected || (free[last]?.fields ?? 0);
    const skip = free.findIndex((record, i) => record.fields === fields && told[i]);
    if (skip === -1) return null;
    const whole = free
      .slice(skip, last + 1)
      .every((record) => record.fields === fields && record.blank === HAS_CONTENT);
    const titles = fields > TITLE_CELLS + 1 ? TITLE_CELLS : 1;
    const plain = free
      .slice(0, skip)
      .every(({ multiline, filled, blank }) => !multiline && filled <= titles && blank !== MAYBE_BLANK);
    return whole && plain ? { skip, fields, end: contentEnd, cuts } : null;
  }
}

function mostFrequent(frequency: ReadonlyMap<number, number>): number {
  let best = 0;
  let most = 0;
  for (const [fields, count] of frequency) {
    if (count > most || (count === most && fields > best)) [best, most] = [fields, count];
  }
  return best;
}
