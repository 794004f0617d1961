import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { answersOn, type PlainScore, rowsOf } from './on-scores.ts';

const score = (object: string, dimension: string, points: number): PlainScore => ({
  ...{ object, dimension, score: points, period: '2026年', object_type: '单位' },
});
const once = [score('甲县', '党建', 90), score('乙县', '党建', 80), score('乙县', '人才', 70)];
const matrixOn = (scores: readonly PlainScore[]) =>
  ranking.figures.find(({ id }) => id === 'ranking.matrix')?.build(answersOn(scores), []);

describe('one cell with several different scores', () => {
  it('is listed with each of them and with what is counted, under the scores', () => {
    const scores = [...once, score('甲县', '党建', 85)];
    expect(rowsOf(answersOn(scores), 'ranking.conflicts')).toEqual([
      {
        ...{ object_type: '单位', group: '全部', period: '2026年', object: '甲县', dimension: '党建' },
        ...{ several: 2, given: '90、85', used: 87.5 },
      },
    ]);
    const under = matrixOn(scores)?.companion;
    expect(under?.id).not.toBe('ranking.matrix');
    expect(under?.subtitle).toBe('同一得分报了不同的数：单位 · 全部，各期合计1处，现按不同得分的平均计算');
    expect(under?.form === 'sheet' && under.rows.map(({ label }) => label)).toEqual(['甲县 · 党建：90、85']);
  });

  it('is nothing to tell while every score was given once, or twice the same', () => {
    expect(matrixOn([...once, score('甲县', '党建', 90)])?.companion).toBeUndefined();
    expect(rowsOf(answersOn(once), 'ranking.conflicts')).toEqual([]);
  });
});
