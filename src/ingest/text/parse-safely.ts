import Papa from 'papaparse';
import { splitLine } from './line-fields.ts';

export interface SafeParseOptions {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoteChar: string;
  readonly escapeChar?: string;
  readonly usualFields: number;
  /** False: the last record may go on in the next chunk and is not taken. */
  readonly isLast: boolean;
}

export interface SafeParse {
  readonly rows: readonly string[][];
  /** Characters taken; the rest belongs to a record that is not complete yet. */
  readonly consumed: number;
}

interface RecordParser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
  abort(): void;
}

interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** A quoted cell is never this long: the quote was never closed. */
const LONGEST_RECORD = 16 * 1024 * 1024;
/** A torn quote is looked at within so many characters, unless a record is longer. */
const WINDOW = 16 * 1024;
/** After so many torn quotes in one chunk quotes are taken as ordinary characters. */
const MOST_REPAIRS = 2000;

/**
 * Parses with PapaParse, but does not let a torn quote swallow the lines after it: a record with malformed
 * quotes that spans lines is cut at its first line break when that gives the usual number of fields.
 */
export function parseSafely(text: string, options: SafeParseOptions): SafeParse {
  const whole = parse(text, options);
  const isSound = whole.errors.length === 0 && !whole.data.some((row) => isSuspect(row, options));
  if (isSound && (options.isLast || text.length - whole.meta.cursor < LONGEST_RECORD)) {
    return {
      rows: withoutEndOfText(whole.data, text, options),
      consumed: options.isLast ? text.length : whole.meta.cursor,
    };
  }
  return repair(text, options);
}

function repair(text: string, options: SafeParseOptions): SafeParse {
  const rows: string[][] = [];
  let at = 0;
  let window = WINDOW;
  for (let repairs = 0; at < text.length;) {
    if (repairs > MOST_REPAIRS) {
      const part = text.slice(at);
      const plain = parse(part, { ...options, quoteChar: '\u0000' });
      for (const row of withoutEndOfText(plain.data, part, options)) rows.push(row);
      return { rows, consumed: options.isLast ? text.length : at + plain.meta.cursor };
    }
    const isEnd = at + window >= text.length;
    const part = text.slice(at, at + window);
    const { good, end, torn } = parseUntilTorn(part, { ...options, isLast: options.isLast && isEnd });
    for (const row of good) rows.push(row);
    at += end;
    if (!torn) {
      if (isEnd) return { rows, consumed: options.isLast ? text.length : at };
      window = end === 0 ? window * 4 : WINDOW;
      continue;
    }
    repairs++;
    window = WINDOW;
    const lineEnd = text.indexOf(options.newline, at);
    const line = lineEnd === -1 ? text.slice(at) : text.slice(at, lineEnd);
    rows.push(fieldsOfLine(line, options));
    at = lineEnd === -1 ? text.length : lineEnd + options.newline.length;
  }
  return { rows, consumed: text.length };
}

/** Sound records from the beginning, the offset after them, and whether a torn one stopped it. */
function parseUntilTorn(text: string, options: SafeParseOptions) {
  const good: string[][] = [];
  let end = 0;
  const outcome = { torn: false };
  const parser = createParser(options, ({ data, errors, meta }) => {
    const row = data[0] ?? [];
    const isOdd = errors.length > 0 || isSuspect(row, options);
    outcome.torn = isOdd && isTorn(row, text.slice(end, meta.cursor), errors, options);
    if (outcome.torn) {
      parser.abort();
      return;
    }
    good.push(row);
    end = meta.cursor;
  });
  parser.parse(text, 0, !options.isLast);
  const torn = outcome.torn || (!options.isLast && text.length - end > LONGEST_RECORD);
  const last = good[good.length - 1];
  if (options.isLast && !torn && last && text.endsWith(options.newline) && isEmptyRow(last)) good.pop();
  return { good, end, torn };
}

/** Two torn quotes may make a pair over several lines, which then have not the usual fields. */
function isSuspect(row: readonly string[], { usualFields }: SafeParseOptions): boolean {
  return row.length !== usualFields && row.some((cell) => cell.includes('\n') || cell.includes('\r'));
}

/** True when the first line by itself makes a better record than what the quotes made of it. */
function isTorn(
  row: readonly string[],
  source: string,
  errors: ParserResult['errors'],
  options: SafeParseOptions,
): boolean {
  const spansLines = row.some((cell) => cell.includes('\n') || cell.includes('\r'));
  if (spansLines && errors.some((error) => error.code === 'MissingQuotes')) return true;
  if (!spansLines && row.length === options.usualFields) return false;
  const lineEnd = source.indexOf(options.newline);
  const firstLine = lineEnd === -1 ? source : source.slice(0, lineEnd);
  if (errors.length > 0) return fieldsOfLine(firstLine, options).length === options.usualFields;
  return source
    .split(options.newline)
    .every((line, i, lines) => (line === '' && i === lines.length - 1) || isUsual(line, options));
}

function isUsual(line: string, options: SafeParseOptions): boolean {
  return fieldsOfLine(line, options).length === options.usualFields;
}

/** One line by itself, with the reading of its quotes that gives the usual number of fields. */
function fieldsOfLine(line: string, options: SafeParseOptions): string[] {
  const { data, errors } = parse(line, { ...options, isLast: true });
  const own = data[0] ?? [];
  if (errors.length === 0) return own;
  const strict = splitLine(line, options, true);
  const readings = [strict, splitLine(line, options, false), own, line.split(options.delimiter)];
  return readings.find((fields) => fields.length === options.usualFields) ?? strict;
}

function parse(text: string, options: SafeParseOptions): ParserResult {
  return createParser(options).parse(text, 0, !options.isLast);
}

/** PapaParse's record parser: exported and documented, but missing from its typings. */
function createParser(options: SafeParseOptions, step?: (result: ParserResult) => void): RecordParser {
  const { delimiter, newline, quoteChar, escapeChar } = options;
  const Parser = Papa.Parser as unknown as new (config: object) => RecordParser;
  return new Parser({ delimiter, newline, quoteChar, escapeChar, step });
}

/** A line break at the end of the text begins no further record. */
function withoutEndOfText(rows: string[][], text: string, options: SafeParseOptions): string[][] {
  const last = rows[rows.length - 1];
  if (options.isLast && last && isEmptyRow(last) && text.endsWith(options.newline)) rows.pop();
  return rows;
}

function isEmptyRow(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === '';
}
