import { describe, expect, it } from 'vitest';

import { layoutBump } from '#charts/ranking/bump-layout.ts';
import { toBump } from '#charts/ranking/bump-marks.ts';
import { toTwin } from '#charts/twin.ts';
import type { BumpFigure } from '#core/figure.ts';

import { courseTable, PERIODS, scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const spec: BumpFigure = {
  ...{ ...frame, form: 'bump', table: 'course', where: {} },
  ...{ object: 'object', x: 'period', xs: PERIODS, value: 'rank', of: 'of', change: 'change' },
  marked: [
    { object: '丙县委组织部', tone: 'rise' },
    { object: '甲县委组织部', tone: 'lead' },
  ],
};

describe('bump', () => {
  it('orders lines by their last rank, those without one last', () => {
    const shape = toBump(spec, courseTable);
    expect(shape.lines.map(({ name, ranks }) => [name, ...ranks])).toEqual([
      ['甲县', 2, 1, 1],
      ['丙县', 3, null, 2],
      ['乙县', 1, 1, 3],
      ['丁县', null, 3, null],
    ]);
    expect(shape.size).toBe(3);
  });

  it('has no point where there is no rank, and says rank and number of ranked', () => {
    const { marks } = toBump(spec, courseTable);
    const texts = marks.filter(({ line }) => line === 1).map(({ label, details }) => [label, ...details]);
    expect(texts).toEqual([
      ['丙县委组织部 2025年四季度', '第3位，共3个'],
      ['丙县委组织部 2026年二季度', '第2位，共3个', '较上期无可比名次'],
    ]);
    expect(marks.map(({ drill }) => drill?.where['period']?.[0])).not.toContain(undefined);
  });

  it('draws at most two thick lines, and leading ones thin', () => {
    const three = ['甲', '乙', '丙'].map((name) => ({ object: `${name}县委组织部`, tone: 'told' as const }));
    const thick = (marked: BumpFigure['marked']) =>
      toBump({ ...spec, marked }, courseTable).lines.flatMap((line) => (line.thick ? [line.name] : []));
    expect(thick(three)).toEqual(['甲县', '乙县']);
    expect(thick(spec.marked)).toEqual(['丙县']);
  });

  it('shows a rise beside the name and never a fall', () => {
    const rows = courseTable.rows.map((row) =>
      row['object'] === '甲县委组织部' && row['period'] === PERIODS[2] ? { ...row, change: 2 } : row,
    );
    const { lines } = toBump(spec, { ...courseTable, rows });
    expect(lines.map(({ name, risen }) => [name, risen])).toEqual([
      ['甲县', 2],
      ['丙县', null],
      ['乙县', null],
      ['丁县', null],
    ]);
  });

  it('keeps names of tied lines apart', () => {
    const tied = courseTable.rows.map((row) => (row['period'] === PERIODS[2] ? { ...row, rank: 1 } : row));
    const shape = toBump(spec, { ...courseTable, rows: tied });
    const layout = layoutBump(shape, 500, 260);
    const heights = layout.labels.map(({ down }) => layout.y(1) + down).sort((a, b) => a - b);
    expect(heights).toHaveLength(4);
    heights.forEach((height, index) => {
      if (index > 0) expect(height - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(15);
    });
  });

  it('names of 200 lines only those that stand at their ends, marked ones always', () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      PERIODS.map((period) => ({ object: `街道${index + 1}`, period, rank: index + 1, of: 200, change: 0 })),
    ).flat();
    const many = scoreTable('course', ['object', 'period'], rows);
    const shape = toBump({ ...spec, marked: [{ object: '街道150', tone: 'told' }] }, many);
    const { labels } = layoutBump(shape, 900, 680);
    expect(labels.map(({ name }) => name)).toContain('街道150');
    expect(labels.every(({ down }) => Math.abs(down) < 1)).toBe(true);
    expect(labels.length).toBeLessThan(60);
  });

  it('has a twin with every rank', () => {
    expect(toTwin(spec, { course: courseTable })).toEqual({
      headings: ['名次', ...PERIODS],
      rows: [
        ['甲县委组织部', '2', '1', '1'],
        ['丙县委组织部', '3', '—', '2'],
        ['乙县委组织部', '1', '1', '3'],
        ['丁县委组织部', '—', '3', '—'],
      ],
    });
  });
});
