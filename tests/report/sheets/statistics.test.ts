import { describe, expect, it } from 'vitest';
import type { SheetFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import { buildStatistics, type Statistics } from '#report/sheets/statistics.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { partsOf, readBack } from '../read-back.ts';

const row = (item: string, column: string, n: number, share: number | null, mean: number | null = null) => ({
  ...{ scope: '全部', item, column, n, share, mean },
});
const table: StatTable = {
  ...{ id: 't', title: 't', dims: ['scope', 'item', 'column'], personal: false },
  measures: ['n', 'share', 'mean'],
  rows: [
    row('总数', '总体', 1204, 1),
    row('总数', '男', 700, 1),
    row('汉族', '总体', 1000, 0.8305647840531561),
    row('汉族', '男', 600, 0.9),
    row('少数民族', '总体', 0, 0),
    row('平均年龄', '总体', 1204, null, 41.25),
    row('平均年龄', '男', 0, null, null),
  ],
};
const figure: SheetFigure = {
  ...{ form: 'sheet', id: 't', title: [{ text: '干部统计表' }], subtitle: '', notes: [] },
  ...{ table: 't', where: { scope: '全部' } },
  rows: [
    { group: '', label: '总数', where: { item: '总数' } },
    { group: '民族', label: '汉族', where: { item: '汉族' } },
    { group: '民族', label: '少数民族', where: { item: '少数民族' } },
    { group: '年龄', label: '平均年龄', where: { item: '平均年龄' }, measure: 'mean', format: 'years' },
  ],
  columns: [
    { group: '总体', label: '人数', where: { column: '总体' }, measure: 'n', format: 'count' },
    { group: '总体', label: '比率', where: { column: '总体' }, measure: 'share', format: 'share' },
    { group: '性别', label: '男', where: { column: '男' }, measure: 'n', format: 'count' },
  ],
};
const statistics: Statistics = {
  title: '干部统计表',
  about: '截至2026年10月31日　统计范围：全部在职人员，1,204人',
  ...{ figure, table },
  notes: ['百分比按四舍五入取值，未填不计', '民族未填4人'],
};
const book = buildStatistics(statistics);

describe('the statistics sheet as a workbook', () => {
  it('has title, date, two lines of headings, numbers as numbers and the footnotes', async () => {
    const [sheet] = await readBack(book);
    expect(sheet?.name).toBe('干部统计表');
    const lines = sheet?.head.map(({ number, cells, kinds }) => [number, cells.join('|'), kinds]);
    expect(lines?.map(([number, cells]) => [number, cells])).toEqual([
      [1, '干部统计表'],
      [2, '截至2026年10月31日　统计范围：全部在职人员，1,204人'],
      [3, '项目||总体||性别'],
      [4, '||人数|比率|男'],
      [5, '总数||1204|100%|700'],
      [6, '民族|汉族|1000|83.0564784053156%|600'],
      [7, '|少数民族|0|0%|0'],
      [8, '年龄|平均年龄|41.25||—'],
      [9, '百分比按四舍五入取值，未填不计'],
      [10, '民族未填4人'],
    ]);
    expect(lines?.[5]?.[2]).toBe('ttnnn');
  });

  it('merges headings across and down, and the mean over 人数 and 比率', () => {
    const xml = partsOf(book)['xl/worksheets/sheet1.xml'] ?? '';
    const merged = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(merged).toEqual([
      ...['A1:E1', 'A2:E2', 'A3:B4', 'C3:D3', 'A6:A7', 'A5:B5', 'C8:D8', 'A9:E9', 'A10:E10'],
    ]);
  });

  it('stays on screen above and at the left, and prints on one A4 page', () => {
    const parts = partsOf(book);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('xSplit="2" ySplit="4"');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"\/>/);
  });

  it('gives the same bytes for the same figures', () => {
    expect(writeWorkbook(buildStatistics(statistics))).toEqual(writeWorkbook(book));
  });
});
