/** Part of a whole; nothing of nothing is all of it. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
