import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { RegularText } from '../sheet.ts';
import { type CellColumns, keepsCells } from './cell-columns.ts';
import { ColumnCounter } from './column-counter.ts';
import type { TextTally } from './column-tally.ts';
import { RepeatedRecords } from './repeated-records.ts';
import { toMegabytes } from './transcode.ts';
import { joined } from './typed-arrays.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SECOND_PRIME = 0x9e3779b1 | 0;

const CHUNK = 4 * 1024 * 1024;

/** What one pass over a regular text gives. */
export interface TalliedText {
  readonly tally: TextTally;
  /** null: the text is too large for its cells to be kept. */
  readonly cells: CellColumns | null;
}

/** Follows the cells of a regular text chunk by chunk; a cell that a chunk cuts is read again with the next. */
function createCellScan(text: RegularText, keepsCells: boolean) {
  const delimiter = text.delimiter.charCodeAt(0);
  const columns = Array.from({ length: text.fields }, () => new ColumnCounter(keepsCells));
  let linesToSkip = text.skipLines;
  let column = 0;
  let record = text.firstRecord;
  let unquoted = new Uint8Array(256);
  const repeats = new RepeatedRecords();
  /** Two numbers of the cells of the record so far. */
  let cellsHash = SEED;
  let otherHash = 0;

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

  /** Index after the quote that closes the cell, or -1 when the chunk ends first. */
  function closingQuote(bytes: Uint8Array, start: number, isLast: boolean): number {
    for (let at = bytes.indexOf(QUOTE, start); at !== -1; at = bytes.indexOf(QUOTE, at + 2)) {
      if (at + 1 === bytes.length) return isLast ? at : -1;
      if (bytes[at + 1] !== QUOTE) return at;
    }
    return -1;
  }

  function skipLines(bytes: Uint8Array): number {
    let at = 0;
    while (linesToSkip > 0) {
      const end = bytes.indexOf(LINE_FEED, at);
      if (end === -1) return bytes.length;
      at = end + 1;
      linesToSkip--;
    }
    return at;
  }

  /** Index after the line break at `at`; -1 when the chunk ends inside it. */
  function afterLineBreak(bytes: Uint8Array, at: number, isLast: boolean): number {
    if (bytes[at] === LINE_FEED || (at === bytes.length && isLast)) return at + 1;
    if (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at] === RETURN && at + 1 === bytes.length && !isLast) return -1;
    throw new Error('a cell does not end where it should');
  }

  /** How many bytes were used; throws where the text is not as it was proved to be. */
  function add(bytes: Uint8Array, isLast: boolean): number {
    const { length } = bytes;
    // Locals, because the engine keeps them in registers and closure variables not.
    const stop = delimiter;
    let [first, second] = [cellsHash, otherHash];
    let start = skipLines(bytes);
    while (start < length || (isLast && column > 0)) {
      const counter = columns[column];
      if (!counter) throw new Error('a record has too many cells');
      const isQuoted = bytes[start] === QUOTE;
      let end = start;
      let hash = SEED;
      if (isQuoted) {
        end = closingQuote(bytes, start + 1, isLast) + 1;
        if (end === 0) break;
      } else {
        for (; end < length; end++) {
          const byte = bytes[end] ?? 0;
          if (byte === stop || byte === LINE_FEED || byte === RETURN) break;
          hash = Math.imul(hash ^ byte, PRIME);
        }
      }
      if (end === length && !isLast) break;
      const isInner = bytes[end] === stop;
      const next = isInner ? end + 1 : afterLineBreak(bytes, end, isLast);
      if (next === -1) break;
      if (isQuoted) {
        const own = unquote(bytes, start + 1, end - 1);
        for (let i = 0; i < own; i++) hash = Math.imul(hash ^ (unquoted[i] ?? 0), PRIME);
        counter.add(unquoted, 0, own, hash, record);
      } else counter.add(bytes, start, end, hash, record);
      first = Math.imul(first ^ hash, PRIME) ^ (hash >>> 15);
      second = Math.imul((second ^ (second >>> 16)) + hash, SECOND_PRIME);
      start = next;
      column++;
      if (isInner) continue;
      if (column !== columns.length) throw new Error('a record has too few cells');
      repeats.add(first, second);
      [first, second] = [SEED, 0];
      column = 0;
      record++;
    }
    [cellsHash, otherHash] = [first, second];
    return start;
  }

  function finish(): TalliedText {
    const { firstRecord } = text;
    const records = record - firstRecord;
    const repeated = repeats.finish().map((place) => place + firstRecord);
    const found = columns.map((counter) => counter.finish());
    const kept = found.flatMap(({ cells }) => cells ?? []);
    const tally = { firstRecord, records, columns: found.map((column) => column.tally), repeated };
    return { tally, cells: keepsCells ? { records, columns: kept } : null };
  }
  return { add, finish };
}

/** Counts the distinct cells of every column of a regular text in one pass, and keeps all of them if the text is not too large. */
export async function tallyText(text: RegularText, job: Job, chunkBytes = CHUNK): Promise<TalliedText> {
  const { blob } = text;
  const total = toMegabytes(blob.size);
  const scan = createCellScan(text, keepsCells(text));
  let rest = new Uint8Array(0);
  let coming = blob.slice(0, chunkBytes).arrayBuffer();
  for (let at = 0; at < blob.size; at += chunkBytes) {
    throwIfCancelled(job.signal);
    const bytes = joined(rest, new Uint8Array(await coming));
    const isLast = at + chunkBytes >= blob.size;
    if (!isLast) coming = blob.slice(at + chunkBytes, at + 2 * chunkBytes).arrayBuffer();
    rest = bytes.slice(scan.add(bytes, isLast));
    const done = toMegabytes(Math.min(at + chunkBytes, blob.size));
    job.progress?.({ stage: '整理单元格', done, total, unit: 'MB' });
  }
  return scan.finish();
}
