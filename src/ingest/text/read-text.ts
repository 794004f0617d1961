import type { Encoding } from '#core/encoding.ts';
import type { Job } from '#core/progress.ts';
import type { FileReading, ReadLimits } from '../reading.ts';
import { refused } from '../reading.ts';
import type { RawSheet } from '../sheet.ts';
import { HEAD_ROWS } from '../sheet.ts';
import type { Dialect } from './dialect.ts';
import { detectDialect, isPlainDialect } from './dialect.ts';
import { isPlausible, rankEncodings } from './find-encoding.ts';
import type { EncodingGuess } from './guess-encoding.ts';
import { parseRows } from './parse-rows.ts';
import { createEvidence } from './plausibility.ts';
import type { TextScan } from './scan-text.ts';
import { scanText } from './scan-text.ts';
import { transcode } from './transcode.ts';
import { findFault, unfinishedTail } from './wide-character.ts';

const HEAD_BYTES = 256 * 1024;

/** Reads a text file: the encoding is settled by the whole file, then its fields. */
export async function readText(blob: Blob, job: Job, limits: ReadLimits): Promise<FileReading> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  let fault: { encoding: Encoding; line: number | null } | null = null;
  for (const guess of rankEncodings(head)) {
    const { encoding } = guess;
    if (encoding === 'utf-8') {
      const body = guess.skip > 0 ? blob.slice(guess.skip) : blob;
      const sample = decodeHead(head, guess);
      if (sample === null) continue;
      if (!isPlausible(encoding, evidenceOf(sample, encoding))) break;
      const dialect = detectDialect(wholeLines(sample, blob.size > HEAD_BYTES));
      const scan = await scanText(body, dialect, job);
      if (scan.valid) return toReading(body, encoding, scan, dialect, job, limits);
      fault = { encoding, line: scan.faultLine };
      continue;
    }
    const done = await transcode(blob, encoding, guess.skip, job);
    if (!done.ok) fault ??= { encoding, line: done.line };
    else if (isPlausible(encoding, done.plausibility)) {
      const sample = await done.blob.slice(0, HEAD_BYTES).text();
      const dialect = detectDialect(wholeLines(sample, done.blob.size > HEAD_BYTES));
      const scan = await scanText(done.blob, dialect, job);
      return toReading(done.blob, encoding, scan, dialect, job, limits);
    }
  }
  return refused('text.undecodable', undecodableMessage(fault));
}

async function toReading(
  body: Blob,
  encoding: Encoding,
  scan: TextScan,
  dialect: Dialect,
  job: Job,
  limits: ReadLimits,
): Promise<FileReading> {
  const { newline, usualFields, regular } = scan;
  const options = { dialect, newline, usualFields };
  const sheet = { name: null, hidden: false, encoding, merges: [] };
  if (regular && isPlainDialect(dialect) && body.size >= limits.regularFromBytes) {
    const { rows: head } = await parseRows(body, { ...options, limit: HEAD_ROWS }, job);
    const { recordCount, columnCount } = scan;
    return {
      sheets: [{ ...sheet, head, recordCount, columnCount, body: { kind: 'regular', text: regular } }],
      refusals: [],
    };
  }
  const { rows, recordCount, columnCount } = await parseRows(body, options, job);
  if (rows.length === 0) return refused('file.empty', '文件里没有内容');
  const found: RawSheet = {
    ...sheet,
    head: rows.slice(0, HEAD_ROWS),
    recordCount,
    columnCount,
    body: { kind: 'rows', rows },
  };
  return { sheets: [found], refusals: [] };
}

/** Null when the beginning alone shows that it is not UTF-8. */
function decodeHead(head: Uint8Array, { skip }: EncodingGuess): string | null {
  const end = head.length - unfinishedTail(head);
  if (findFault(head, skip, end) < end) return null;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(skip, end));
}

function evidenceOf(text: string, encoding: Encoding) {
  const evidence = createEvidence(encoding);
  evidence.add(text);
  return evidence.result();
}

function wholeLines(sample: string, isCut: boolean): string {
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return isCut && end > 0 ? sample.slice(0, end) : sample;
}

function undecodableMessage(fault: { encoding: Encoding; line: number | null } | null): string {
  const name = fault?.encoding === 'gb18030' ? 'GB18030（GBK）' : fault?.encoding.toUpperCase();
  const where = fault?.line ? `按 ${name} 读取时，第 ${fault.line} 行附近有无法识别的字节；` : '';
  return `文字编码无法识别：${where}请用 Excel 打开核对后另存为 .xlsx 或 UTF-8 格式的 CSV`;
}
