/** Some decoders let single bytes through as private characters where the encoding has none (0xFF in Big5). */
const STAND_IN = /[\uf8f0-\uf8ff]/;

/** The next piece of a text, or null where a byte makes no sense; `decoder` must be fatal to be strict. */
export function decodeStrictly(decoder: TextDecoder, bytes: Uint8Array, more: boolean): string | null {
  try {
    const text = decoder.decode(bytes, { stream: more });
    return decoder.fatal && STAND_IN.test(text) ? null : text;
  } catch {
    return null;
  }
}
