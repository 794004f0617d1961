import { expect, it } from 'vitest';
import { toSheet } from '#app/exports/page-tables.ts';
import { leavingRows } from '#app/leaving-tables.ts';
import type { TableRow } from '#core/table.ts';

const ROWS: readonly TableRow[] = [
  { object_type: '个人', object: '林晓舟', rank: 1 },
  { object_type: '单位', object: '平陵县', rank: 1 },
];
const personalRow = ({ object_type }: TableRow) => object_type === '个人';

it('keeps rows about one person back while the others leave', () => {
  expect(leavingRows({ personalRow }, ROWS).map(({ object }) => object)).toEqual(['平陵县']);
  expect(leavingRows({}, ROWS)).toHaveLength(2);
});

it('says on a sheet that such rows are missing, and that records are counted, not people', () => {
  const question = { asOf: '2026-10-31', filters: [] };
  const table = { id: 't', title: '', dims: [], measures: [], personal: true, rows: ROWS };
  const declared = { title: '名次', dims: [], measures: [], unscoped: true };
  const made = toSheet(
    { ...declared, personalRow, isOfRecords: true },
    { question, tables: { t: table } },
    't',
  );
  expect(made.rows).toEqual([ROWS[1]]);
  expect(made.notes).toEqual(['按导入的记录计', '涉及个人的行不随表导出']);
  const whole = toSheet({ ...declared, isOfRecords: false }, { question, tables: { t: table } }, 't');
  expect(whole.notes).toEqual(['截至2026年10月31日的在职人员，没有筛选']);
});
