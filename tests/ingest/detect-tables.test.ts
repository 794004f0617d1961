import { describe, expect, it } from 'vitest';
import { countKnownHeadings } from '#datasets/recognise.ts';
import { cutToTable, detectTable, detectTables, isInTable } from '#ingest/detect-table.ts';
import type { RawSheet } from '#ingest/sheet.ts';
import { readSheet, rowsOf } from './files.ts';

const ROSTER = ['姓名,性别,出生年月,单位', '张伟,男,1985.03,办公室', '王芳,女,1990.12,干部科'];
const TRAINING = ['姓名,培训班次,开始时间,学时', '张伟,读书班,2026.03.01,40'];

function sheetOf(...lines: string[]): Promise<RawSheet> {
  return readSheet(lines.join('\n'));
}

async function placesIn(...lines: string[]) {
  const tables = detectTables(await sheetOf(...lines), countKnownHeadings);
  return tables.map(({ headerRows, lastDataRow, firstColumn, lastColumn }) => [
    headerRows.join(),
    lastDataRow,
    `${firstColumn}-${lastColumn}`,
  ]);
}

describe('several tables on one sheet', () => {
  it('are told apart after a gap and a title of their own', async () => {
    expect(await placesIn(...ROSTER, ',,,', '二、培训情况,,,', ...TRAINING)).toEqual([
      ['1', 4, '0-3'],
      ['6', null, '0-3'],
    ]);
  });

  it('are told apart without a gap where the heading says more', async () => {
    expect(
      await placesIn(...ROSTER, '姓名,性别,出生年月,单位,职级', '李强,男,1976.05,县委办,一级主任科员'),
    ).toEqual([
      ['1', 3, '0-3'],
      ['4', null, '0-4'],
    ]);
  });

  it('with one heading are one table with the heading repeated', async () => {
    expect(await placesIn(...ROSTER, ',,,', '河东县,,,', ...ROSTER)).toEqual([['1', null, '0-3']]);
    expect(await placesIn(...ROSTER, '姓 名,性 别,出生年月,', '李强,男,1976.05,')).toEqual([
      ['1', null, '0-3'],
    ]);
  });

  it('with one heading under another period are two tables', async () => {
    const scores = ['单位,指标,得分', '云门县,党建,90'];
    expect(await placesIn('8月得分', ...scores, '', '9月得分', ...scores)).toEqual([
      ['2', 4, '0-2'],
      ['6', null, '0-2'],
    ]);
    expect(await placesIn('9月得分', ...scores, '', '9月得分（续）', ...scores)).toEqual([
      ['2', null, '0-2'],
    ]);
    expect(await placesIn('9月得分', ...scores, '填表日期：10月8日', ...scores)).toEqual([
      ['2', null, '0-2'],
    ]);
  });

  it('stand side by side without a gap when the headings come again in order', async () => {
    const twice = ['姓名,性别,姓名,性别', '张伟,男,王芳,女', '李强,男,,'];
    expect(await placesIn(...twice)).toEqual([
      ['1', null, '0-1'],
      ['1', null, '2-3'],
    ]);
    expect(await placesIn('姓名,性别,姓名,民族', '张伟,男,王芳,汉族')).toEqual([['1', null, '0-3']]);
    expect(await placesIn('姓名,学历,学位,学历,学位', '张伟,大学,学士,研究生,硕士')).toHaveLength(1);
  });

  it('stand side by side when the right one goes on alone', async () => {
    const beside = ['姓名,性别,,单位,核定编制', '张伟,男,,市委组织部,30', '王芳,女,,市委办公室,40'];
    expect(await placesIn(...beside)).toHaveLength(1);
    expect(await placesIn(...beside, ',,,市委宣传部,20', ',,,市委统战部,10')).toEqual([
      ['1', null, '0-1'],
      ['1', null, '3-4'],
    ]);
  });

  it('stand side by side when a blank column parts them and both name a person', async () => {
    const sheet = await sheetOf('姓名,性别,,姓名,培训班次,学时', '张伟,男,,王芳,读书班,40', '李强,男,,,,');
    const tables = detectTables(sheet, countKnownHeadings);
    expect(tables.map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn])).toEqual([
      [0, 1],
      [3, 5],
    ]);
    const [left, right] = tables;
    if (!left || !right) throw new Error('two tables expected');
    expect(right.columns.map(({ index, heading, samples }) => [index, heading, samples[0]])).toEqual([
      [3, '姓名', '王芳'],
      [4, '培训班次', '读书班'],
      [5, '学时', '40'],
    ]);
    const [, first] = rowsOf(sheet);
    if (!first) throw new Error('a row expected');
    expect(cutToTable(first, left).cells).toEqual(['张伟', '男', '', '', '', '']);
    expect(cutToTable(first, right).cells).toEqual(['', '', '', '王芳', '读书班', '40']);
  });

  it('are not made of one table with a blank column inside', async () => {
    expect(await placesIn('姓名,性别,,出生年月,单位', '张伟,男,,1985.03,办公室')).toEqual([
      ['1', null, '0-4'],
    ]);
  });

  it('are not made of people after a gap', async () => {
    expect(await placesIn(...ROSTER, '', '李强,男,缺,县委办', '赵敏,女,1988.08,县委办')).toEqual([
      ['1', null, '0-3'],
    ]);
  });

  it('are found beyond the first 200 rows when all rows are at hand', async () => {
    const people = Array.from({ length: 300 }, () => '张伟,男,1985.03,办公室');
    const sheet = await sheetOf(ROSTER[0] ?? '', ...people, '', ...TRAINING);
    expect(detectTables(sheet, countKnownHeadings).map(({ headerRows }) => headerRows)).toEqual([[1], [303]]);
    const head: RawSheet = { ...sheet, body: { kind: 'rows', rows: [] } };
    expect(detectTables(head, countKnownHeadings).map(({ headerRows }) => headerRows)).toEqual([[1]]);
  });

  it('of unknown words need a gap and figures under their words', async () => {
    expect(
      await placesIn('县区,户数', '甲县,120', '', '乡镇,人口,面积', '王庄,900,12', '李庄,800,9'),
    ).toEqual([
      ['1', 3, '0-1'],
      ['4', null, '0-2'],
    ]);
    expect(await placesIn('县区,户数', '甲县,120', '', '乙县,不详', '丙县,80')).toEqual([['1', null, '0-1']]);
  });
});

