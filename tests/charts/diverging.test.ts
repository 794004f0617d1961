import { describe, expect, it } from 'vitest';

import { toDiverging } from '#charts/reviews/diverging-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { DivergingFigure } from '#core/figure.ts';

import { scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

function votes(item: string, counts: readonly number[] | null, abstained: number) {
  const valid = counts?.reduce((sum, each) => sum + each, 0) ?? null;
  return ['好', '较好', '一般', '较差'].map((grade, place) => ({
    ...{ item, grade, valid, abstained, n: counts?.[place] ?? null },
    share: counts && valid ? (counts[place] ?? 0) / valid : null,
  }));
}
const table = scoreTable(
  'grades',
  ['item', 'grade'],
  [...votes('作风', [50, 30, 20, 0], 2), ...votes('创新', [20, 20, 30, 10], 0), ...votes('廉洁', null, 1)],
);
const spec: DivergingFigure = {
  ...{
    ...frame,
    form: 'diverging',
    table: 'grades',
    where: {},
    row: 'item',
    rows: ['作风', '创新', '廉洁', '学习'],
  },
  ...{ grade: 'grade', value: 'n', share: 'share', base: 'valid', abstained: 'abstained' },
  grades: [
    { label: '好', side: 'positive' },
    { label: '较好', side: 'positive' },
    { label: '一般', side: 'negative' },
    { label: '较差', side: 'negative' },
  ],
  ...{ hidden: '票数不足', told: ['创新'] },
};

describe('diverging', () => {
  it('begins each bar so that its middle stands at one place', () => {
    const { lines, middle, scale } = toDiverging(spec, table);
    for (const { start, segments } of lines.slice(0, 2)) {
      const left = segments.filter(({ shade }) => shade.startsWith('minus'));
      expect(start + left.reduce((sum, { share }) => sum + share * scale, 0)).toBeCloseTo(middle, 9);
    }
    expect(lines[1]?.start).toBe(0);
    expect(middle).toBeCloseTo(0.5 / 1.3, 9);
  });

  it('draws the worst first, stronger away from the middle, and nothing of no votes', () => {
    const [style, novelty] = toDiverging(spec, table).lines;
    expect(style?.segments.map(({ label, text, shade }) => [label, text, shade])).toEqual([
      ['作风 一般', '20', 'minus1'],
      ['作风 较好', '30', 'plus1'],
      ['作风 好', '50', 'plus2'],
    ]);
    expect(novelty?.segments[0]).toMatchObject({
      label: '创新 较差',
      shade: 'minus2',
      details: ['12.5%', '10票'],
    });
  });

  it('says what is hidden and what is missing, and neither opens anything', () => {
    const { lines, marks } = toDiverging(spec, table);
    expect(lines.map(({ hidden, votes: said }) => [hidden, said])).toEqual([
      [null, '100'],
      [null, '80'],
      ['票数不足', '—'],
      ['缺', '—'],
    ]);
    expect(marks.some(({ label }) => label.startsWith('廉洁'))).toBe(false);
  });

  it('keeps abstentions apart', () => {
    expect(toDiverging(spec, table).lines[0]?.abstained).toBe('无效2');
    expect(toTwin(spec, { grades: table })).toEqual({
      headings: ['', '好', '较好', '一般', '较差', '有效票', '无效'],
      rows: [
        ['作风', '50.0%', '30.0%', '20.0%', '0.0%', '100', '2'],
        ['创新', '25.0%', '25.0%', '37.5%', '12.5%', '80', '0'],
        ['廉洁', '票数不足', '票数不足', '票数不足', '票数不足', '—', '1'],
        ['学习', '缺', '缺', '缺', '缺', '—', '0'],
      ],
    });
  });
});
