import { describe, expect, it } from 'vitest';
import { reviews } from '#analyses/reviews/index.ts';
import { findingText } from '#core/finding.ts';
import { findRow } from '#core/table.ts';
import { answersOn, findingOn, type PlainBallot } from '../plain-reviews.ts';

const RUNS = 60;
const ROUNDS = ['2026年7月', '2026年8月', '2026年9月'];
const GROUPS = ['领导', '群众', '科室负责人'];

function randomFrom(seed: number): () => number {
  let state = seed * 7919 + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Offices that differ, groups that differ, months that differ, and blanks. */
function makeBallots(seed: number): readonly PlainBallot[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // Never empty.
  const objects = ['甲科', '乙科', '丙科', '丁科'].slice(0, 1 + Math.floor(random() * 4));
  const strict = GROUPS.map(() => (random() < 0.4 ? -15 : 0));
  const blank = pick([0, 0, 0.3]);
  const size = pick([2, 6, 15]);
  return ROUNDS.flatMap((round) =>
    objects.flatMap((object) => {
      const good = 80 + random() * 15 + (random() < 0.2 ? -25 : 0);
      return GROUPS.flatMap((group, g) =>
        Array.from({ length: size }, () => ({
          ...{ kind: '百人评议', round, object, group, type: '科室' },
          score: random() < blank ? null : Math.round(good + (strict[g] ?? 0) + (random() - 0.5) * 10),
        })),
      );
    }),
  );
}

/** Plain arithmetic over the ballots of September that the sentence names. */
function meanOf(ballots: readonly PlainBallot[], of: Partial<PlainBallot>): string {
  const own = ballots.filter((ballot) =>
    Object.entries({ round: '2026年9月', ...of }).every(
      ([name, value]) => ballot[name as keyof PlainBallot] === value,
    ),
  );
  const scores = own.flatMap(({ score }) => score ?? []);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return `${(Math.round(Number((mean * 10).toPrecision(12))) / 10).toFixed(1)}分`;
}

const CLAIMS: Readonly<Record<string, (text: string, ballots: readonly PlainBallot[]) => boolean>> = {
  'reviews.low_object': (text, ballots) => {
    const [, object = '', mean, all] = /百人评议，(.科)平均(.+?分)，低于全部对象的(.+?分)/.exec(text) ?? [];
    const isRight = mean === meanOf(ballots, { object }) && all === meanOf(ballots, {});
    return isRight && parseFloat(mean) < parseFloat(all);
  },
  'reviews.changed': (text, ballots) => {
    const [, object = '', mean, way, by] = /百人评议，(.科)平均(.+?分)，比上一轮(.)(.+?)分/.exec(text) ?? [];
    const [now, before] = ['2026年9月', '2026年8月'].map((round) =>
      parseFloat(meanOf(ballots, { object, round })),
    );
    if (now === undefined || before === undefined || mean !== meanOf(ballots, { object })) return false;
    return (way === '低') === now < before && Math.abs(Math.abs(now - before) - Number(by)) < 0.11;
  },
  'reviews.group_gap': (text, ballots) => {
    const [, low = '', least, high = '', most] =
      /百人评议，(.+)打分平均(.+?分)，(.+)平均(.+?分)，/.exec(text) ?? [];
    const isRight = least === meanOf(ballots, { group: low }) && most === meanOf(ballots, { group: high });
    return isRight && parseFloat(least) < parseFloat(most);
  },
  'reviews.valid_low': (text, ballots) => {
    const september = ballots.filter(({ round }) => round === '2026年9月');
    const valid = september.filter(({ score }) => score !== null).length;
    return (
      text.includes(`有效票${valid}张，占收回的${september.length}张的`) && valid / september.length < 0.9
    );
  },
};

describe('what is said of made-up reviews', () => {
  it.each(Object.keys(CLAIMS))('%s is said often, and is always true', (id) => {
    let times = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const ballots = makeBallots(seed);
      const found = findingOn(answersOn(ballots), id);
      if (!found) continue;
      times++;
      const text = findingText(found);
      expect(CLAIMS[id]?.(text, ballots), `seed ${seed}: ${text}`).toBe(true);
    }
    expect(times).toBeGreaterThan(5);
  });

  it('stands in a cell wherever it is a number', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const answers = answersOn(makeBallots(seed));
      for (const { find } of reviews.findings) {
        for (const { cell } of find(answers)?.parts ?? []) {
          if (!cell) continue;
          expect(typeof findRow(answers.table(cell.table), cell.where)?.[cell.measure]).toBe('number');
        }
      }
    }
  });
});
