import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import type { TableRow } from '#core/table.ts';
import { answersOn, type PlainAsk, type PlainScore, rowsOf, sheet } from './on-scores.ts';

const PERSON = { object_type: '个人', unit: '平陵县', group: '干部' };
const SCORES: readonly PlainScore[] = [
  ...sheet('2025年', ['党建', '人才'], { 甲: [90, 70], 乙: [80, 90] }),
  ...sheet('2026年', ['党建', '人才'], { 甲: [80, 70], 乙: [90, 90] }),
  ...sheet('2026年', ['工作', '作风'], { 张伟: [80, 70], 李强: [60, 60] }, PERSON),
  ...sheet('2026年', ['工作', '作风'], { 张伟: [70, 75] }, { ...PERSON, unit: '白沙县' }),
];

/** The loaded rows that the cells behind a cell ask for. */
function rowsBehind(
  table: string,
  where: TableRow,
  measure = 'rank',
  { scores = SCORES, settings }: { scores?: readonly PlainScore[]; settings?: PlainAsk['settings'] } = {},
): readonly PlainScore[] {
  const definition = ranking.derived.find(({ id }) => id === table);
  const behind = definition?.behind(where, measure, answersOn(scores, { settings }));
  const cells = behind?.cells ?? [];
  const named: Readonly<Record<string, keyof PlainScore>> = { score_unit: 'unit' };
  return scores.filter((score) =>
    cells.some(({ where: asked }) =>
      Object.entries(asked).every(([name, value]) => {
        if (name === 'scope_type' || name === 'scope') return true;
        return (score[named[name] ?? (name as keyof PlainScore)] ?? null) === value;
      }),
    ),
  );
}

describe('behind a cell of ranks', () => {
  const unit = { object_type: '单位', group: '全部', period: '2026年', object: '甲' };

  it('stands the one record of a dimension', () => {
    expect(rowsBehind('ranking.scores', { ...unit, dimension: '党建' }).map(({ score }) => score)).toEqual([
      80,
    ]);
  });

  it('stand all records of the period for the composite', () => {
    expect(rowsBehind('ranking.standing', unit).map(({ score }) => score)).toEqual([80, 70]);
  });

  it('stands nothing that does not count in the composite', () => {
    const scores = [...SCORES, ...sheet('2026年', ['学习平台积分'], { 甲: [99] })];
    const told = (more: Parameters<typeof rowsBehind>[3]) =>
      rowsBehind('ranking.standing', unit, 'rank', more).map(({ dimension }) => dimension);
    expect(told({ scores })).toEqual(['党建', '人才']);
    expect(told({ scores, settings: { 'ranking.platform_counts': true } })).toHaveLength(3);
    expect(told({ scores, settings: { 'ranking.weights': ['人才=100'] } })).toEqual(['人才']);
    const platform = { ...unit, dimension: '学习平台积分' };
    expect(rowsBehind('ranking.scores', platform, 'rank', { scores }).map(({ score }) => score)).toEqual([
      99,
    ]);
  });

  it('stands the score given as a whole beside what counts', () => {
    const scores = [
      ...sheet('2026年', ['学习平台积分', '综合'], { 甲: [99, 90] }),
      ...sheet('2026年', ['学习平台积分', '综合'], { 乙: [50, 80] }),
    ];
    const found = rowsBehind('ranking.standing', unit, 'rank', { scores });
    expect(found.map(({ score }) => score)).toEqual([90]);
  });

  it('stand the records of both periods for a change', () => {
    const found = rowsBehind('ranking.moves', { ...unit, dimension: '党建' }, 'change');
    expect(found.map(({ score }) => score)).toEqual([90, 80]);
  });

  it('stand all periods of a streak', () => {
    const [streak] = rowsOf(
      answersOn(SCORES, { settings: { 'ranking.streaks': ['连续2期前1名'] } }),
      'ranking.streaks',
    ).filter((row) => row['dimension'] === '人才');
    expect(streak).toMatchObject({ object: '乙', length: 2, from: '2025年', to: '2026年' });
  });

  it('stand the records of one person, not of another with the name', () => {
    const person = { object_type: '个人', group: '干部', period: '2026年', object: '张伟（白沙县）' };
    expect(rowsBehind('ranking.standing', person).map(({ score }) => score)).toEqual([70, 75]);
  });

  it('stand the records of the other side of who was passed', () => {
    const where = { ...unit, object: '乙', side: '超过', other: '甲' };
    expect(rowsBehind('ranking.passed', where, 'now').map(({ object, score }) => [object, score])).toEqual([
      ['甲', 80],
      ['甲', 70],
    ]);
  });
});
