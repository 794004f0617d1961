const HALF_WIDTH = /[\u0020-\u007e]/g;

/** A line of text in full characters; a digit is half of one. */
export function charactersIn(text: string): number {
  return [...text].length - (text.match(HALF_WIDTH)?.length ?? 0) / 2;
}
