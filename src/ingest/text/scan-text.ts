import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { RegularText } from '../sheet.ts';
import type { Newline } from './byte-scan.ts';
import { createByteScan } from './byte-scan.ts';
import type { RegularPart } from './record-tally.ts';
import { createRecordTally } from './record-tally.ts';
import { toMegabytes } from './transcode.ts';
import { joined } from './typed-arrays.ts';
import { unfinishedTail } from './wide-character.ts';

export interface ScanOptions {
  /** Only a single ASCII character can be proved regular. */
  readonly delimiter: string;
}

/** What one pass over the bytes of a text found. */
export interface TextScan {
  /** Strict UTF-8 to the last byte. */
  readonly valid: boolean;
  /** Line of the first byte that is not UTF-8; quoted line breaks may make it a little too small. */
  readonly faultLine: number | null;
  /** The proof of regularity; null when it fails, for `reason`. */
  readonly regular: RegularText | null;
  readonly reason: string | null;
  /** Records, blank ones included; exact only when `regular`. */
  readonly recordCount: number;
  readonly columnCount: number;
  /** The field count that most records have. */
  readonly usualFields: number;
  readonly newline: Newline;
}

const CHUNK = 4 * 1024 * 1024;

/** Reads a text without byte order mark once, and proves or refutes that the engine can take it as it is. */
export async function scanText(blob: Blob, options: ScanOptions, job: Job): Promise<TextScan> {
  const { delimiter } = options;
  const tally = createRecordTally();
  const scan = createByteScan(delimiter.charCodeAt(0) & 0x7f, tally);
  if (delimiter.length !== 1 || delimiter > '\x7f') tally.fail('分隔符不是单个半角字符');
  let rest = new Uint8Array(0);
  let coming = blob.slice(0, CHUNK).arrayBuffer();
  for (let at = 0; at < blob.size; at += CHUNK) {
    throwIfCancelled(job.signal);
    const bytes = joined(rest, new Uint8Array(await coming));
    coming = blob.slice(at + CHUNK, at + 2 * CHUNK).arrayBuffer();
    const isLast = at + CHUNK >= blob.size;
    const usable = isLast ? bytes.length : bytes.length - unfinishedTail(bytes);
    rest = bytes.slice(usable);
    scan.add(bytes.subarray(0, usable));
    const done = toMegabytes(Math.min(at + CHUNK, blob.size));
    job.progress?.({ stage: '读取文件', done, total: toMegabytes(blob.size), unit: 'MB' });
  }
  const newline = scan.finish();
  if (newline === '\r' || newline === 'mixed') tally.fail('换行符不统一');
  const { part, ...found } = tally.finish();
  const faultLine = scan.faultRecord();
  const valid = faultLine === null;
  const regular = valid && part ? toRegular(blob, part, delimiter, newline) : null;
  return { ...found, newline, valid, faultLine, regular };
}

function toRegular(
  blob: Blob,
  { skip, fields, end, cuts }: RegularPart,
  delimiter: string,
  newline: Newline,
): RegularText {
  return {
    blob: end < blob.size ? blob.slice(0, end) : blob,
    delimiter,
    newline: newline === '\r\n' ? newline : '\n',
    fields,
    skipLines: skip,
    firstRecord: skip + 1,
    cuts: cuts.filter((cut) => cut < end),
  };
}
