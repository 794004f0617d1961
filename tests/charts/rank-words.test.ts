import { describe, expect, it } from 'vitest';

import { periodLabels } from '#charts/ranking/period-labels.ts';
import { columnTexts, decimalsOf, moveText, moveWords } from '#charts/ranking/rank-words.ts';
import { readChartTheme, textOn } from '#charts/theme.ts';

describe('words of ranks', () => {
  it('points upwards towards the first only', () => {
    expect([3, -12, 0, null].map(moveText)).toEqual(['▲ 3', '▼ 12', '–', '—']);
    expect([3, -12, 0, null].map((change) => moveWords(change, '较上季'))).toEqual([
      '较上季上升3位',
      '较上季下降12位',
      '较上季名次未变',
      '较上季无可比名次',
    ]);
  });

  it('prints the scores of a column with the same decimals, two at most', () => {
    const texts = columnTexts([92, 91.4, null], 'score');
    expect([92, 91.4, null].map(texts)).toEqual(['92.0', '91.4', '—']);
    expect([[92, 90], [91.4], [88.125, 80], []].map(decimalsOf)).toEqual([0, 1, 2, 0]);
  });

  it('names the year below the first period of each', () => {
    expect(periodLabels(['2025年四季度', '2026年一季度', '2026年二季度'])).toEqual([
      { part: '四季度', year: '2025年' },
      { part: '一季度', year: '2026年' },
      { part: '二季度', year: '' },
    ]);
    expect(periodLabels(['2025年', '年中'])).toEqual([
      { part: '2025年', year: '' },
      { part: '年中', year: '' },
    ]);
  });

  it('sets text on a ground in ink or paper, whichever is read better', () => {
    const theme = readChartTheme((token) => (token === '--text-1' ? '#211d18' : '#fffdf8'));
    expect(['#ac8420', '#b23a22', '#e6eae9', '#143e68'].map((ground) => textOn(ground, theme))).toEqual([
      '#211d18',
      '#fffdf8',
      '#211d18',
      '#fffdf8',
    ]);
  });
});