describe('the end of a table', () => {
  it('holds for a heading that a person chose too', async () => {
    const sheet = await sheetOf('花名册,,,', ...ROSTER, '', ...TRAINING);
    const chosen = detectTable(sheet, countKnownHeadings, [2]);
    expect(chosen).toMatchObject({ headerRows: [2], lastDataRow: 5, confidence: 1 });
    expect(
      rowsOf(sheet)
        .filter((row) => isInTable(row, chosen))
        .map(({ number }) => number),
    ).toEqual([3, 4]);
  });

  it('is the end of the sheet when nothing else comes', async () => {
    expect(detectTable(await sheetOf(...ROSTER), countKnownHeadings).lastDataRow).toBeNull();
  });

  it('leaves columns out that are empty to the end', async () => {
    const table = detectTable(await sheetOf('姓名,性别,出生年月,,', '张伟,男,1985.03,,'), countKnownHeadings);
    expect(table.columns).toHaveLength(3);
    expect(table.lastColumn).toBe(2);
  });

  it('keeps a column without a heading that has values', async () => {
    const table = detectTable(
      await sheetOf('姓名,性别,出生年月,', '张伟,男,1985.03,挂职'),
      countKnownHeadings,
    );
    expect(table.columns[3]).toEqual({ index: 3, heading: '', samples: ['挂职'] });
  });
});
