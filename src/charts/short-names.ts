import { shortUnit } from './short-label.ts';

/** Names as they are shown beside each other: short, and whole where the same short name would stand for two. */
export function shortNames(names: Iterable<string>): (name: string) => string {
  const shorts = new Map([...names].map((name) => [name, shortUnit(name)]));
  const times = new Map<string, number>();
  for (const short of shorts.values()) times.set(short, (times.get(short) ?? 0) + 1);
  return (name) => {
    const short = shorts.get(name) ?? shortUnit(name);
    return (times.get(short) ?? 0) > 1 ? name : short;
  };
}
