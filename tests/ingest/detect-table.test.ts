import { describe, expect, it } from 'vitest';
import { countKnownHeadings, recognise } from '#datasets/recognise.ts';
import { detectTable } from '#ingest/detect-table.ts';
import type { MergedRange, RawSheet } from '#ingest/sheet.ts';
import { readSheet } from './files.ts';

function sheetOf(rows: string[][], merges: MergedRange[] = []): RawSheet {
  const raw = rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    name: 'Sheet1',
    hidden: false,
    encoding: null,
    head: raw,
    recordCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    merges,
    body: { kind: 'rows', rows: raw },
  };
}

const across = (row: number, firstColumn: number, lastColumn: number): MergedRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn,
  lastColumn,
});

const DATA = ['张伟', '男', '1985.03'];

describe('a heading', () => {
  it('in the first row', () => {
    const found = detectTable(sheetOf([['姓名', '性别', '出生年月'], DATA]), countKnownHeadings);
    expect(found).toMatchObject({ headerRows: [1], firstDataRow: 2, confidence: 1, asOf: null });
    expect(found.columns[0]).toEqual({ index: 0, heading: '姓名', samples: ['张伟'] });
  });

  it('of three rows is joined, equal parts once', () => {
    const rows = [
      ['姓名', '学历情况', '', '', ''],
      ['姓名', '全日制教育', '', '在职教育', ''],
      ['姓名', '学历', '学位', '学历', '学位'],
      ['张伟', '大学', '学士', '', ''],
    ];
    const merges = [
      { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 },
      across(1, 1, 4),
      across(2, 1, 2),
      across(2, 3, 4),
    ];
    const found = detectTable(sheetOf(rows, merges), countKnownHeadings);
    expect(found.headerRows).toEqual([2, 3]);
    expect(found.columns.map(({ heading }) => heading)).toEqual([
      '姓名',
      '全日制教育/学历',
      '全日制教育/学位',
      '在职教育/学历',
      '在职教育/学位',
    ]);
  });

  it('keeps a row of its own for columns that the row above does not cover', () => {
    const rows = [
      ['序号', '姓名', '任职情况', '', '性别'],
      ['', '', '单位及职务', '任现职时间', ''],
      ['1', '张伟', '市委组织部', '2020.01', '男'],
    ];
    const found = detectTable(sheetOf(rows), countKnownHeadings);
    expect(found.headerRows).toEqual([1, 2]);
    expect(found.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '姓名',
      '任职情况/单位及职务',
      '任职情况/任现职时间',
      '性别',
    ]);
  });

  it('is the first of several that are alike', () => {
    const rows = [['姓名', '性别', '出生年月'], DATA, ['姓名', '性别', '出生年月'], DATA];
    expect(detectTable(sheetOf(rows), countKnownHeadings).headerRows).toEqual([1]);
  });

  it('may stand far below a long preface', () => {
    const preface = Array.from({ length: 30 }, (_, i) => [`第${i}条 说明文字`, '', '', '']);
    const rows = [...preface, ['姓名', '性别', '出生年月', '民族'], [...DATA, '汉']];
    expect(detectTable(sheetOf(rows), countKnownHeadings).headerRows).toEqual([31]);
  });

  it('takes the row of numbers below it along', () => {
    const rows = [['姓名', '性别', '出生年月'], ['1', '2', '3'], DATA];
    expect(detectTable(sheetOf(rows), countKnownHeadings)).toMatchObject({
      headerRows: [1, 2],
      firstDataRow: 3,
    });
  });

  it('with unknown words is taken for one by its shape, less surely', () => {
    const rows = [
      ['地区', '户数', '占比'],
      ['甲县', '120', '3.5'],
      ['乙县', '80', '2.1'],
    ];
    const found = detectTable(sheetOf(rows), () => 0);
    expect(found.headerRows).toEqual([1]);
    expect(found.confidence).toBeLessThan(0.5);
  });

  it('is not made of data, notes or a single cell', () => {
    const none = { headerRows: [], confidence: 0 };
    expect(
      detectTable(sheetOf([DATA, ['王芳', '女', '1990.12'], ['李强', '男', '1976.05']]), countKnownHeadings),
    ).toMatchObject(none);
    expect(detectTable(sheetOf([['各单位：'], ['请于月底前报送。']]), countKnownHeadings)).toMatchObject(
      none,
    );
    expect(detectTable(sheetOf([['花名册']]), countKnownHeadings)).toMatchObject(none);
  });

  it('is the one a person chose', () => {
    const rows = [['甲', '乙', '丙'], ['姓名', '性别', '出生年月'], DATA];
    const found = detectTable(sheetOf(rows), countKnownHeadings, [1]);
    expect(found).toMatchObject({ headerRows: [1], firstDataRow: 2, confidence: 1 });
    expect(found.columns.map(({ heading }) => heading)).toEqual(['甲', '乙', '丙']);
    expect(detectTable(sheetOf(rows), countKnownHeadings, []).headerRows).toEqual([]);
  });

  it('of a text may have a parent written once over its first child', async () => {
    const text = '姓名,全日制教育,,在职教育,,备注\n,学历,学位,学历,学位,\n张伟,大学,学士,,,\n';
    const found = detectTable(await readSheet(text), countKnownHeadings);
    expect(found.columns.map(({ heading }) => heading)).toEqual([
      '姓名',
      '全日制教育/学历',
      '全日制教育/学位',
      '在职教育/学历',
      '在职教育/学位',
      '备注',
    ]);
  });

  it('is found and read among 5,000 columns', async () => {
    const heading = ['姓名', '性别', '出生年月', ...Array.from({ length: 4997 }, (_, i) => `指标${i}`)];
    const row = [...DATA, ...Array.from({ length: 4997 }, () => '1')];
    const sheet = await readSheet(
      [heading, ...Array.from({ length: 60 }, () => row)].map((cells) => cells.join(',')).join('\n'),
    );
    const found = detectTable(sheet, countKnownHeadings);
    expect(found.headerRows).toEqual([1]);
    expect(found.columns).toHaveLength(5000);
    expect(recognise(found.columns).kind).toBe('roster');
  });
});
