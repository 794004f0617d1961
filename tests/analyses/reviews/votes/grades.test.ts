import { describe, expect, it } from 'vitest';
import { answersOn, type PlainBallot, times } from '../plain-reviews.ts';

let state = 11;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Never empty.

const GRADES = ['优秀', '称职', '基本称职', '不称职', '弃权', null];

function randomBallots(): readonly PlainBallot[] {
  return Array.from({ length: 1 + Math.floor(random() * 120) }, () => {
    const grade = pick(GRADES);
    return {
      ...{ kind: '述职评议', round: pick(['2024年', '2025年']), object: pick(['甲局', '乙局', '丙局']) },
      ...{ grade, votes: grade !== null && random() < 0.3 ? Math.floor(random() * 9) : null },
    };
  });
}

describe('grades of a review', () => {
  it('add up to all valid votes, and their shares to one', () => {
    for (let run = 0; run < 60; run++) {
      const ballots = randomBallots();
      const answers = answersOn(ballots);
      const { rows } = answers.table('reviews.grades');
      for (const row of answers.table('reviews.trend').rows) {
        const own = rows.filter((each) => each['object'] === row['object'] && each['round'] === row['round']);
        const told = own.filter(({ n }) => n !== null);
        const [votes, returned] = [Number(row['votes']), Number(row['returned'])];
        const said = ballots.filter((each) => each.object === row['object'] && each.round === row['round']);
        expect(returned).toBe(said.reduce((sum, each) => sum + (each.votes ?? 1), 0));
        if (told.length === 0) continue;
        expect(told.reduce((sum, { n }) => sum + Number(n), 0)).toBe(votes);
        expect(told.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 9);
        expect(told.every((each) => each['abstained'] === returned - votes)).toBe(true);
      }
    }
  });

  it('are those of the kind, best first, 0 where an object has none', () => {
    const at = { kind: '民主测评', round: '2025年', object: '甲局' };
    const rows = [
      ...times(5, { ...at, grade: '满意' }),
      ...times(1, { ...at, object: '乙局', grade: '不满意' }),
    ];
    const found = answersOn(rows).table('reviews.grades').rows;
    expect(found.filter((row) => row['object'] === '甲局').map((row) => [row['grade'], row['n']])).toEqual([
      ['满意', 5],
      ['不满意', 0],
    ]);
  });

  it('are shares of the votes that have one, not of those with a score alone', () => {
    const at = { kind: '民主测评', round: '2025年', object: '甲局' };
    const rows = [...times(4, { ...at, grade: '满意' }), ...times(4, { ...at, score: 90 })];
    expect(answersOn(rows).table('reviews.grades').rows).toMatchObject([{ n: 4, share: 1, graded: 4 }]);
  });

  it('of an object that few reviewed are not told', () => {
    const rows = times(4, { kind: '民主测评', round: '2025年', object: '甲局', grade: '满意' });
    expect(answersOn(rows).table('reviews.grades').rows).toEqual([
      {
        ...{ review_kind: '民主测评', round: '2025年', object_type: '单位', object: '甲局', grade: '满意' },
        ...{ n: null, share: null, graded: 4, abstained: 0, note: '票数不足' },
      },
    ]);
  });
});
