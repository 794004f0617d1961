import { parseChineseNumber } from '#core/chinese-number.ts';

/** A rule as the office writes it: 连续3期后3名, 连续两期前三, 一期退5位以上, 一期进3位以上. */
export type StreakRule = { readonly text: string } & (
  | { readonly kind: 'place'; readonly side: '前' | '后'; readonly places: number; readonly periods: number }
  | { readonly kind: 'move'; readonly side: '进' | '退'; readonly places: number; readonly periods: number }
);

const NUMBER = '(\\d+|[一二两三四五六七八九十]+)';
const PLACE = new RegExp(`^连续${NUMBER}期(前|后)${NUMBER}名?$`);
const MOVE = new RegExp(`^(?:连续)?${NUMBER}期(?:内)?(进|退)${NUMBER}位(?:以上|及以上)?$`);

function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0);
}

/** Null for words that are no such rule. */
export function parseStreakRule(written: string): StreakRule | null {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const place = PLACE.exec(text);
  const move = place ? null : MOVE.exec(text);
  const match = place ?? move;
  if (!match) return null;
  const [periods, places] = [toNumber(match[1] ?? ''), toNumber(match[3] ?? '')];
  if (periods < 1 || places < 1) return null;
  return place
    ? { text, kind: 'place', side: match[2] === '前' ? '前' : '后', places, periods }
    : { text, kind: 'move', side: match[2] === '进' ? '进' : '退', places, periods };
}

/** An object's standing in one period; rank 0 where it has none. */
export interface Standing {
  readonly rank: number;
  readonly of: number;
  /** How many are strictly behind it: the last places are counted from the end. */
  readonly behind: number;
}

export interface Streak {
  readonly length: number;
  /** Places of the first and the last period in the course. */
  readonly first: number;
  readonly last: number;
}

function holdsPlace(rule: StreakRule, { rank, behind }: Standing): boolean {
  if (rank === 0) return false;
  return rule.side === '前' ? rank <= rule.places : behind < rule.places;
}

/** The longest run up to the newest period that fulfils the rule; null where the newest period breaks it. */
export function findStreak(rule: StreakRule, course: readonly Standing[]): Streak | null {
  const last = course.length - 1;
  if (last < 0) return null;
  if (rule.kind === 'move') {
    const first = last - rule.periods;
    const [before, now] = [course[first]?.rank ?? 0, course[last]?.rank ?? 0];
    if (before === 0 || now === 0) return null;
    const moved = rule.side === '进' ? before - now : now - before;
    return moved >= rule.places ? { length: rule.periods, first, last } : null;
  }
  let first = last + 1;
  while (first > 0 && holdsPlace(rule, course[first - 1] ?? { rank: 0, of: 0, behind: 0 })) first--;
  const length = last - first + 1;
  return length >= rule.periods ? { length, first, last } : null;
}

/** Ranks of one period, with how many share each. */
export interface PeriodRanks {
  readonly ranks: Int32Array;
  readonly of: number;
  /** By rank. */
  readonly shares: Int32Array;
}

function placeHeld(
  rule: StreakRule & { readonly kind: 'place' },
  period: PeriodRanks,
  object: number,
): boolean {
  const rank = period.ranks[object] ?? 0;
  if (rank === 0) return false;
  const behind = period.of - rank + 1 - (period.shares[rank] ?? 0);
  return rule.side === '前' ? rank <= rule.places : behind < rule.places;
}

/** The streaks of all objects, as `findStreak` finds them one by one. */
export function findStreaks(
  rule: StreakRule,
  course: readonly PeriodRanks[],
): readonly (Streak & { readonly object: number })[] {
  const last = course.length - 1;
  const newest = course[last];
  const found: (Streak & { readonly object: number })[] = [];
  if (!newest) return found;
  const before = rule.kind === 'move' ? course[last - rule.periods] : undefined;
  for (let object = 0; object < newest.ranks.length; object++) {
    if (rule.kind === 'move') {
      const [was, now] = [before?.ranks[object] ?? 0, newest.ranks[object] ?? 0];
      const moved = rule.side === '进' ? was - now : now - was;
      if (was > 0 && now > 0 && moved >= rule.places)
        found.push({ object, length: rule.periods, first: last - rule.periods, last });
      continue;
    }
    let length = 0;
    for (let p = last; p >= 0; p--) {
      const period = course[p];
      if (!period || !placeHeld(rule, period, object)) break;
      length++;
    }
    if (length >= rule.periods) found.push({ object, length, first: last - length + 1, last });
  }
  return found;
}
