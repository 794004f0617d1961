import type { RegularText } from '../sheet.ts';
import { blankness, HAS_CONTENT } from './blankness.ts';
import type { TalliedText } from './cell-columns.ts';
import { ColumnCounter } from './column-counter.ts';
import { LONGEST_RECORD } from './record-tally.ts';
import { RepeatedRecords } from './repeated-records.ts';
import { afterWideCharacter, findFault } from './wide-character.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SECOND_PRIME = 0x9e3779b1 | 0;

/** Instead of the place after a record: the bytes end before it does, or it is not regular. */
const INCOMPLETE = -1;
const IRREGULAR = -2;

const ORDINARY = 0;
const WIDE = 1;
const SPECIAL = 2;
/** First byte of three, whatever the others: every Han character but the rarest. */
const HAN = 3;

/** What the records of a text have in common. */
export type RecordShape = Pick<RegularText, 'delimiter' | 'newline' | 'fields' | 'firstRecord'>;

export type CellScan = ReturnType<typeof createCellScan>;

/** One number of a cell, the same however it is quoted: a character of three bytes counts as one step. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) {
    let step = bytes[i] ?? 0;
    if (step >> 4 === 0xe) step = (step << 16) | ((bytes[++i] ?? 0) << 8) | (bytes[++i] ?? 0);
    hash = Math.imul(hash ^ step, PRIME);
  }
  return hash;
}

/**
 * Takes the records of a text as long as they are regular, and counts and keeps their cells: strict UTF-8, so many cells
 * in each, none blank, quotes where they belong.
 */
