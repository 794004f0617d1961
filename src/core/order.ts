const collator = new Intl.Collator('zh');

/** Order of Chinese words where no official order is known. */
export function compareWords(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Orders by a closed list first, then the rest as words. */
export function compareByList(list: readonly string[]): (a: string, b: string) => number {
  const place = new Map(list.map((word, index) => [word, index]));
  return (a, b) => {
    const left = place.get(a) ?? list.length;
    const right = place.get(b) ?? list.length;
    return left === right ? compareWords(a, b) : left - right;
  };
}
