import { describe, expect, it } from 'vitest';

import type { IssueGroup, SheetPreview } from '#app/api.ts';
import { messageText, rowsText, toTiers, unifiedText } from '#views/import/issue-text.ts';
import { chooseRows, columnLetter, windowRows } from '#views/import/preview-window.ts';
import { toRibbon } from '#views/import/ribbon.ts';

const group = (part: Partial<IssueGroup>): IssueGroup => ({
  code: 'value.unknown',
  severity: 'warning',
  column: null,
  message: '',
  count: 1,
  rows: [],
  values: [],
  became: null,
  ...part,
});

describe('issues', () => {
  it('are told in three tiers, the empty ones left out', () => {
    const tiers = toTiers([
      group({ severity: 'info', count: 9, became: '大学本科' }),
      group({ severity: 'error', count: 2 }),
      group({ severity: 'error' }),
    ]);
    expect(tiers.map(({ heading, total }) => [heading, total])).toEqual([
      ['待核实', 3],
      ['已统一写法，原值保留', 9],
    ]);
  });

  it('say that names become codes, and do not claim that what stood there is kept', () => {
    const coded = group({ severity: 'info', column: '评议人', message: '评议人一列是姓名，姓名不保留' });
    expect(toTiers([coded])[0]?.heading).toBe('已统一写法');
    expect(unifiedText(coded)).toBe('评议人一列是姓名，姓名不保留');
  });

  it('name their rows, and how many more', () => {
    expect(rowsText(group({ rows: [87, 214], count: 2 }))).toBe('第87、214行');
    expect(rowsText(group({ rows: [1, 2, 3, 4, 5], count: 1234 }))).toBe('第1、2、3、4行等1,234处');
  });

  it('name the column once', () => {
    expect(messageText(group({ column: '姓名', message: '姓名为空' }))).toBe('姓名为空');
    expect(messageText(group({ column: '学历', message: '认不出' }))).toBe('学历：认不出');
    expect(unifiedText(group({ column: '学历', values: ['大学', '本科'], became: '大学本科' }))).toBe(
      '学历“大学”“本科” → 大学本科',
    );
  });
});

describe('preview', () => {
  const preview: SheetPreview = {
    columnCount: 5,
    rows: [
      { number: 1, cells: ['标题', '', '', '', ''] },
      { number: 2, cells: ['a', 'b', 'c', 'd'] },
    ],
    merges: [{ row: 1, firstColumn: 0, lastColumn: 3 }],
  };

  it('keeps a merged cell together, also where the window cuts it', () => {
    expect(windowRows(preview, 0, 26)[0]?.cells).toEqual([
      { column: 0, text: '标题', span: 4 },
      { column: 4, text: '', span: 1 },
    ]);
    expect(windowRows(preview, 2, 2)[0]?.cells).toEqual([{ column: 2, text: '标题', span: 2 }]);
  });

  it('fills a short row up', () => {
    expect(windowRows(preview, 0, 26)[1]?.cells.map((cell) => cell.text)).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('letters columns as a spreadsheet does', () => {
    expect([0, 25, 26, 701, 702, 4999].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'GJH']);
  });

  it('takes one heading row, or two neighbours', () => {
    expect(chooseRows([3], 5, false)).toEqual([5]);
    expect(chooseRows([4], 3, true)).toEqual([3, 4]);
    expect(chooseRows([3], 7, true)).toEqual([7]);
  });
});

describe('ribbon', () => {
  it('divides the bar by the counts', () => {
    const ribbon = toRibbon({ read: 100, loaded: 75, setAside: 25 });
    expect([ribbon.loaded.height, ribbon.setAside?.height]).toEqual([30, 10]);
  });

  it('keeps a few rows visible', () => {
    const ribbon = toRibbon({ read: 100_000, loaded: 99_999, setAside: 1 });
    expect([ribbon.loaded.height, ribbon.setAside?.height]).toEqual([36, 4]);
  });

  it('has one band when nothing is set aside', () => {
    expect(toRibbon({ read: 3, loaded: 3, setAside: 0 }).setAside).toBeNull();
  });
});
