import { deflateSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Job, type Progress, throwIfCancelled } from '#core/progress.ts';

/** A file inside a document, made while it is written. */
export interface Part {
  readonly path: string;
  /** Text, or bytes that are there already. */
  readonly chunks: Iterable<string | Uint8Array>;
}

/** The first day a zip can name, so that equal content gives equal bytes. */
export const FIXED_DAY = new Date(1980, 0, 1);
const CHUNK = 256 * 1024;
/** Writing pauses so often for a person to be heard who gives up. */
const SLICE_MS = 40;

const LEVEL = 6;
const PACKED = /\.(?:xlsx|png)$/;

/** A part in one piece, deflated without the tables that one of many pieces needs. */
class WholePart extends ZipPassThrough {
  override compression = 8;

  override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(chunk, { level: LEVEL }), final);
  }
}

/** What is packed already is not packed again. */
const toWhole = (path: string) => (PACKED.test(path) ? new ZipPassThrough(path) : new WholePart(path));

/** A zip that grows by the pieces of its parts. */
class Package {
  private readonly pieces: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  /** Stops after each piece. */
  *add({ path, chunks }: Part): Generator<void> {
    const pieces = gather(chunks);
    const first = pieces.next();
    const second = pieces.next();
    const entry = second.done ? toWhole(path) : new ZipDeflate(path, { level: LEVEL });
    entry.mtime = FIXED_DAY;
    this.zip.add(entry);
    entry.push(this.toBytes(first.done ? '' : first.value), second.done === true);
    yield;
    if (second.done) return;
    entry.push(this.toBytes(second.value));
    for (const piece of pieces) {
      entry.push(this.toBytes(piece));
      yield;
    }
    entry.push(new Uint8Array(0), true);
  }

  private toBytes(piece: string | Uint8Array): Uint8Array {
    return typeof piece === 'string' ? this.encoder.encode(piece) : piece;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    this.zip.end();
    return join(this.pieces);
  }
}

export function packParts(parts: Iterable<Part>): Uint8Array<ArrayBuffer> {
  const pack = new Package();
  for (const part of parts) for (const _ of pack.add(part));
  return pack.bytes();
}

/** Lets what waits be handled: a message that says to stop. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The same bytes, written in slices: counted, and ended when the person gives up. */
export async function packInSlices(
  parts: Iterable<Part>,
  { stage, total }: Pick<Progress, 'stage' | 'total'>,
  job: Job,
): Promise<Uint8Array<ArrayBuffer>> {
  const pack = new Package();
  let [done, since] = [0, performance.now()];
  for (const part of parts) {
    job.progress?.({ stage, done, total, unit: '步' });
    done += 1;
    for (const _ of pack.add(part)) {
      if (performance.now() - since < SLICE_MS) continue;
      await breathe();
      throwIfCancelled(job.signal);
      since = performance.now();
    }
  }
  throwIfCancelled(job.signal);
  return pack.bytes();
}

/** Few large pieces instead of many small ones. */
function* gather(chunks: Iterable<string | Uint8Array>): Generator<string | Uint8Array, undefined> {
  let gathered: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      if (length > 0) yield gathered.join('');
      gathered = [];
      length = 0;
      yield chunk;
      continue;
    }
    gathered.push(chunk);
    length += chunk.length;
    if (length < CHUNK) continue;
    yield gathered.join('');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield gathered.join('');
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
