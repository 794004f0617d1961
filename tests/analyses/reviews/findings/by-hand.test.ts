import { describe, expect, it } from 'vitest';
import { findingText } from '#core/finding.ts';
import { answersOn, findingOn, type PlainAsk, type PlainBallot, times } from '../plain-reviews.ts';
import { mark, planted } from '../mutual/offices.ts';

function say(id: string, rows: readonly PlainBallot[], ask: PlainAsk = {}): string | null {
  const found = findingOn(answersOn(rows, ask), `reviews.${id}`);
  return found && findingText(found);
}

const SEPTEMBER = { kind: '百人评议', round: '2026年9月' };
const scores = (object: string, list: readonly number[], more: PlainBallot = {}): readonly PlainBallot[] =>
  list.map((score) => ({ ...SEPTEMBER, object, score, ...more }));

const HIGH = [90, 92, 94, 96, 98, 90, 92, 94, 96, 98];
const LOW = [70, 72, 74, 76, 78, 70, 72, 74, 76, 78];

describe('an object that is seen worse', () => {
  const rows = [...scores('甲科', HIGH), ...scores('乙科', HIGH), ...scores('丙科', LOW)];

  it('is told beside all objects, where its whole interval lies lower', () => {
    expect(say('low_object', rows)).toBe(
      '2026年9月百人评议，丙科平均74.0分，低于全部对象的87.3分，建议了解原因。',
    );
  });

  it('is not told of two, of votes that scatter, of few votes, of a person, nor once silenced', () => {
    expect(say('low_object', rows.slice(10))).toBeNull();
    const wild = [40, 100, 40, 100, 100, 60, 100, 100, 50, 100];
    const scattered = [...scores('甲科', HIGH), ...scores('乙科', HIGH), ...scores('丙科', wild)];
    expect(say('low_object', scattered)).toBeNull();
    expect(say('low_object', [...rows.slice(0, 20), ...scores('丙科', LOW.slice(0, 4))])).toBeNull();
    expect(
      say(
        'low_object',
        rows.map((row) => ({ ...row, type: '个人' })),
      ),
    ).toBeNull();
    expect(say('low_object', rows, { settings: { 'reviews.silenced': ['reviews.low_object'] } })).toBeNull();
    expect(say('low_object', [])).toBeNull();
  });
});

describe('a change', () => {
  const before = { round: '2026年8月' };

  it('is told where the two intervals lie apart', () => {
    expect(say('changed', [...scores('甲科', HIGH, before), ...scores('甲科', LOW)])).toBe(
      '2026年9月百人评议，甲科平均74.0分，比上一轮低20.0分，两轮的区间不重叠。',
    );
    expect(say('changed', [...scores('甲科', LOW, before), ...scores('甲科', HIGH)])).toContain(
      '比上一轮高20.0分',
    );
  });

  it('is not told where they overlap, where there is one round, or one of another length', () => {
    expect(say('changed', [...scores('甲科', HIGH, before), ...scores('甲科', [...HIGH, 88])])).toBeNull();
    expect(say('changed', scores('甲科', LOW))).toBeNull();
    const year = { round: '2025年' };
    expect(say('changed', [...scores('甲科', HIGH, year), ...scores('甲科', LOW)])).toBeNull();
  });
});

describe('groups of voters', () => {
  it('that see the same objects differently are told', () => {
    const rows = [...scores('甲科', LOW, { group: '群众' }), ...scores('甲科', HIGH, { group: '领导' })];
    expect(say('group_gap', rows)).toBe(
      '2026年9月百人评议，群众打分平均74.0分，领导平均94.0分，看法有差别。',
    );
    expect(say('group_gap', scores('甲科', LOW, { group: '群众' }))).toBeNull();
  });
});

it('tells of few valid votes', () => {
  const rows = [...scores('甲科', HIGH), ...times(5, { ...SEPTEMBER, object: '甲科' })];
  expect(say('valid_low', rows)).toBe('2026年9月百人评议，有效票10张，占收回的15张的66.7%，低于90.0%。');
  expect(say('valid_low', rows, { settings: { 'reviews.valid_low': 0.6 } })).toBeNull();
});

describe('mutual reviews', () => {
  const wobble = (from: string, to: string, score: number) =>
    score + (((from.charCodeAt(0) * 7 + to.charCodeAt(0) * 13) % 11) - 5) / 10;

  it('name who marks higher or lower than the others', () => {
    expect(say('severe_rater', planted())).toBe(
      '2026年三季度互评，甲科打分偏紧，同样的被评方，比各打分方平均低3.0分。',
    );
    expect(say('severe_rater', planted(), { settings: { 'reviews.severity_told': 4 } })).toBeNull();
  });

  it('ask to look at a pair that praise each other, and at one that do not agree', () => {
    const praised = planted((from, to, score) =>
      wobble(from, to, ['乙科', '丁科'].includes(from) && ['乙科', '丁科'].includes(to) ? 100 : score),
    );
    expect(say('praising_pair', praised)).toMatch(
      /^2026年三季度互评，乙科给丁科\d+\.\d分，丁科给乙科\d+\.\d分，都高出.*建议了解。$/,
    );
    expect(say('pair_apart', praised)).toBeNull();
    const apart = planted((from, to, score) =>
      wobble(from, to, from === '乙科' && to === '丁科' ? score - 15 : score),
    );
    expect(say('pair_apart', apart)).toMatch(/分差明显偏离，建议了解。$/);
    expect(say('praising_pair', apart)).toBeNull();
  });

  it('tell of who gives everybody full marks', () => {
    const rows = planted((from, _to, score) => (from === '丙科' ? 100 : score));
    expect(say('full_marks_to_all', rows)).toBe(
      '2026年三季度互评，丙科给所评的7方都打满分，看不出差别，建议了解。',
    );
    expect(say('full_marks_to_all', planted())).toBeNull();
  });

  it('say nothing of one mark, or of none', () => {
    for (const id of ['severe_rater', 'praising_pair', 'pair_apart', 'full_marks_to_all']) {
      expect(say(id, [mark('甲科', '乙科', 100)])).toBeNull();
      expect(say(id, [])).toBeNull();
    }
  });
});