export function createCellScan({ delimiter, newline, fields, firstRecord }: RecordShape) {
  const stop = delimiter.charCodeAt(0);
  const isPaired = newline === '\r\n';
  const kinds = new Uint8Array(256).fill(WIDE, 0x80);
  kinds.fill(HAN, 0xe1, 0xed);
  for (const byte of [0, QUOTE, LINE_FEED, RETURN, stop]) kinds[byte] = SPECIAL;
  const columns = Array.from({ length: fields }, () => new ColumnCounter());
  const repeats = new RepeatedRecords();
  /** The cells of the record that is looked at, without their quotes; some have doubled ones inside. */
  const starts = new Int32Array(fields);
  const ends = new Int32Array(fields);
  const hashes = new Int32Array(fields);
  const isDoubled = new Uint8Array(fields);
  let records = 0;
  let unquoted = new Uint8Array(256);

  /** Takes the doubling off the quotes of a cell; the length of what is left. */
  function unquote(bytes: Uint8Array, start: number, end: number): number {
    if (unquoted.length < end - start) unquoted = new Uint8Array((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0;
      unquoted[length++] = byte;
      if (byte === QUOTE) i++;
    }
    return length;
  }

  /** Reads the quoted cell whose quote is at `start`; the index after the quote that closes it. */
  function readQuoted(bytes: Uint8Array, start: number, column: number, isEnd: boolean): number {
    const { length } = bytes;
    isDoubled[column] = 0;
    let close = bytes.indexOf(QUOTE, start + 1);
    while (close !== -1 && bytes[close + 1] === QUOTE) {
      isDoubled[column] = 1;
      close = bytes.indexOf(QUOTE, close + 2);
    }
    if (close === -1 || (close + 1 === length && !isEnd)) return isEnd ? IRREGULAR : INCOMPLETE;
    if (findFault(bytes, start + 1, close) < close) return IRREGULAR;
    starts[column] = start + 1;
    ends[column] = close;
    hashes[column] =
      isDoubled[column] === 1
        ? hashOf(unquoted, 0, unquote(bytes, start + 1, close))
        : hashOf(bytes, start + 1, close);
    return close + 1;
  }

  /** Reads the cell that begins at `start`; the index after it. */
  function readPlain(bytes: Uint8Array, start: number, column: number, isEnd: boolean): number {
    const { length } = bytes;
    let hash = SEED;
    let i = start;
    while (i < length) {
      const byte = bytes[i] ?? 0;
      const kind = kinds[byte];
      if (kind === ORDINARY) {
        hash = Math.imul(hash ^ byte, PRIME);
        i++;
      } else if (kind === HAN && i + 2 < length) {
        const [second = 0, third = 0] = [bytes[i + 1], bytes[i + 2]];
        if ((((second ^ 0x80) | (third ^ 0x80)) & 0xc0) !== 0) return IRREGULAR;
        hash = Math.imul(hash ^ ((byte << 16) | (second << 8) | third), PRIME);
        i += 3;
      } else if (kind !== SPECIAL) {
        const next = afterWideCharacter(bytes, i);
        if (next === i) return isEnd || length - i > 3 ? IRREGULAR : INCOMPLETE;
        if (next - i === 3) {
          const step = (byte << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
          hash = Math.imul(hash ^ step, PRIME);
        } else for (let at = i; at < next; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
        i = next;
      } else break;
    }
    starts[column] = start;
    ends[column] = i;
    hashes[column] = hash;
    isDoubled[column] = 0;
    return i;
  }

  /** Index after the line break at `at`. */
  function afterLineBreak(bytes: Uint8Array, at: number, isEnd: boolean): number {
    const { length } = bytes;
    if (at === length) return isEnd ? at : INCOMPLETE;
    if (!isPaired) return bytes[at] === LINE_FEED ? at + 1 : IRREGULAR;
    if (bytes[at] !== RETURN) return IRREGULAR;
    if (at + 1 === length) return isEnd ? IRREGULAR : INCOMPLETE;
    return bytes[at + 1] === LINE_FEED ? at + 2 : IRREGULAR;
  }

  /** Finds the cells of the record that begins at `start`; the index after it. */
  function findCells(bytes: Uint8Array, start: number, isEnd: boolean): number {
    const last = fields - 1;
    let at = start;
    for (let column = 0; column <= last; column++) {
      at = bytes[at] === QUOTE ? readQuoted(bytes, at, column, isEnd) : readPlain(bytes, at, column, isEnd);
      if (at < 0 || column === last) break;
      if (bytes[at] !== stop) return at === bytes.length && !isEnd ? INCOMPLETE : IRREGULAR;
      at++;
    }
    const next = at < 0 ? at : afterLineBreak(bytes, at, isEnd);
    if (next < 0) return next;
    const isRegular = next - start <= LONGEST_RECORD && blankness(bytes, start, at, stop) === HAS_CONTENT;
    return isRegular ? next : IRREGULAR;
  }

  function count(bytes: Uint8Array): void {
    let first = SEED;
    let second = 0;
    for (let column = 0; column < fields; column++) {
      const [start = 0, end = 0, hash = 0] = [starts[column], ends[column], hashes[column]];
      const counter = columns[column];
      if (isDoubled[column] === 0) counter?.add(bytes, start, end, hash, firstRecord + records);
      else counter?.add(unquoted, 0, unquote(bytes, start, end), hash, firstRecord + records);
      first = Math.imul(first ^ hash, PRIME) ^ (hash >>> 15);
      second = Math.imul((second ^ (second >>> 16)) + hash, SECOND_PRIME);
    }
    repeats.add(first, second);
    records++;
  }

  /**
   * Takes regular records from `start` on, and says where they end; `isStuck` when no more can come. `isEnd`: the bytes
   * are the last ones of the text.
   */
  function add(bytes: Uint8Array, start: number, isEnd: boolean) {
    let at = start;
    let next = at;
    while (at < bytes.length && (next = findCells(bytes, at, isEnd)) >= 0) {
      count(bytes);
      at = next;
    }
    return { end: at, isStuck: next === IRREGULAR || bytes.length - at > LONGEST_RECORD };
  }

  function finish(): TalliedText {
    const repeated = repeats.finish().map((place) => place + firstRecord);
    const found = columns.map((counter) => counter.finish());
    const tally = { firstRecord, records, columns: found.map((column) => column.tally), repeated };
    return { tally, cells: { records, columns: found.map(({ cells }) => cells) } };
  }
  return { add, finish, records: () => records };
}
