import { afterWideCharacter } from './wide-character.ts';

export interface Utf8Survey {
  /** Characters of two bytes and more that are valid UTF-8. */
  readonly wide: number;
  /** Bytes that are not. */
  readonly faults: number;
  /** 1-based line of the first of them; null without any. */
  readonly faultLine: number | null;
  /** True when the only fault is a character cut off by the end. */
  readonly isCutOff: boolean;
}

/** How far the bytes are UTF-8. `isWhole`: they end where the file ends. */
export function surveyUtf8(bytes: Uint8Array, isWhole: boolean): Utf8Survey {
  let wide = 0;
  let faults = 0;
  let line = 1;
  let faultLine: number | null = null;
  let i = 0;
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      if (byte === 0x0a) line++;
      i++;
      continue;
    }
    const next = afterWideCharacter(bytes, i);
    if (next > i) wide++;
    else if (isBegun(bytes, i)) {
      if (isWhole) return { wide, faults: faults + 1, faultLine: faultLine ?? line, isCutOff: faults === 0 };
      break;
    } else {
      faults++;
      faultLine ??= line;
    }
    i = next > i ? next : i + 1;
  }
  return { wide, faults, faultLine, isCutOff: false };
}

/** A character that the end of the bytes cuts off. */
function isBegun(bytes: Uint8Array, i: number): boolean {
  const lead = bytes[i] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || i + length <= bytes.length) return false;
  return bytes.subarray(i + 1).every((byte) => (byte & 0xc0) === 0x80);
}

/** True when a text is UTF-8 but for a few bytes: then it is nothing else. */
export function isMostlyUtf8({ wide, faults }: Utf8Survey): boolean {
  return faults > 0 && wide > 0 && wide >= 4 * faults;
}
