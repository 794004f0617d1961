import type { Encoding } from '#core/encoding.ts';
import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { decodeStrictly } from './decode-strictly.ts';
import type { Plausibility } from './plausibility.ts';
import { createEvidence } from './plausibility.ts';

export type Transcoding =
  | { readonly ok: true; readonly blob: Blob; readonly plausibility: Plausibility }
  /** The first line that holds bytes this encoding does not know; or only the last character is not whole. */
  | { readonly ok: false; readonly line: number; readonly isCutOff: boolean };

const CHUNK = 4 * 1024 * 1024;
/** Parts are gathered into blobs of this size, which a browser may keep on disk. */
const GATHER = 64 * 1024 * 1024;

/**
 * The same text as UTF-8, or where it stops making sense. `skip` is the length of a byte order mark. Not
 * `strict`, it replaces what it cannot read by U+FFFD.
 */
export async function transcode(
  blob: Blob,
  encoding: Encoding,
  skip: number,
  job: Job,
  strict = true,
): Promise<Transcoding> {
  const decoder = new TextDecoder(encoding, { fatal: strict, ignoreBOM: true });
  const encoder = new TextEncoder();
  const evidence = createEvidence(encoding);
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let gathered = 0;
  let lines = 1;
  for (let at = skip; at < blob.size; at += CHUNK) {
    throwIfCancelled(job.signal);
    const bytes = new Uint8Array(await blob.slice(at, at + CHUNK).arrayBuffer());
    const text = decodeStrictly(decoder, bytes, true);
    if (text === null) return { ok: false, line: lines + linesBeforeFault(bytes, encoding), isCutOff: false };
    evidence.add(text);
    lines += countLines(text);
    const part = encoder.encode(text);
    parts.push(part);
    gathered += part.length;
    if (gathered > GATHER) {
      blobs.push(new Blob(parts));
      parts = [];
      gathered = 0;
    }
    job.progress?.({ stage: '转换编码', done: toMegabytes(at), total: toMegabytes(blob.size), unit: 'MB' });
  }
  const rest = decodeStrictly(decoder, new Uint8Array(0), false);
  if (rest === null) return { ok: false, line: lines, isCutOff: true };
  return { ok: true, blob: new Blob([...blobs, ...parts, rest]), plausibility: evidence.result() };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Line breaks before the fault, found by halving: a strict decoder does not say where it stopped. */
function linesBeforeFault(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder(encoding, { fatal: true });
    if (decodeStrictly(decoder, bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return countLines(new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true }));
}

export function toMegabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
