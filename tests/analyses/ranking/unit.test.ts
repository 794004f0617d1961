import { describe, expect, it } from 'vitest';
import type { UnitAnswers } from '#analyses/analysis.ts';
import { ranking } from '#analyses/ranking/index.ts';
import { findingText } from '#core/finding.ts';
import { answersOn, type PlainScore, sheet } from './on-scores.ts';

const TWO = ['党建', '人才'];
const SCORES: readonly PlainScore[] = [
  ...sheet('2025年二季度', TWO, { 甲: [90, 90], 乙: [80, 80], 丙: [70, 70], 丁: [60, 60] }),
  ...sheet('2026年一季度', TWO, { 甲: [60, 60], 乙: [80, 80], 丙: [70, 70], 丁: [90, 90] }),
  ...sheet('2026年二季度', TWO, { 甲: [70, 90], 乙: [85, 71], 丙: [65, 70], 丁: [60, 60] }),
];

const [section] = ranking.unitSections ?? [];
if (!section) throw new Error('no section');

function unitAnswers(name: string, scores: readonly PlainScore[]): UnitAnswers {
  const answers = answersOn(scores);
  return {
    ...answers,
    unit: { name, level: '县级', peers: [name], posts: 'none' },
    choice: (id) => {
      throw new Error(`the page of a unit offers no choice ${id}`);
    },
    records: () => {
      throw new Error('the page of a unit reads no records');
    },
  };
}

const numbers = (name: string, scores = SCORES) => section.numbers?.read(unitAnswers(name, scores)) ?? [];
const say = (name: string, scores = SCORES) =>
  section.findings.flatMap(({ find }) => find(unitAnswers(name, scores)) ?? []).map(findingText);

describe('the ranking on the page of a unit', () => {
  it('says where the unit stands and how it moved', () => {
    expect(numbers('甲').map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ['综合名次', 1, '/4'],
      ['较上期上升', 3, '位'],
      ['较上年同期升降', 0, '位'],
    ]);
    expect(numbers('丁').map(({ label, value }) => [label, value])).toEqual([
      ['综合名次', 4],
      ['较上期下降', 3],
      ['较上年同期升降', 0],
    ]);
  });

  it('says where it is furthest ahead and furthest behind', () => {
    expect(say('甲')).toEqual([
      '2026年二季度综合得分居第1位（共4个），计入综合的各项中人才最靠前，第1位，党建最靠后，第2位',
    ]);
  });

  it('counts those that share a place, and leaves out what is not in the composite', () => {
    const four = sheet('2026年', ['党建', '人才', '信息', '学习强国'], {
      ...{ 甲: [90, 70, 70, 10], 乙: [80, 90, 90, 90], 丙: [70, 80, 80, 80] },
    });
    expect(say('甲', four)).toEqual([
      '2026年综合得分居第2位（共3个），计入综合的各项中党建最靠前，第1位，人才等2项最靠后，第3位',
    ]);
  });

  it('marks what is furthest behind only where it lies in the last of the four tiers', () => {
    const toldOf = (scores: readonly PlainScore[]) => {
      const answers = unitAnswers('甲', scores);
      const found = section.findings.flatMap(({ find }) => find(answers) ?? []);
      const figures = section.figures.flatMap(({ build }) => build(answers, found) ?? []);
      return [
        found.flatMap(({ parts }) => parts.flatMap(({ text, told }) => (told ? [text] : []))),
        figures.flatMap((spec) => (spec.form === 'strips' ? spec.rows.filter(({ told }) => told) : []))
          .length,
      ];
    };
    expect(toldOf(SCORES)).toEqual([[], 0]);
    const lastOfFour = sheet('2026年', TWO, { 甲: [90, 60], 乙: [80, 70], 丙: [70, 80], 丁: [60, 90] });
    expect(toldOf(lastOfFour)).toEqual([['人才最靠后'], 1]);
    const lastOfThree = lastOfFour.filter(({ object }) => object !== '丁');
    expect(toldOf(lastOfThree)).toEqual([[], 0]);
  });

  it('names no best and no worst where all ranks are the same', () => {
    expect(say('丁')).toEqual(['2026年二季度综合得分居第4位（共4个）']);
  });

  it('draws the unit among the others, and nothing of a unit that is not ranked', () => {
    const drawn = (name: string) => section.figures.map(({ build }) => build(unitAnswers(name, SCORES), []));
    expect(drawn('甲')).toMatchObject([{ form: 'strips', unit: '甲', peers: ['甲', '乙', '丙', '丁'] }]);
    expect(drawn('别处')).toEqual([null]);
    expect([numbers('别处'), say('别处'), numbers('甲', []), say('甲', [])]).toEqual([[], [], [], []]);
  });
});
