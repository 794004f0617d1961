import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { RawRow } from '../sheet.ts';
import type { Newline } from './byte-scan.ts';
import type { Dialect } from './dialect.ts';
import { alignedToTabs, isPlainDialect } from './dialect.ts';
import { readForeignRecord } from './foreign-record.ts';
import { parseSafely } from './parse-safely.ts';

export interface ParsedText {
  /** Blank records are left out but counted in the numbers. */
  readonly rows: readonly RawRow[];
  readonly recordCount: number;
  readonly columnCount: number;
}

export interface ParseOptions {
  readonly dialect: Dialect;
  readonly newline: Newline;
  /** The field count of most records: tells whether a torn quote swallowed lines. */
  readonly usualFields: number;
  /** Stop after so many non-blank rows. */
  readonly limit?: number;
}

const CHUNK = 4 * 1024 * 1024;

/** Parses a UTF-8 text of any regularity, in chunks. */
export async function parseRows(blob: Blob, options: ParseOptions, job: Job): Promise<ParsedText> {
  const { dialect, limit = Infinity } = options;
  // A scan of the bytes knows only one delimiter character and double quotes.
  const isScanned = isPlainDialect(dialect) && dialect.delimiter <= '\x7f';
  const usualFields = isScanned ? options.usualFields : dialect.fields;
  // Files pasted together mix line ends: all become one, inside quotes too.
  const newline = options.newline === 'mixed' ? '\n' : options.newline;
  const { delimiter, quoteChar, escapeChar } = dialect;
  const config = { delimiter, newline, quoteChar, escapeChar };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const rows: RawRow[] = [];
  let recordCount = 0;
  let columnCount = 0;
  let rest = '';
  for (let at = 0; at < blob.size && rows.length < limit; at += CHUNK) {
    throwIfCancelled(job.signal);
    const isLast = at + CHUNK >= blob.size;
    const bytes = await blob.slice(at, at + CHUNK).arrayBuffer();
    let text = rest + decoder.decode(bytes, { stream: !isLast });
    let held = '';
    if (options.newline === 'mixed') {
      if (!isLast && text.endsWith('\r')) [text, held] = [text.slice(0, -1), '\r'];
      text = text.replace(/\r\n?/g, '\n');
    }
    if (dialect.aligned) text = alignedToTabs(text);
    const parsed = parseSafely(text, { ...config, usualFields, isLast });
    rest = text.slice(parsed.consumed) + held;
    for (const found of parsed.rows) {
      recordCount++;
      if (found.every(isBlank)) continue;
      const cells = readForeignRecord(found, { delimiter, quoteChar, usualFields }) ?? found;
      if (cells.length > columnCount) columnCount = cells.length;
      rows.push({ number: recordCount, cells });
      if (rows.length >= limit) break;
    }
    job.progress?.({ stage: '整理行', done: recordCount, total: null, unit: '行' });
  }
  return { rows, recordCount, columnCount };
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
