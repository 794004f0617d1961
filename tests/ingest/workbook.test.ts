import { describe, expect, it } from 'vitest';
import { serialToText } from '#ingest/workbook/serial-date.ts';
import { buildWorkbook, buildZip } from '../fixtures/workbooks.ts';
import { cellsOf, fixture, read, readSheet, rowsOf } from './files.ts';

describe('cells of a workbook', () => {
  it('are text as shown, with their kinds', async () => {
    const rows = rowsOf(await readSheet(fixture('dates.xlsx'), 'dates.xlsx'));
    expect(rows[1]).toEqual({
      number: 2,
      cells: ['张伟', '1985-03-01', '2005-06-01', '2006-10-10 12:00:00', '95.5%', '007', 'TRUE', '31107'],
      kinds: 'tdddnnbn',
    });
    expect(rows[2]).toEqual({
      number: 3,
      cells: ['王芳', '1985.1', '198503', '2000-01-01', '90.5', '12', 'FALSE', '1985-03-01'],
      kinds: 'tnndnnbd',
    });
  });

  it('are shares as they are shown, not as they are stored', async () => {
    const cells = [
      [
        { v: 0.955, z: '0.0%' },
        { v: 0.07, z: '0%' },
        { v: 1.1, z: '0.00%;[Red]-0.00%' },
      ],
      [
        { v: 95.5, z: '0.0"%"' },
        { v: 0.29, z: '0%' },
        { v: -0.05, z: '0%' },
      ],
    ];
    const rows = rowsOf(
      await readSheet(Uint8Array.from(buildWorkbook([{ name: 'a', rows: cells }])), 'a.xlsx'),
    );
    expect(rows.map((row) => [...row.cells, row.kinds])).toEqual([
      ['95.5%', '7%', '110%', 'nnn'],
      ['95.5', '29%', '-5%', 'nnn'],
    ]);
  });

  it('say in every format that their days count from 1904', async () => {
    for (const type of ['xlsx', 'biff8', 'xlsb', 'ods'] as const) {
      const book = buildWorkbook([{ name: 'a', rows: [['出生年月'], [29645]] }], type, true);
      expect((await readSheet(Uint8Array.from(book), 'a.xlsx')).is1904, type).toBe(true);
    }
    expect((await readSheet(fixture('dates.xlsx'), 'a.xlsx')).is1904).toBeUndefined();
  });

  it('count days from 1904 where the workbook does', async () => {
    expect(cellsOf(await readSheet(fixture('dates-1904.xlsx'), 'a.xlsx'))[1]?.[2]).toBe('1985-03-01');
  });

  it('are the same in every format', async () => {
    const expected = [
      ['云门县委组织部干部名册（2026年9月）'],
      ['单位', '姓名', '性别', '民族', '文化程度', '出生日期'],
      ['办公室', '张伟', '男', '汉', '大学', '1985-03-01'],
      ['', '王芳', '女', '满', '研究生', '1990.12'],
      ['干部科', '李强', '男', '汉', '大专', '1976.05'],
    ];
    for (const name of ['old.xls', 'open.ods', 'binary.xlsb']) {
      const sheet = await readSheet(fixture(name), name);
      expect(cellsOf(sheet), name).toEqual(expected);
      expect(sheet.merges, name).toContainEqual({ firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 });
    }
  });

  it('of Excel 95 are in their code page', async () => {
    const sheet = await readSheet(fixture('excel95.xls'), 'a.xls');
    expect(sheet.name).toBe('名册');
    expect(cellsOf(sheet)[1]).toEqual(['单位', '姓名', '性别', '民族', '文化程度', '出生日期']);
  });

  it('of a web page keep an ID number whole, in any encoding', async () => {
    expect(cellsOf(await readSheet(fixture('web-page.xls'), 'a.xls'))[2]).toEqual([
      '王芳',
      '440524188001010014',
      '女',
    ]);
  });

  it('show their errors', async () => {
    const book = buildWorkbook([
      {
        name: 'a',
        rows: [
          ['x', 'y'],
          ['1', 1e21],
        ],
      },
    ]);
    expect(cellsOf(await readSheet(Uint8Array.from(book), 'a.xlsx'))[1]).toEqual(['1', '1e+21']);
  });
});

describe('sheets of a workbook', () => {
  it('keep hidden sheets, rows and columns marked', async () => {
    const { sheets, refusals } = await read(fixture('several-sheets.xlsx'), 'a.xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['填表说明', false],
      ['市直2026年9月', false],
      ['下拉选项', true],
    ]);
    expect(sheets[1]?.hiddenColumns).toEqual([3]);
    expect(sheets[1] && rowsOf(sheets[1]).map((row) => row.hidden === true)).toEqual([false, false, true]);
    expect(refusals).toEqual([{ sheet: 'Sheet3', code: 'sheet.unrecognised', message: '工作表是空的' }]);
  });

  it('are trimmed to their real cells', async () => {
    const book = buildWorkbook([
      { name: 'a', rows: [['姓名', '性别', '', ''], [], ['张伟', ' ', ''], [' ']] },
    ]);
    const sheet = await readSheet(Uint8Array.from(book), 'a.xlsx');
    expect(rowsOf(sheet).map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '姓名', '性别'],
      [3, '张伟', ' '],
    ]);
    expect([sheet.recordCount, sheet.columnCount]).toEqual([3, 2]);
  });

  it('may claim a million rows', async () => {
    const xml = (cells: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${cells}</sheetData></worksheet>`;
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const zip = buildZip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': xml(
        `<row r="1">${cell('A1', '姓名')}</row><row r="1048576">${cell('A1048576', '张伟')}</row>`,
      ),
    });
    const sheet = await readSheet(Uint8Array.from(zip), 'a.xlsx');
    expect(rowsOf(sheet).map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '姓名'],
      [1048576, '张伟'],
    ]);
  });

  it('may have 5,000 columns', async () => {
    const rows = [0, 1, 2].map((row) => Array.from({ length: 5000 }, (_, i) => `${row}-${i}`));
    const sheet = await readSheet(Uint8Array.from(buildWorkbook([{ name: 'a', rows }])), 'a.xlsx');
    expect(sheet.columnCount).toBe(5000);
    expect(cellsOf(sheet)[2]?.[4999]).toBe('2-4999');
  });
});

describe('a day number', () => {
  it.each([
    [31107, false, '1985-03-01'],
    [42979, false, '2017-09-01'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [0.5, false, '12:00:00'],
    [31107.999999, false, '1985-03-02'],
    [31107.25, false, '1985-03-01 06:00:00'],
    [0, true, '1904-01-01'],
    [29645, true, '1985-03-01'],
    [-1, false, null],
    [1e9, false, null],
  ])('%s (1904: %s) is %s', (serial, date1904, expected) => {
    expect(serialToText(serial, date1904)).toBe(expected);
  });
});
