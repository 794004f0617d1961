import type { Blankness } from './blankness.ts';
import { SURELY_BLANK, blankness } from './blankness.ts';
import type { createRecordTally } from './record-tally.ts';
import { afterWideCharacter, findFault } from './wide-character.ts';

export type Newline = '\n' | '\r\n' | '\r' | 'mixed';

const ORDINARY = 0;
const DELIMITER = 1;
const QUOTE = 2;
const LINE_FEED = 3;
const RETURN = 4;
const NUL = 5;
/** First byte of a character beyond ASCII. */
const WIDE = 6;

const FIELD_START = 0;
const UNQUOTED = 1;
const QUOTED = 2;
const QUOTE_SEEN = 3;
const RETURN_SEEN = 4;

const startOfRecord = () => ({
  state: FIELD_START,
  fields: 1,
  filled: 0,
  multiline: false,
  blank: SURELY_BLANK as Blankness,
});

/**
 * Follows the records of a UTF-8 text (RFC 4180) and its validity chunk by chunk, on bytes: no byte of a
 * wide character is an ASCII byte. A chunk must not end inside a character.
 */
export function createByteScan(delimiter: number, tally: ReturnType<typeof createRecordTally>) {
  const classes = new Uint8Array(256);
  classes[0x22] = QUOTE;
  classes[0x0a] = LINE_FEED;
  classes[0x0d] = RETURN;
  classes[0x00] = NUL;
  classes[delimiter] = DELIMITER;
  classes.fill(WIDE, 0x80);

  let offset = 0;
  let isOpen = false;
  let faultRecord: number | null = null;
  const breaks = { feeds: 0, pairs: 0, returns: 0 };
  /** Line breaks in quoted cells of the first record. */
  const quotedBreak = { feed: false, return: false };
  /** The record that the last chunk ended in. */
  const open = startOfRecord();

  function fault(): void {
    faultRecord ??= tally.records() + 1;
  }

  function noteFirstBreak(quoted: Uint8Array): void {
    quotedBreak.feed ||= quoted.includes(0x0a);
    quotedBreak.return ||= quoted.includes(0x0d);
  }

  function add(bytes: Uint8Array): void {
    const length = bytes.length;
    // Locals, because the engine keeps them in registers and closure variables not.
    let { state, fields, filled, multiline, blank } = open;
    let start = 0;
    let i = 0;
    while (i < length) {
      if (state === QUOTED) {
        const close = bytes.indexOf(0x22, i);
        const stop = close === -1 ? length : close;
        if (findFault(bytes, i, stop) < stop) fault();
        if (tally.isFree() && bytes.subarray(i, stop).includes(0x0a)) multiline = true;
        if (tally.records() === 0) noteFirstBreak(bytes.subarray(i, stop));
        i = stop + 1;
        if (close !== -1) state = QUOTE_SEEN;
        continue;
      }
      let kind = classes[bytes[i] ?? 0];
      if ((kind === ORDINARY || kind === WIDE) && state !== RETURN_SEEN) {
        if (state === QUOTE_SEEN) tally.fail('引号位置不规范');
        else if (state === FIELD_START) filled++;
        state = UNQUOTED;
        while (i < length) {
          kind = classes[bytes[i] ?? 0];
          if (kind === ORDINARY) i++;
          else if (kind !== WIDE) break;
          else {
            const next = afterWideCharacter(bytes, i);
            if (next === i) fault();
            i = next === i ? i + 1 : next;
          }
        }
        if (i >= length) break;
      }
      if (state === RETURN_SEEN || kind === LINE_FEED) {
        if (state !== RETURN_SEEN) breaks.feeds++;
        else if (kind === LINE_FEED) breaks.pairs++;
        else breaks.returns++;
        const next = kind === LINE_FEED ? i + 1 : i;
        const here = blankness(bytes, start, i, delimiter);
        tally.add(fields, here > blank ? here : blank, offset + next, filled, multiline);
        start = i = next;
        state = FIELD_START;
        fields = 1;
        filled = 0;
        multiline = false;
        blank = SURELY_BLANK;
        continue;
      }
      if (kind === DELIMITER) {
        fields++;
        state = FIELD_START;
      } else if (kind === RETURN) {
        state = RETURN_SEEN;
      } else if (kind === QUOTE && state !== UNQUOTED) {
        if (state === FIELD_START) filled++;
        state = QUOTED;
      } else {
        tally.fail(kind === NUL ? '含有空字符' : '引号位置不规范');
        state = UNQUOTED;
      }
      i++;
    }
    isOpen = start < length;
    const here = blankness(bytes, start, length, delimiter);
    if (here > blank) blank = here;
    Object.assign(open, { state, fields, filled, multiline, blank });
    offset += length;
  }

  /** Ends the record at the end of the text, if there is one, and tells how lines end. */
  function finish(): Newline {
    if (open.state === QUOTED) tally.fail('引号没有成对');
    if (open.state === RETURN_SEEN) breaks.returns++;
    if (isOpen) tally.add(open.fields, open.blank, offset, open.filled, open.multiline);
    // DuckDB takes the first line break it meets, quoted or not, for the end of records.
    if (quotedBreak.return || (quotedBreak.feed && breaks.pairs > 0)) {
      tally.fail('首行单元格里的换行与行尾不同');
    }
    return newline();
  }

  /** How lines have ended so far. */
  function newline(): Newline {
    const { feeds, pairs, returns } = breaks;
    if ([feeds, pairs, returns].filter((count) => count > 0).length > 1) return 'mixed';
    return pairs > 0 ? '\r\n' : returns > 0 ? '\r' : '\n';
  }

  /** Goes on at this offset, where a record begins; what was seen of a record from there on is forgotten. */
  function resumeAt(start: number): void {
    offset = start;
    isOpen = false;
    Object.assign(open, startOfRecord());
  }

  return { add, resumeAt, finish, newline, faultRecord: () => faultRecord };
}
