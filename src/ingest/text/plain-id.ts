const LENGTH = 18;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = Array.from('10X98765432', (character) => character.charCodeAt(0));

/**
 * True for an ID of 18 digits whose last one is right (GB 11643), with a month and a day that every month
 * has. `PlainValues` of the dataset kinds calls such a cell plain: normalising would leave it as it is.
 */
export function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== LENGTH || bytes[start] === 0x30) return false;
  let sum = 0;
  for (let i = 0; i < LENGTH - 1; i++) {
    const digit = (bytes[start + i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return false;
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  if (bytes[end - 1] !== CHECK_CHARACTERS[sum % 11]) return false;
  const month = twoDigits(bytes, start + 10);
  const day = twoDigits(bytes, start + 12);
  return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - 0x30) * 10 + (bytes[at + 1] ?? 0) - 0x30;
}
