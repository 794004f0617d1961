import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { formatBytes } from '#core/format.ts';
import { inspectCompoundFile } from './container/compound-file.ts';
import { sniffContainer } from './container/sniff.ts';
import { inspectZip } from './container/zip.ts';
import { foreignReading } from './container/foreign.ts';
import { readFormPack } from './form/read-form-pack.ts';
import { readForms } from './form/read-forms.ts';
import type { FileReading, ReadChoices, ReadLimits } from './reading.ts';
import { READ_LIMITS, refused } from './reading.ts';
import type { SourceFile } from './sheet.ts';
import { decodeAll } from './text/decode-all.ts';
import { readText } from './text/read-text.ts';
import { undecodable } from './text/undecodable.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

export type { EncodingCandidate, FileReading, ReadChoices, ReadLimits, ReadRefusal } from './reading.ts';
export { READ_LIMITS } from './reading.ts';

/**
 * Reads any file into raw sheets, or says in a sentence why not; throws only `CancelledError`.
 * What a file is, is decided by its bytes. Spreadsheets are parsed in one synchronous go that hostile
 * files can make endless: call it where it can be terminated.
 */
export async function readFile(
  source: SourceFile,
  job: Job,
  limits: ReadLimits = READ_LIMITS,
  choices: ReadChoices = {},
): Promise<FileReading> {
  throwIfCancelled(job.signal);
  const { blob, path } = source;
  if (blob.size === 0) return refused('file.empty', '文件是空的，没有任何内容');
  const found = await sniffContainer(blob, path);
  if (found.kind === 'foreign') return foreignReading(found.foreign, path);
  if (found.kind === 'form') return readForm(source, job);
  if (found.kind === 'text') {
    if (blob.size > limits.textBytes) return tooLarge(blob.size, limits.textBytes);
    return readText(blob, job, limits, choices);
  }
  const forms = found.kind === 'zip' ? await readFormPack(source, job, limits) : null;
  if (forms) return forms;
  if (blob.size > limits.spreadsheetBytes) return tooLarge(blob.size, limits.spreadsheetBytes);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  throwIfCancelled(job.signal);
  if (found.kind === 'zip' || found.kind === 'compound') {
    const refusal = found.kind === 'zip' ? inspectZip(bytes, path, limits) : inspectCompoundFile(bytes, path);
    if (refusal) return refusal;
  }
  if (found.kind !== 'markup') return readWorkbook(bytes, job);
  return readMarkup(bytes, source, job, limits, choices);
}

async function readMarkup(
  bytes: Uint8Array,
  { blob }: SourceFile,
  job: Job,
  limits: ReadLimits,
  choices: ReadChoices,
): Promise<FileReading> {
  const { encoding } = choices;
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : decodeAll(bytes)?.text;
  if (text === undefined) return undecodable(bytes.subarray(0, 64 * 1024), null);
  // A page without a table is a text like any other.
  return /<(\w+:)?table[\s>]/i.test(text) ? readWorkbook(text, job) : readText(blob, job, limits, choices);
}

/** One form by itself is a sheet of one person. */
async function readForm(source: SourceFile, job: Job): Promise<FileReading> {
  const { sheet, refusals } = await readForms([source], job);
  return {
    sheets: sheet ? [sheet] : [],
    refusals: refusals.map(({ code, message }) => ({ sheet: null, code, message })),
  };
}

function tooLarge(size: number, limit: number): FileReading {
  return refused(
    'file.too_large',
    `文件有 ${formatBytes(size)}，超过可读取的上限 ${formatBytes(limit)}，请拆分后再导入`,
  );
}
