import { Zip, ZipDeflate } from 'fflate';

/** A file inside a document, made while it is written. */
export interface Part {
  readonly path: string;
  /** Text, or bytes that are there already. */
  readonly chunks: Iterable<string | Uint8Array>;
}

/** The first day a zip can name, so that equal content gives equal bytes. */
export const FIXED_DAY = new Date(1980, 0, 1);
const CHUNK = 256 * 1024;

export function packParts(parts: Iterable<Part>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const encoder = new TextEncoder();
  for (const { path, chunks } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = FIXED_DAY;
    zip.add(entry);
    for (const piece of gather(chunks)) entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return join(pieces);
}

/** Few large pieces instead of many small ones. */
function* gather(chunks: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
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
