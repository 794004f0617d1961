import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { findingText } from '#core/finding.ts';
import { answersOn, type PlainAsk, type PlainScore, sheet } from '../on-scores.ts';

function say(id: string, scores: readonly PlainScore[], ask: PlainAsk = {}): string | null {
  const definition = ranking.findings.find((finding) => finding.id === id);
  if (!definition) throw new Error(`no finding ${id}`);
  const found = definition.find(answersOn(scores, ask));
  return found && findingText(found);
}

const NAMES = [
  '东岭',
  '南浦',
  '新港',
  '长丰',
  '石桥',
  '望川',
  '清源',
  '白沙',
  '河湾',
  '平陵',
  '松原',
  '云台',
];

/** Everybody by name from the best to the worst, two points apart. */
function inOrder(period: string, names: readonly string[], rest: Partial<PlainScore> = {}) {
  const lines = Object.fromEntries(names.map((name, i) => [name, [95 - 2 * i, 93 - 2 * i]]));
  return sheet(period, ['党建', '人才'], lines, rest);
}

const moved = (from: number, to: number): readonly string[] => {
  const names = [...NAMES];
  const [name = ''] = names.splice(from - 1, 1);
  names.splice(to - 1, 0, name);
  return names;
};

describe('what is said', () => {
  const risen = [...inOrder('2026年一季度', NAMES), ...inOrder('2026年二季度', moved(9, 2))];
  const fallen = [...inOrder('2026年一季度', NAMES), ...inOrder('2026年二季度', moved(2, 9))];

  it('of who rose', () => {
    expect(say('ranking.riser', risen)).toBe('河湾较上季度上升7位，升至第2位。');
    expect(say('ranking.faller', risen)).toBeNull();
  });

  it('of who fell', () => {
    expect(say('ranking.faller', fallen)).toBe('南浦较上季度下降7位，居第9位。');
  });

  it('from as many places on as the office sets', () => {
    expect(say('ranking.riser', risen, { settings: { 'ranking.move_least': 8 } })).toBeNull();
  });

  it('of what made the score change', () => {
    expect(say('ranking.explained', risen)).toBe(
      '河湾较上季度综合得分提高14.0分，其中党建提高7.0分，变化最大。',
    );
  });

  it('not once the office has switched it off', () => {
    const settings = { 'ranking.silenced': ['ranking.riser'] };
    expect(say('ranking.riser', risen, { settings })).toBeNull();
  });

  it('of those who stay in front', () => {
    expect(say('ranking.steady_top', risen)).toBe('东岭、南浦连续2期居前3名。');
  });

  it('of those who stay behind by name in a ranking of twelve, and by number in a smaller one', () => {
    const quarters = ['2025年四季度', '2026年一季度', '2026年二季度'];
    const twelve = quarters.flatMap((period) => inOrder(period, NAMES));
    const eight = quarters.flatMap((period) => inOrder(period, NAMES.slice(0, 8)));
    expect(say('ranking.streak', twelve)).toBe('平陵、松原、云台连续3期居后3名，连续靠后，建议了解情况。');
    expect(say('ranking.streak', eight)).toBe('3个单位连续3期居后3名，连续靠后，建议了解情况。');
  });

  it('names nobody where people are ranked', () => {
    const person = { object_type: '个人', unit: '平陵县' };
    const people = [
      ...inOrder('2026年一季度', NAMES, person),
      ...inOrder('2026年二季度', moved(9, 2), person),
    ];
    const answers = answersOn(people);
    const said = ranking.findings.flatMap(({ find }) => find(answers) ?? []).map(findingText);
    for (const name of NAMES) expect(said.join('')).not.toContain(name);
    expect(say('ranking.wide_spread', people)).toBe(
      '党建差距最大，最高95.0分，最低73.0分，相差22.0分（百分制）。',
    );
  });

  it('leaves 学习平台积分 out of what is far apart', () => {
    const platform = sheet('2026年一季度', ['学习强国'], { 东岭: [100], 南浦: [10], 新港: [5], 长丰: [1] });
    const rest = inOrder('2026年一季度', NAMES.slice(0, 4));
    expect(say('ranking.wide_spread', [...platform, ...rest])).toBeNull();
    const settings = { 'ranking.platform_counts': true };
    expect(say('ranking.wide_spread', [...platform, ...rest], { settings })).toContain('学习强国差距最大');
  });
});
