import { expect, it } from 'vitest';
import { buildFigureSheet } from '#report/sheets/figure-sheet.ts';
import type { Row } from '#report/workbook/workbook.ts';

function rowsOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): readonly Row[] {
  const sheet = buildFigureSheet({
    name: '图',
    title: '题',
    subtitle: '人',
    headings,
    rows,
    notes: ['未填4人'],
  });
  return [...sheet.rows].slice(2);
}

it('turns columns of people and shares into numbers and keeps the unit in the heading', () => {
  const [head, first] = rowsOf(
    ['类别', '人数', '占比'],
    ['公开遴选', '1,234人', '64.6%'],
    ['其他', '—', '—'],
  );
  expect(head?.cells).toEqual(['类别', '人数（人）', '占比']);
  expect(first?.cells).toEqual([
    { value: '公开遴选', style: 'cell' },
    { value: 1234, style: 'integer' },
    { value: 0.646, style: 'percent' },
  ]);
});

it('keeps a column text in which some cells are no plain numbers', () => {
  const [, first] = rowsOf(['', '市级'], ['30岁及以下', '9.3%（11人）'], ['31–35岁', '0']);
  expect(first?.cells[1]).toEqual({ value: '9.3%（11人）', style: 'cell' });
});

it('reads a true minus and decimals, and leaves — as a mark', () => {
  const [, first, second] = rowsOf(['单位', '变化'], ['甲县', '−1.5'], ['乙县', '—']);
  expect(first?.cells[1]).toEqual({ value: -1.5, style: 'decimal' });
  expect(second?.cells[1]).toEqual({ value: '—', style: 'figureText' });
});
