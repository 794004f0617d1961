/**
 * Index after the UTF-8 character of two to four bytes at `i`, or `i` when it is not valid there
 * (overlong, a surrogate, cut off, past U+10FFFF).
 */
export function afterWideCharacter(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  const second = bytes[i + 1] ?? 0;
  // Every Han character but the rarest.
  if (lead > 0xe0 && lead < 0xed && isContinuation(second) && isContinuation(bytes[i + 2])) return i + 3;
  if (lead < 0xe0) return lead >= 0xc2 && isContinuation(second) ? i + 2 : i;
  if (lead < 0xf0) {
    const least = lead === 0xe0 ? 0xa0 : 0x80;
    const most = lead === 0xed ? 0x9f : 0xbf;
    return second >= least && second <= most && isContinuation(bytes[i + 2]) ? i + 3 : i;
  }
  const least = lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xf4 ? 0x8f : 0xbf;
  if (lead > 0xf4 || !(second >= least && second <= most)) return i;
  return isContinuation(bytes[i + 2]) && isContinuation(bytes[i + 3]) ? i + 4 : i;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Index of the first byte in the range that is not valid UTF-8; `end` when all is. */
export function findFault(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    if ((bytes[i] ?? 0) < 0x80) i++;
    else {
      const next = afterWideCharacter(bytes, i);
      if (next === i) return i;
      i = next;
    }
  }
  return end;
}

/** Bytes at the end that begin a character whose rest may come in the next chunk. */
export function unfinishedTail(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] ?? 0;
    if (isContinuation(byte)) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}
