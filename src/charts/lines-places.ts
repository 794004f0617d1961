const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Where each value stands on the way from the first (0) to the last (1): numbers and dates to scale. */
export function placesOf(xs: readonly (string | number)[]): readonly number[] {
  if (xs.length < 2) return xs.map(() => 0.5);
  const numbers = xs.map(numberFor);
  const first = numbers[0] ?? null;
  const last = numbers[numbers.length - 1] ?? null;
  const rising = numbers.every((value, index) => {
    const before = numbers[index - 1];
    return value !== null && (index === 0 || (typeof before === 'number' && before < value));
  });
  if (!rising || first === null || last === null) return xs.map((_, index) => index / (xs.length - 1));
  return numbers.map((value) => ((value ?? first) - first) / (last - first));
}

function numberFor(x: string | number): number | null {
  if (typeof x === 'number') return x;
  return DATE.test(x) ? Date.parse(x) / DAY_MS : null;
}

/** Days are left out of dates where the months tell them apart. */
export function placeLabels(xs: readonly (string | number)[]): readonly string[] {
  const short = xs.map((x) => (DATE.test(String(x)) ? String(x).slice(0, 7) : String(x)));
  return new Set(short).size === xs.length ? short : xs.map(String);
}
