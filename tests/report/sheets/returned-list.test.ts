import { describe, expect, it } from 'vitest';
import { isIssueList, readIssueList } from '#report/sheets/returned-list.ts';
import { lineOf, mapCells, sent, sourceOf, typed } from './lists.ts';

const place = (row: number) => ({ batch: 'b1', row, field: 'birth', column: '出生年月' });
const taken = (row: number, value: string, note = '') => ({ ...place(row), was: '1985.1', value, note });
const three = () => sent(sourceOf([lineOf(11), lineOf(12), lineOf(13)]));

/** Without the hidden column of marks. */
const unmarked = (cells: readonly string[]) => (cells.length === 11 ? cells.slice(0, 10) : cells);

describe('a returned list', () => {
  it('gives nothing when nothing was typed', async () => {
    const sheets = await three();
    expect(isIssueList(sheets)).toBe(true);
    expect(readIssueList(sheets)).toEqual({ corrections: [], remarks: [], problems: [] });
  });

  it('gives what was typed, and remarks apart', async () => {
    const list = readIssueList(
      typed(await three(), { 1: { correction: ' 1985.10 ', note: '查档案' }, 3: { note: '属实' } }),
    );
    expect(list).toEqual({
      corrections: [taken(11, '1985.10', '查档案')],
      remarks: [{ ...place(13), note: '属实' }],
      problems: [],
    });
  });

  it('clears a cell only where that is written', async () => {
    const list = readIssueList(
      typed(await three(), { 1: { correction: '(空)' }, 2: { correction: '（空）' } }),
    );
    expect(list.corrections.map(({ value }) => value)).toEqual(['', '']);
  });

  it('may have its rows in another order, fewer rows and blank ones', async () => {
    const sheets = typed(await three(), { 1: { correction: '甲' }, 3: { correction: '乙' } }).map((sheet) => {
      const [a, b, c, heading, first, , third] = sheet.rows;
      if (!a || !b || !c || !heading || !first || !third) return sheet;
      return { ...sheet, rows: [a, b, c, heading, third, { number: 6, cells: ['', ' '] }, first] };
    });
    const list = readIssueList(sheets);
    expect(list.corrections).toEqual([taken(13, '乙'), taken(11, '甲')]);
    expect(list.problems).toEqual([]);
  });

  it('may have its columns moved and some deleted', async () => {
    const moved = mapCells(typed(await three(), { 2: { correction: '1985.10' } }), (cells) =>
      cells.length === 11 ? [...cells].reverse().filter((_, i) => i !== 8 && i !== 10) : cells,
    );
    expect(readIssueList(moved)).toEqual({ corrections: [taken(12, '1985.10')], remarks: [], problems: [] });
  });

  it('is matched by what it shows when the marks are gone', async () => {
    const sheets = mapCells(typed(await three(), { 2: { correction: '1985.10' } }), unmarked);
    expect(readIssueList(sheets).corrections).toEqual([taken(12, '1985.10')]);
  });

  it('is matched with the issues as they stand when the hidden sheet is gone as well', async () => {
    const sheets = mapCells(typed(await three(), { 2: { correction: '1985.10' } }), unmarked).slice(0, 1);
    expect(readIssueList(sheets)).toEqual({
      corrections: [],
      remarks: [],
      problems: ['“花名册 Sheet1”第6行对不上原来的问题，没有采用'],
    });
    expect(readIssueList(sheets, [sourceOf([lineOf(12)])]).corrections).toEqual([taken(12, '1985.10')]);
  });

  it('does not choose between two sources that show the same', async () => {
    const two = [sourceOf([lineOf(12)]), sourceOf([lineOf(12)], { batch: 'b2', sheet: 'Sheet2' })];
    const sheets = mapCells(typed(await sent(...two), { 1: { correction: '1985.10' } }), unmarked);
    expect(readIssueList(sheets).corrections.map(({ batch }) => batch)).toEqual(['b1', 'b2']);
    const renamed = sheets.map((sheet, i) => (i < 2 ? { ...sheet, name: `表${i}` } : sheet));
    expect(readIssueList(renamed).corrections).toEqual([]);
    expect(readIssueList(renamed).problems).toHaveLength(2);
  });

  it('matches a whole row and tells it from a cell', async () => {
    const whole = lineOf(12, { field: null, column: null, value: null, severity: 'error' });
    const sheets = typed(await sent(sourceOf([whole, lineOf(12)])), { 1: { correction: '以本行为准' } });
    for (const list of [sheets, mapCells(sheets, unmarked)].map((each) => readIssueList(each))) {
      expect(list.corrections).toEqual([
        { batch: 'b1', row: 12, field: null, column: null, was: '', value: '以本行为准', note: '' },
      ]);
    }
  });

  it('is not believed where row, column, content or name changed', async () => {
    const sheets = await three();
    const problemsOf = (edit: Parameters<typeof typed>[1][number]) =>
      readIssueList(typed(sheets, { 2: { correction: '1985.10', ...edit } })).problems;
    expect(problemsOf({ row: '13' })).toEqual([
      '“花名册 Sheet1”第6行的“行号”与发出时不一致，分不清改的是哪一处，没有采用',
    ]);
    expect(problemsOf({ column: '入党时间' })[0]).toContain('“列”');
    expect(problemsOf({ value: '1985.10' })[0]).toContain('“现填内容”');
    expect(problemsOf({ 姓名: '人员11' })[0]).toContain('“姓名”');
    expect(problemsOf({ problem: '不重要' })).toEqual([]);
  });

  it('says so when the content was changed instead of the correction', async () => {
    const list = readIssueList(typed(await three(), { 2: { value: '1985.10' } }));
    expect(list.corrections).toEqual([]);
    expect(list.problems).toEqual(['“花名册 Sheet1”第6行直接改了“现填内容”，没有填“更正为”，没有采用']);
  });

  it('takes neither of two corrections of one cell that differ, and one of two that agree', async () => {
    const twice = await sent(
      sourceOf([lineOf(12), lineOf(12, { problem: '早于参加工作时间', code: 'date.order' })]),
    );
    const differing = readIssueList(
      typed(twice, { 1: { correction: '1985.10' }, 2: { correction: '1985.01' } }),
    );
    expect(differing.corrections).toEqual([]);
    expect(differing.problems).toHaveLength(1);
    const agreeing = readIssueList(
      typed(twice, { 1: { correction: '1985.10' }, 2: { correction: '1985.10' } }),
    );
    expect(agreeing).toEqual({ corrections: [taken(12, '1985.10')], remarks: [], problems: [] });
  });

  it('counts corrections that change nothing', async () => {
    const list = readIssueList(typed(await three(), { 1: { correction: '1985.1' } }));
    expect(list).toEqual({
      corrections: [],
      remarks: [],
      problems: ['有1处更正内容与现填内容相同，按没有更正处理'],
    });
  });

  it('names sheets that are no list', async () => {
    const other = { name: '备注页', rows: [{ number: 1, cells: ['随便写的'] }] };
    const empty = { name: 'Sheet3', rows: [] };
    expect(readIssueList([...(await three()), other, empty]).problems).toEqual([
      '工作表“备注页”里没有“更正为”一列，没有读取',
    ]);
    expect(isIssueList([other])).toBe(false);
  });

  it('is not read where a heading stands twice', async () => {
    const sheets = mapCells(typed(await three(), { 1: { correction: '1985.10' } }), (cells) =>
      cells.length === 11 ? [...cells, cells[8] ?? ''] : cells,
    );
    expect(readIssueList(sheets)).toEqual({
      corrections: [],
      remarks: [],
      problems: ['工作表“花名册 Sheet1”里有两列都叫“更正为”，没有读取'],
    });
  });

  it('does not believe a damaged mark', async () => {
    for (const mark of [
      'zgj1:',
      'zgj1:[1]',
      'zgj1:["b1","12",null,null,"",[]]',
      'zgj1:["b9",12,1,2,"",[]]',
      '{}',
    ]) {
      const list = readIssueList(typed(await three(), { 2: { correction: '1985.10', mark } }));
      expect(list.corrections, mark).toEqual([taken(12, '1985.10')]);
    }
  });
});

