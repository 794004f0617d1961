/** What a share would be if nobody whose value is unknown belonged to the class, and if all of them did. */
export interface ShareBounds {
  readonly low: number;
  readonly high: number;
  /** People whose value is not known. */
  readonly unknown: number;
}

/**
 * Bounds of n ÷ known among `total` people, known and unknown; null when there is nobody at all. The share
 * itself always lies between them.
 */
export function boundsOf(n: number, known: number, total: number): ShareBounds | null {
  if (!(n >= 0 && n <= known && known <= total)) {
    throw new Error(`no share of people: ${n} of ${known} known of ${total}`);
  }
  if (total === 0) return null;
  const unknown = total - known;
  return { low: n / total, high: (n + unknown) / total, unknown };
}
