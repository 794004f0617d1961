import { describe, expect, it } from 'vitest';
import { fitWidth, spreadRow, textWidth } from '#report/sheets/layout.ts';
import { type ExportTable, buildTableWorkbook } from '#report/sheets/table.ts';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import { cellsOf, partsOf, readBack } from '../read-back.ts';

const table: ExportTable = {
  title: '年龄段分布',
  columns: [
    { name: 'scope', label: '范围', format: 'text' },
    { name: 'n', label: '人数', format: 'integer' },
    { name: 'share', label: '占比', format: 'percent' },
    { name: 'mean', label: '平均年龄', format: 'decimal' },
  ],
  rows: [
    { scope: '市级', n: 11, share: 0.09322033898305085, mean: 41.25 },
    { scope: '=县级', n: 1204, share: null, mean: null, other: 1 },
    { scope: null, n: 0, share: 0, mean: 38 },
  ],
  notes: ['统计对象：在职人员。', '截至2026-10-31；出生年月未填4人，不计入占比。'],
};
const book = buildTableWorkbook('结果', [table]);

describe('an exported table', () => {
  it('has title, headings, unrounded values and its definitions below', async () => {
    const [sheet] = await readBack(book);
    expect(sheet?.name).toBe('年龄段分布');
    expect(sheet?.head.map(({ number, cells, kinds }) => [number, cells, kinds])).toEqual([
      [1, ['年龄段分布'], 't'],
      [2, ['范围', '人数', '占比', '平均年龄'], 'tttt'],
      [3, ['市级', '11', '9.32203389830508%', '41.25'], 'tnnn'],
      [4, ['=县级', '1204', '—', '—'], 'tntt'],
      [5, ['—', '0', '0%', '38'], 'tnnn'],
      [7, ['口径'], 't'],
      [8, ['1. 统计对象：在职人员。'], 't'],
      [9, ['2. 截至2026-10-31；出生年月未填4人，不计入占比。'], 't'],
    ]);
    expect(sheet?.merges.map(({ firstRow }) => firstRow)).toEqual([1, 7, 8, 9]);
  });

  it('shows shares with one decimal and people in whole numbers', () => {
    const parts = partsOf(book);
    const styles = parts['xl/styles.xml'] ?? '';
    const codeOf = new Map(
      [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [id, code]),
    );
    const records = styles.split('<cellXfs')[1]?.split('<xf ') ?? [];
    const formatOf = (cell: string) => {
      const style = Number(
        new RegExp(`r="${cell}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1],
      );
      const id = /numFmtId="(\d+)"/.exec(records[style + 1] ?? '')?.[1] ?? '';
      return codeOf.get(id) ?? id;
    };
    expect(['A3', 'B3', 'C3', 'D3'].map(formatOf)).toEqual(['0', '3', '0.0%', '#,##0.0']);
  });

  it('says nothing of definitions when there are none', async () => {
    const [rows] = await cellsOf(buildTableWorkbook('x', [{ ...table, notes: [], rows: [] }]));
    expect(rows).toEqual([['年龄段分布'], ['范围', '人数', '占比', '平均年龄']]);
  });

  it('can be written twice, with several tables', async () => {
    const two = buildTableWorkbook('结果', [table, table]);
    expect(writeWorkbook(two)).toEqual(writeWorkbook(two));
    expect((await readBack(two)).map(({ name }) => name)).toEqual(['年龄段分布', '年龄段分布（2）']);
  });
});

describe('widths and heights', () => {
  it('count a Chinese character as two and the longest line', () => {
    expect([textWidth('姓名'), textWidth('a1'), textWidth('短\n长一些'), textWidth('')]).toEqual([
      4, 2, 6, 0,
    ]);
    expect([fitWidth(['姓名']), fitWidth(['a'.repeat(99)]), fitWidth([])]).toEqual([8, 36, 8]);
  });

  it('give a text across hidden columns the height it needs', () => {
    const columns = [{ width: 20 }, { width: 20, hidden: true }];
    const short = spreadRow('一行', 'note', columns, 1).row.height ?? 0;
    expect(spreadRow('十'.repeat(45), 'note', columns, 1).row.height).toBeGreaterThan(short * 3);
    expect(spreadRow('一', 'note', [{ width: 5 }], 1).merges).toEqual([]);
  });
});
