import type { Data } from 'apache-arrow';
import { nullsOf } from './arrow-nulls.ts';
import type { EngineValue } from './engine.ts';

const PLACES = 4096;
/** Longer texts are hardly ever repeated. */
const LONGEST = 64;

/** A text met before, and where its bytes lie. */
interface Met {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly size: number;
}

function isSame(met: Met, bytes: Uint8Array, from: number, size: number): boolean {
  if (met.size !== size) return false;
  for (let i = 0; i < size; i++) if (met.bytes[met.from + i] !== bytes[from + i]) return false;
  return true;
}

/** Where among the texts met these bytes are looked for; a few of them are enough to spread texts. */
function placeOf(bytes: Uint8Array, from: number, size: number): number {
  const step = 1 + (size >> 3);
  let hash = size;
  for (let i = from; i < from + size; i += step) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/**
 * Reads the texts of one result column. Few words are said again and again, and decoding one costs ten
 * times as much as comparing its bytes with those last met at its place.
 */
export class TextReader {
  private readonly decoder = new TextDecoder();
  private readonly met = new Array<Met | undefined>(PLACES);

  read(chunk: Data, into: EngineValue[], at: number): void {
    const bytes = chunk.values as Uint8Array;
    const offsets = chunk.valueOffsets as Int32Array;
    const isNull = nullsOf(chunk);
    for (let row = 0; row < chunk.length; row++) {
      const from = offsets[row] ?? 0;
      const end = offsets[row + 1] ?? from;
      into[at + row] = isNull?.(row) ? null : this.text(bytes, from, end - from);
    }
  }

  private text(bytes: Uint8Array, from: number, size: number): string {
    if (size > LONGEST) return this.decoder.decode(bytes.subarray(from, from + size));
    const place = placeOf(bytes, from, size);
    const met = this.met[place];
    if (met && isSame(met, bytes, from, size)) return met.text;
    const text = this.decoder.decode(bytes.subarray(from, from + size));
    this.met[place] = { text, bytes, from, size };
    return text;
  }
}
