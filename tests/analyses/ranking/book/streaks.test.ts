import { describe, expect, it } from 'vitest';
import {
  findStreak,
  parseStreakRule,
  type Standing,
  type StreakRule,
} from '#analyses/ranking/book/streaks.ts';

const rule = (text: string): StreakRule => {
  const parsed = parseStreakRule(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const course = (...ranks: number[]): Standing[] =>
  ranks.map((rank) => ({ rank, of: 12, behind: rank === 0 ? 0 : 12 - rank }));

describe('streak rules', () => {
  it('are read as the office writes them', () => {
    expect(rule('连续3期后3名')).toMatchObject({ kind: 'place', side: '后', periods: 3, places: 3 });
    expect(rule('连续两期前三')).toMatchObject({ kind: 'place', side: '前', periods: 2, places: 3 });
    expect(rule('一期退5位以上')).toMatchObject({ kind: 'move', side: '退', periods: 1, places: 5 });
    expect(rule('连续３期 前十名')).toMatchObject({ side: '前', periods: 3, places: 10 });
  });

  it.each(['', '后3名', '连续期后3名', '连续3期', '连续0期后3名', '一期升5位'])('refuse %j', (text) => {
    expect(parseStreakRule(text)).toBeNull();
  });

  it('run up to the newest period', () => {
    expect(findStreak(rule('连续3期后3名'), course(2, 10, 11, 12))).toEqual({ length: 3, first: 1, last: 3 });
    expect(findStreak(rule('连续3期后3名'), course(10, 11, 12, 9))).toBeNull();
    expect(findStreak(rule('连续2期前3名'), course(3, 1, 2))).toEqual({ length: 3, first: 0, last: 2 });
  });

  it('are broken by a period without a rank', () => {
    expect(findStreak(rule('连续3期前3名'), course(1, 0, 1))).toBeNull();
    expect(findStreak(rule('一期退5位以上'), course(0, 9))).toBeNull();
  });

  it('count the last places from the end, those of one rank together', () => {
    const tied: Standing = { rank: 9, of: 12, behind: 2 };
    expect(findStreak(rule('连续1期后3名'), [tied])).not.toBeNull();
    expect(findStreak(rule('连续1期后2名'), [tied])).toBeNull();
  });

  it('tell a fall of so many places within so many periods', () => {
    expect(findStreak(rule('一期退5位以上'), course(2, 7))).toEqual({ length: 1, first: 0, last: 1 });
    expect(findStreak(rule('一期退5位以上'), course(2, 6))).toBeNull();
    expect(findStreak(rule('2期进3位以上'), course(9, 12, 6))).toEqual({ length: 2, first: 0, last: 2 });
  });
});
