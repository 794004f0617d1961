import type { HiddenLine } from '#app/api.ts';
import { groupBy } from '#core/group-by.ts';

export interface HiddenGroup {
  readonly key: string;
  readonly title: string;
  readonly reason: string;
  readonly lines: readonly HiddenLine[];
}

/** Kept back rows of one table for one reason together. */
export function groupHidden(lines: readonly HiddenLine[]): readonly HiddenGroup[] {
  const groups = groupBy(lines, ({ table, reason }) => `${table}|${reason}`);
  return [...groups].map(([key, members]) => ({
    key,
    title: members[0]?.tableTitle ?? '',
    reason: members[0]?.reason ?? '',
    lines: members,
  }));
}

const MOST_NAMED = 2;

/** Which cells they are: 女 · 56岁及以上、女 · 51–55岁等. */
export function cellsOf({ lines }: HiddenGroup): string {
  const named = lines.slice(0, MOST_NAMED).map(({ label }) => label);
  return `${named.join('、')}${lines.length > named.length ? '等' : ''}`;
}
