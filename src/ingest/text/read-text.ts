import type { Encoding } from '#core/encoding.ts';
import type { Job } from '#core/progress.ts';
import type { FileReading, ReadChoices, ReadLimits } from '../reading.ts';
import { refused } from '../reading.ts';
import type { RawSheet } from '../sheet.ts';
import { HEAD_ROWS } from '../sheet.ts';
import type { Dialect } from './dialect.ts';
import { detectDialect, isPlainDialect } from './dialect.ts';
import { isPlausible, isUnicode, rankEncodings } from './find-encoding.ts';
import { markLength } from './guess-encoding.ts';
import { parseRows } from './parse-rows.ts';
import { evidenceOf } from './plausibility.ts';
import type { TextScan } from './scan-text.ts';
import { scanText } from './scan-text.ts';
import { transcode } from './transcode.ts';
import type { EncodingFault } from './undecodable.ts';
import { undecodable } from './undecodable.ts';
import { isMostlyUtf8, surveyUtf8 } from './utf8-survey.ts';

const HEAD_BYTES = 256 * 1024;

/** Reads a text file: the encoding is settled by the whole file or by a person, then its fields. */
export async function readText(
  blob: Blob,
  job: Job,
  limits: ReadLimits,
  { encoding: chosen }: ReadChoices = {},
): Promise<FileReading> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  if (chosen) return readAs(blob, chosen, markLength(head, chosen), job, limits);
  const { guesses, isUndecided } = rankEncodings(head);
  let fault: EncodingFault | null = null;
  for (const guess of guesses) {
    const { encoding, skip } = guess;
    if (isUndecided && !isUnicode(guess)) break;
    if (encoding === 'utf-8') {
      const survey = surveyUtf8(head.subarray(skip), blob.size <= HEAD_BYTES);
      if (survey.faults > 0) {
        if (!isMostlyUtf8(survey) && skip === 0) continue;
        fault = { encoding, line: survey.faultLine, isCutOff: survey.isCutOff };
        break;
      }
      const sample = new TextDecoder().decode(head, { stream: true });
      if (!isPlausible(guess, evidenceOf(sample, encoding))) continue;
      const body = skip > 0 ? blob.slice(skip) : blob;
      const { dialect, scan } = await examine(body, job, limits);
      if (scan.valid) return toReading(body, encoding, scan, dialect, job, limits);
      fault = { encoding, line: scan.faultLine };
      if (survey.wide > 0) break;
      continue;
    }
    const done = await transcode(blob, encoding, skip, job);
    if (!done.ok) fault ??= { encoding, line: done.line, isCutOff: done.isCutOff };
    else if (isPlausible(guess, done.plausibility)) return readUtf8(done.blob, encoding, job, limits);
  }
  return undecodable(head, fault);
}

/** A person has seen how it looks: bytes that do not fit are replaced. */
async function readAs(blob: Blob, encoding: Encoding, skip: number, job: Job, limits: ReadLimits) {
  const done = await transcode(blob, encoding, skip, job, false);
  if (!done.ok) throw new Error('a lenient decoder cannot fail');
  return readUtf8(done.blob, encoding, job, limits);
}

async function readUtf8(body: Blob, encoding: Encoding, job: Job, limits: ReadLimits): Promise<FileReading> {
  const { dialect, scan } = await examine(body, job, limits);
  return toReading(body, encoding, scan, dialect, job, limits);
}

const isHandedOn = (body: Blob, dialect: Dialect, { regularFromBytes }: ReadLimits): boolean =>
  isPlainDialect(dialect) && body.size >= regularFromBytes;

async function examine(
  body: Blob,
  job: Job,
  limits: ReadLimits,
): Promise<{ dialect: Dialect; scan: TextScan }> {
  const head = await body.slice(0, HEAD_BYTES).arrayBuffer();
  const sample = new TextDecoder('utf-8', { ignoreBOM: true }).decode(head, { stream: true });
  const dialect = detectDialect(wholeLines(sample, body.size > HEAD_BYTES));
  const keepsCells = body.size <= limits.keptBytes && isHandedOn(body, dialect, limits);
  const { delimiter } = dialect;
  return { dialect, scan: await scanText(body, { delimiter, keepsCells }, job) };
}

async function toReading(
  body: Blob,
  encoding: Encoding,
  scan: TextScan,
  dialect: Dialect,
  job: Job,
  limits: ReadLimits,
): Promise<FileReading> {
  const { newline, usualFields, regular, tallied } = scan;
  const options = { dialect, newline, usualFields };
  const sheet = { name: null, hidden: false, encoding, merges: [] };
  if (regular && isHandedOn(body, dialect, limits)) {
    const { rows: head } = await parseRows(body, { ...options, limit: HEAD_ROWS }, job);
    const { recordCount, columnCount } = scan;
    const kept = { kind: 'regular', text: regular, tallied } as const;
    return { sheets: [{ ...sheet, head, recordCount, columnCount, body: kept }], refusals: [] };
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

function wholeLines(sample: string, isCut: boolean): string {
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return isCut && end > 0 ? sample.slice(0, end) : sample;
}