describe('ten thousand rows of naughty content', () => {
  const values = [
    `=cmd|' /C calc'!A0`,
    '👍🏽\u{20bb7}',
    '\u0000\u0007坏字符\u001b',
    '张,三"李"四\t五',
    '多\r\n行\n内容',
    '_x0041_',
    '',
    '　全角空格　',
    '<script>alert(1)</script>',
    '-1+1',
  ];
  const lines = Array.from({ length: 10_000 }, (_, i) =>
    lineOf(i + 2, {
      keys: [{ label: '姓名', value: `${values[i % 10] ?? ''}${i}` }],
      value: values[i % 10] ?? '',
    }),
  );

  it('come back each to its place, with marks and without', async () => {
    const edits = Object.fromEntries(
      lines.map((_, i) => [i + 1, { correction: `=改${i},"${values[i % 10] ?? ''}"` }]),
    );
    const sheets = typed(await sent(sourceOf(lines)), edits);
    const marked = readIssueList(sheets);
    expect(marked.problems).toEqual([]);
    expect(marked.corrections.map(({ row }) => row)).toEqual(lines.map(({ row }) => row));
    expect(marked.corrections[3]?.value).toBe('=改3,"张,三"李"四\t五"');
    expect(marked.corrections.map(({ was }) => was.replace(/^　|　$/g, '')).slice(0, 4)).toEqual(
      values.slice(0, 4),
    );
    const again = readIssueList(
      mapCells(sheets, (cells) => (cells.length === 10 ? cells.slice(0, 9) : cells)),
    );
    expect(again.problems).toEqual([]);
    expect(again.corrections).toEqual(marked.corrections);
  }, 30_000);
});
