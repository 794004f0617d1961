const collator = new Intl.Collator('zh');

/** Order of Chinese words where no official order is known. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Orders by places given to the words; those without a place come last, as words. */
export function compareByPlace(places: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => {
    const [left, right] = [places.get(a), places.get(b)];
    if (left === right) return compareWords(a, b);
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    return left - right;
  };
}

/** Orders by a closed list first, then the rest as words. */
export function compareByList(list: readonly string[]): (a: string, b: string) => number {
  return compareByPlace(new Map(list.map((word, index) => [word, index])));
}
