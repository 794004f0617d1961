import { describe, expect, it } from 'vitest';

import { toRanks } from '#charts/ranking/ranks-marks.ts';
import { BY_RANK, nextOrder, orderRanks, rankMarks, type RankOrder } from '#charts/ranking/ranks-order.ts';
import { toTwin } from '#charts/twin.ts';
import type { RanksFigure } from '#core/figure.ts';

import { courseTable, PERIODS, scoreTable } from './ranking-tables.ts';
import { frame } from './sample-tables.ts';

const dimensions = scoreTable(
  'dimensions',
  ['object', 'dimension'],
  [
    { object: '甲县委组织部', dimension: '实绩', score: 91.5, quarter: 1 },
    { object: '乙县委组织部', dimension: '实绩', score: 93, quarter: 1 },
    { object: '丙县委组织部', dimension: '实绩', score: null, quarter: null },
    { object: '甲县委组织部', dimension: '创新', score: 0, quarter: 4 },
  ],
);
const tables = { course: courseTable, dimensions };
const spec: RanksFigure = {
  ...{ ...frame, form: 'ranks', table: 'course', where: { period: PERIODS[2] ?? null } },
  ...{ object: 'object', kind: '单位', rank: 'rank', of: 'of', score: 'score', scoreLabel: '综合得分' },
  changes: [{ label: '较上季', measure: 'change' }],
  columns: [
    {
      ...{ label: '实绩', table: 'dimensions', where: { dimension: '实绩' } },
      ...{ measure: 'score', format: 'score', quarter: 'quarter' },
    },
    { label: '创新', table: 'dimensions', where: { dimension: '创新' }, measure: 'score', format: 'score' },
  ],
  course: {
    ...{ label: '近3季', table: 'course', where: {}, x: 'period', xs: PERIODS, value: 'rank' },
    format: 'rank',
  },
  marked: [{ object: '乙县委组织部', tone: 'told' }],
};
const names = (order: RankOrder) => orderRanks(toRanks(spec, tables).lines, order).map(({ name }) => name);

describe('ranks', () => {
  it('lists by rank, without one last, with 缺 for what was not reported and 0 for 0', () => {
    const { lines } = toRanks(spec, tables);
    expect(
      lines.map(({ rankText, name, cells, moves }) => [
        ...[rankText, name, ...cells.map(({ text }) => text), ...moves.map(({ text }) => text)],
      ]),
    ).toEqual([
      ['1', '甲县', '97.5', '91.5', '0', '–'],
      ['2', '丙县', '95.0', '缺', '缺', '—'],
      ['3', '乙县', '92.5', '93.0', '缺', '▼ 2'],
      ['—', '丁县', '缺', '缺', '缺', '—'],
    ]);
    expect(lines[0]?.cells.map(({ quarter }) => quarter)).toEqual([null, 1, null]);
    expect(lines.map(({ tone }) => tone)).toEqual(['grey', 'grey', 'told', 'grey']);
  });

  it('opens a score of 0 and nothing where there is none', () => {
    const cells = toRanks(spec, tables).lines.flatMap((line) => line.cells);
    expect(cells.map(({ drill }) => drill !== null)).toEqual([
      ...[true, true, true],
      ...[true, false, false],
      ...[true, true, false],
      ...[false, false, false],
    ]);
    expect(cells[2]?.drill).toEqual({
      table: 'dimensions',
      measure: 'score',
      where: { object: ['甲县委组织部'], dimension: ['创新'] },
    });
  });

  it('sorts by a heading, turns round when it leads already, and keeps what is missing last', () => {
    const byScore = nextOrder(BY_RANK, { by: 'cell', place: 1 });
    expect(names(byScore)).toEqual(['乙县', '甲县', '丙县', '丁县']);
    expect(names(nextOrder(byScore, { by: 'cell', place: 1 }))).toEqual(['甲县', '乙县', '丙县', '丁县']);
    expect(names(nextOrder(BY_RANK, { by: 'rank' }))).toEqual(['乙县', '丙县', '甲县', '丁县']);
    expect(names(nextOrder(BY_RANK, { by: 'name' }))).toEqual(['丙县', '丁县', '甲县', '乙县']);
    expect(names(nextOrder(BY_RANK, { by: 'move', place: 0 }))).toEqual(['甲县', '乙县', '丙县', '丁县']);
  });

  it('walks on lines as they stand', () => {
    const lines = orderRanks(toRanks(spec, tables).lines, { key: { by: 'rank' }, reversed: true });
    expect(
      rankMarks(lines)
        .map(({ row, column, label }) => [row, column, label])
        .slice(0, 4),
    ).toEqual([
      [0, 0, '乙县委组织部 综合得分'],
      [0, 1, '乙县委组织部 实绩'],
      [0, 2, '乙县委组织部 创新'],
      [1, 0, '丙县委组织部 综合得分'],
    ]);
  });

  it('draws the course with a gap, and the first rank on top', () => {
    const [first, second, , left] = toRanks(spec, tables).lines.map(({ course }) => course);
    expect(first?.path).toBe('M4 10h0.1L48 4L92 4');
    expect(second?.path).toBe('M4 16h0.1M92 10h0.1');
    expect(left?.end).toBeNull();
  });

  it('makes 200 lines of five dimensions and 24 periods in well under a tenth of a second', () => {
    const periods = Array.from({ length: 24 }, (_, index) => `${2003 + index}年`);
    const objects = Array.from({ length: 200 }, (_, index) => `街道${index}`);
    const course = scoreTable(
      'course',
      ['object', 'period'],
      objects.flatMap((object, at) =>
        periods.map((period) => ({ object, period, rank: at + 1, of: 200, score: 90 - at / 7, change: 0 })),
      ),
    );
    const many = {
      ...spec,
      where: { period: '2026年' },
      course: spec.course && { ...spec.course, xs: periods },
    };
    expect(toRanks(many, { ...tables, course }).lines).toHaveLength(200);
  });

  it('has a twin with the course as values', () => {
    const { headings, rows } = toTwin(spec, tables);
    expect(headings).toEqual([
      ...['单位', '名次', '综合得分', '实绩', '创新', '较上季'],
      ...PERIODS.map((period) => `近3季 ${period}`),
    ]);
    expect(rows[1]).toEqual(['丙县委组织部', '2', '95.0', '缺', '缺', '—', '3', '—', '2']);
  });
});
