import { describe, expect, it } from 'vitest';
import type { UnitAnswers } from '#analyses/analysis.ts';
import { unitSection } from '#analyses/reviews/unit/index.ts';
import { answersOn, type PlainBallot } from '../plain-reviews.ts';

const scored = (round: string, scores: readonly number[], more: PlainBallot = {}): readonly PlainBallot[] =>
  scores.map((score) => ({ kind: '述职评议', round, object: '东陵县', type: '单位', score, ...more }));

function answersFor(rows: readonly PlainBallot[], name = '东陵县'): UnitAnswers {
  return { ...answersOn(rows), unit: { name, level: '县级', peers: [name], posts: 'none' } };
}

const sentences = (answers: UnitAnswers) =>
  unitSection.findings
    .flatMap(({ find }) => find(answers) ?? [])
    .map(({ parts }) => parts.map(({ text }) => text).join(''));

const rows = [...scored('2024年', [80, 80, 80, 80, 80]), ...scored('2025年', [90, 90, 90, 90, 92])];

describe('the page of a unit', () => {
  it('tells its newest review, and how it moved', () => {
    const answers = answersFor(rows);
    expect(sentences(answers)).toEqual(['2025年述职评议平均90.4分，比上一轮高10.4分']);
    expect(unitSection.numbers?.read(answers).map(({ label, value }) => [label, value])).toEqual([
      ['2025年述职评议', 90.4],
      ['有效票', 5],
      ['有效率（未填发出票数）', null],
    ]);
    expect(unitSection.figures.flatMap(({ build }) => build(answers, []) ?? [])).toHaveLength(1);
  });

  it('is silent of a unit that was not reviewed, by few, or of a person of its name', () => {
    const few = scored('2025年', [90, 90]);
    const person = scored('2025年', [90, 90, 90, 90, 90], { type: '个人' });
    for (const answers of [answersFor(rows, '南浦县'), answersFor(few), answersFor(person), answersFor([])]) {
      expect(sentences(answers)).toEqual([]);
      expect(unitSection.numbers?.read(answers)).toEqual([]);
      expect(unitSection.figures.flatMap(({ build }) => build(answers, []) ?? [])).toEqual([]);
    }
  });
});
