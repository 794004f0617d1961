import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeWorkbook } from '#report/workbook/write-workbook.ts';
import type { Row, Sheet } from '#report/workbook/workbook.ts';
import { bookOf, cellsOf, partsOf, readBack, sheetOf } from '../read-back.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = (sheet: Sheet) => partsOf(bookOf(sheet))[SHEET] ?? '';

afterEach(() => vi.useRealTimers());

describe('the bytes of a workbook', () => {
  it('are the same at any time', () => {
    const book = bookOf(sheetOf([{ cells: ['姓名', 1] }]));
    vi.useFakeTimers({ now: new Date(2026, 9, 31) });
    const first = writeWorkbook(book);
    vi.setSystemTime(new Date(2031, 0, 2, 3, 4, 5));
    expect(writeWorkbook(book)).toEqual(first);
    // Time and day of the first entry: midnight on 1980-01-01.
    expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('name every part by its type and lead to it', () => {
    const parts = partsOf(bookOf(sheetOf([]), sheetOf([], { name: '表二' })));
    const types = parts['[Content_Types].xml'] ?? '';
    const paths = Object.keys(parts).filter((path) => !/rels$|Content_Types/.test(path));
    for (const path of paths) expect(types).toContain(`PartName="/${path}"`);
    expect(types.match(/PartName/g)).toHaveLength(paths.length);
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet2.xml"');
  });

  it('carry the marks as document properties', () => {
    const parts = partsOf({ ...bookOf(sheetOf([])), marks: { 'zgj-kind': 'issues', 'zgj-batch': 'a<b' } });
    expect(parts['docProps/custom.xml']).toContain('pid="2" name="zgj-kind"><vt:lpwstr>issues<');
    expect(parts['docProps/custom.xml']).toContain('pid="3" name="zgj-batch"><vt:lpwstr>a&lt;b<');
  });
});

describe('cells', () => {
  it('read back as written, with their kinds', async () => {
    const [sheet] = await readBack(
      bookOf(sheetOf([{ cells: ['张伟', 92.5, null, '1985.10'] }, { cells: [0, -3] }])),
    );
    expect(sheet?.head).toEqual([
      { number: 1, cells: ['张伟', '92.5', '', '1985.10'], kinds: 'tn-t' },
      { number: 2, cells: ['0', '-3'], kinds: 'nn' },
    ]);
  });

  it('keep naughty text to the letter', async () => {
    const texts = [
      `=cmd|' /C calc'!A0`,
      '+86 138',
      '-1',
      '@SUM(A1)',
      '=1+1',
      '\tx',
      '<b>&amp;"',
      ' 前后 ',
      '两\n行',
      '回\r车',
      '\u0000\u0001\u001f\u000b',
      '_x0041_',
      '_x005F_x0041_',
      '👍🏽𠮷\u{2a6a5}',
      '半\ud83d个',
      '\ufffe\uffff',
      ']]>',
      '\u202e反',
      '\u0085\u2028',
    ];
    const [rows] = await cellsOf(bookOf(sheetOf(texts.map((text) => ({ cells: ['.', text] })))));
    expect(rows?.map((row) => row[1])).toEqual(texts);
  });

  it('part their lines as spreadsheets do', async () => {
    const [rows] = await cellsOf(bookOf(sheetOf([{ cells: ['甲\r\n乙'] }])));
    expect(rows).toEqual([['甲\n乙']]);
    expect(partsOf(bookOf(sheetOf([{ cells: ['甲\r\n乙'] }])))['xl/sharedStrings.xml']).not.toContain(
      '_x000D_',
    );
  });

  it('are never a formula', () => {
    const xml = sheetXml(sheetOf([{ cells: ['=1+1', { value: '=A1', style: 'cell' }] }]));
    expect(xml).not.toContain('<f');
    expect(xml).toContain('<c r="A1" t="s"><v>0</v></c>');
  });

  it('refuse what is no number', () => {
    expect(() => writeWorkbook(bookOf(sheetOf([{ cells: [Number.NaN] }])))).toThrow('A1');
  });

  it('cut a text that no cell holds, and say so', async () => {
    const [rows] = await cellsOf(bookOf(sheetOf([{ cells: ['长'.repeat(40_000)] }])));
    const text = rows?.[0]?.[0] ?? '';
    expect(text).toHaveLength(32_767);
    expect(text.slice(-22)).toBe('长…（原文共40000字，此处只列前面部分）');
  });

  it('take the style of the cell, else of the row, else of the column', () => {
    const styleOf = (xml: string, cell: string) => new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    const xml = sheetXml(
      sheetOf([{ cells: ['a', 'b'] }, { cells: [{ value: 'a', style: 'cell' }, 'b'], style: 'heading' }], {
        columns: [
          { width: 5, style: 'cell' },
          { width: 5, style: 'percent' },
        ],
      }),
    );
    expect(styleOf(xml, 'A2')).toBe(styleOf(xml, 'A1'));
    expect(new Set(['A1', 'B1', 'B2'].map((cell) => styleOf(xml, cell))).size).toBe(3);
  });
});

describe('a sheet', () => {
  it('refuses more rows than a spreadsheet has, in words', () => {
    const row: Row = { cells: [] };
    const rows = {
      *[Symbol.iterator]() {
        for (let i = 0; i <= 1_048_576; i++) yield row;
      },
    };
    expect(() => writeWorkbook(bookOf({ name: '明细', columns: [], rows }))).toThrow('“明细”超过1048576行');
  });

  it('refuses more columns than a spreadsheet has', () => {
    const cells = Array.from({ length: 16_385 }, () => null);
    expect(() => writeWorkbook(bookOf(sheetOf([{ cells }])))).toThrow('16384列');
  });

  it('holds a hundred thousand rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ cells: [i, `人员${i}`, '市委组织部'] }));
    const [sheet] = await readBack(bookOf(sheetOf(rows)));
    expect(sheet?.recordCount).toBe(100_000);
    const body = sheet?.body.kind === 'rows' ? sheet.body.rows : [];
    expect(body[99_999]?.cells).toEqual(['99999', '人员99999', '市委组织部']);
  }, 60_000);

  it('freezes its heading and repeats it on every page', () => {
    const parts = partsOf(bookOf(sheetOf([{ cells: ['a'] }], { headingRows: 2, frozenColumns: 1 })));
    expect(parts[SHEET]).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'表一'!$1:$2</definedName>`,
    );
  });

  it('is printed on A4 across, as wide as a page', () => {
    const xml = sheetXml(sheetOf([]));
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it('has filter arrows from its last heading row to its last row', () => {
    const rows = Array.from({ length: 5 }, () => ({ cells: ['a'] }));
    const parts = partsOf(bookOf(sheetOf(rows, { headingRows: 2, filter: true })));
    expect(parts[SHEET]).toContain('<autoFilter ref="A2:C5"/>');
    expect(parts['xl/workbook.xml']).toContain(`hidden="1">'表一'!$A$2:$C$5</definedName>`);
  });

  it('keeps merges, widths and hidden columns', async () => {
    const merges = [{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }];
    const [sheet] = await readBack(
      bookOf(
        sheetOf([{ cells: ['标题'] }, { cells: ['a', 'b', 'c'] }], {
          merges,
          columns: [{ width: 5 }, { width: 5, hidden: true }, { width: 30 }],
        }),
      ),
    );
    expect(sheet?.merges).toEqual(merges);
    expect(sheet?.hiddenColumns).toEqual([1]);
  });

  it('is protected without a password, with cells that can be typed into', () => {
    const parts = partsOf(
      bookOf(sheetOf([{ cells: [{ value: null, style: 'unlocked' }] }], { protected: true })),
    );
    expect(parts[SHEET]).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
    expect(parts[SHEET]).not.toMatch(/password|hashValue/);
    const style = Number(/r="A1" s="(\d+)"/.exec(parts[SHEET] ?? '')?.[1]);
    const record = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ')[style + 1];
    expect(record).toContain('<protection locked="0"/>');
    expect(record).toContain('numFmtId="49"');
    expect(sheetXml(sheetOf([]))).not.toContain('sheetProtection');
  });

  it('puts its parts into the order that the format prescribes', () => {
    const range = { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 };
    const xml = sheetXml(
      sheetOf([{ cells: ['a'] }], {
        protected: true,
        filter: true,
        headingRows: 1,
        merges: [{ ...range, lastColumn: 1 }],
        choices: [{ range, values: ['男', '女'] }],
      }),
    );
    const order = [
      'sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells dataValidations',
      'printOptions pageMargins pageSetup headerFooter ignoredErrors',
    ]
      .join(' ')
      .split(' ');
    const places = order.map((element) => xml.indexOf(`<${element}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('drop-downs', () => {
  const range = { firstRow: 2, lastRow: 501, firstColumn: 2, lastColumn: 2 };

  it('stand in the sheet when they are short', () => {
    const xml = sheetXml(sheetOf([], { choices: [{ range, values: ['男', '女', 'R&D'] }] }));
    expect(xml).toMatch(
      /<dataValidation type="list"[^>]*sqref="C2:C501"><formula1>&quot;男,女,R&amp;D&quot;</,
    );
  });

  it('stand on a hidden sheet when they are long or have commas', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `选项内容${i}`);
    const book = bookOf(
      sheetOf([{ cells: ['a'] }], {
        name: '选项',
        choices: [
          { range, values: ['a,b', 'c'] },
          { range: { ...range, firstColumn: 0, lastColumn: 0 }, values: long },
          { range: { ...range, firstColumn: 1, lastColumn: 1 }, values: long },
        ],
      }),
    );
    const xml = partsOf(book)[SHEET] ?? '';
    expect(xml.match(/<formula1>[^<]*/g)).toEqual([
      `<formula1>'选项（2）'!$A$1:$A$2`,
      `<formula1>'选项（2）'!$B$1:$B$60`,
      `<formula1>'选项（2）'!$B$1:$B$60`,
    ]);
    const [, lists] = await readBack(book);
    expect(lists?.hidden).toBe(true);
    expect(lists?.head[1]?.cells).toEqual(['c', '选项内容1']);
  });

  it('refuse other values only when strict, and have hints', () => {
    const xml = sheetXml(
      sheetOf([], {
        choices: [
          { range, values: ['甲'], strict: true },
          { range: { ...range, firstColumn: 0, lastColumn: 0 }, values: ['乙'] },
        ],
        hints: [
          { range, title: '类别', text: '选一项' },
          { range: { ...range, firstColumn: 1, lastColumn: 1 }, title: '出生年月', text: '写成\n1985.03' },
        ],
      }),
    );
    const [strict, warned, hint] = xml.match(/<dataValidation [^>]*>/g) ?? [];
    expect(strict).not.toContain('errorStyle');
    expect(strict).toContain('promptTitle="类别" prompt="选一项"');
    expect(warned).toContain('errorStyle="warning"');
    expect(hint).toContain('prompt="写成&#10;1985.03"');
    expect(hint).toContain('sqref="B2:B501"');
  });
});

describe('a workbook', () => {
  it('can be written twice', () => {
    const book = bookOf(sheetOf([{ cells: ['a'] }]));
    expect(writeWorkbook(book)).toEqual(writeWorkbook(book));
  });

  it('needs a sheet that can be seen', () => {
    expect(() => writeWorkbook(bookOf(sheetOf([], { hidden: true })))).toThrow('visible');
  });
});
