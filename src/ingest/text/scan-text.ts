import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { RegularText } from '../sheet.ts';
import type { Newline } from './byte-scan.ts';
import type { TalliedText } from './cell-columns.ts';
import type { RegularPart } from './record-tally.ts';
import { isUneven, TextFollower } from './text-follower.ts';
import { TextWindow } from './text-window.ts';
import { toMegabytes } from './transcode.ts';

export interface ScanOptions {
  /** Only a single ASCII character can be proved regular. */
  readonly delimiter: string;
  /** Counts and keeps the cells of a text that is regular; needs about as much memory as the text. */
  readonly keepsCells?: boolean;
  /** The text is read so much at a time, the first time less. */
  readonly chunkBytes?: number;
  readonly headBytes?: number;
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
  /** The cells of a regular text; null where they were not wanted. */
  readonly tallied: TalliedText | null;
  /** Records, blank ones included; exact only when `regular`. */
  readonly recordCount: number;
  readonly columnCount: number;
  /** The field count that most records have. */
  readonly usualFields: number;
  readonly newline: Newline;
}

const CHUNK = 4 * 1024 * 1024;
/** Mostly enough of a text to tell what its records are like. */
const HEAD = 128 * 1024;

/** Reads a text without byte order mark once, and proves or refutes that the engine can take it as it is. */
export async function scanText(blob: Blob, options: ScanOptions, job: Job): Promise<TextScan> {
  const { delimiter, keepsCells = false, headBytes = HEAD, chunkBytes = CHUNK } = options;
  const follower = new TextFollower(delimiter, keepsCells);
  const { tally, scan } = follower;
  const window = new TextWindow();
  let to = Math.min(keepsCells ? headBytes : chunkBytes, blob.size);
  let coming = blob.slice(0, to).arrayBuffer();
  for (let isLast = blob.size === 0; !isLast;) {
    throwIfCancelled(job.signal);
    window.add(new Uint8Array(await coming));
    isLast = to === blob.size;
    const [from, megabytes] = [to, toMegabytes(to)];
    to = Math.min(from + chunkBytes, blob.size);
    coming = blob.slice(from, to).arrayBuffer();
    window.drop(follower.take(window.bytes, window.base, isLast));
    job.progress?.({ stage: '读取文件', done: megabytes, total: toMegabytes(blob.size), unit: 'MB' });
  }
  const newline = scan.finish();
  if (isUneven(newline)) tally.fail('换行符不统一');
  const { part, ...found } = tally.finish();
  const faultLine = scan.faultRecord();
  const valid = faultLine === null;
  const regular = valid && part ? toRegular(blob, part, delimiter, newline) : null;
  const tallied = regular && part ? follower.finish(window.bytes, window.base, part) : null;
  return { ...found, newline, valid, faultLine, regular, tallied };
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
