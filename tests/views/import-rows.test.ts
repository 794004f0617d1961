import { describe, expect, it } from 'vitest';

import type { SheetRow, SheetRows } from '#app/api.ts';
import {
  differingColumns,
  groupRows,
  mergeEdits,
  mergeLabel,
  toEdit,
  wholeGroups,
} from '#views/widgets/rows/double-rows.ts';
import {
  cellOf,
  columnsToShow,
  isProblem,
  neighbour,
  nextProblem,
  problemCells,
  reasonsOf,
} from '#views/widgets/rows/row-columns.ts';

const HEADINGS = [
  { index: 0, heading: '序号', field: null },
  { index: 1, heading: '姓名', field: 'name' },
  { index: 2, heading: '出生年月', field: 'birth' },
];

function row(number: number, texts: readonly string[], part: Partial<SheetRow> = {}): SheetRow {
  return {
    row: number,
    file: null,
    cells: texts.map((original, index) => ({ index, original, edited: null })),
    issues: [],
    isLoaded: true,
    decision: null,
    group: null,
    ...part,
  };
}

const late = {
  issues: [
    { code: 'date.future', severity: 'error', column: '出生年月', message: '晚于截至日期' },
    { code: 'value.unified', severity: 'info', column: '姓名', message: '去掉空格' },
  ],
} as const;

describe('rows to put right', () => {
  const rows = [row(7, ['1', '甲', '2062.03'], late), row(9, ['2', '乙', '2070.1'], late)];
  const page: SheetRows = { total: 2, headings: HEADINGS, rows };
  const [first] = rows;

  it('show the imported columns, and others only when they are spoken of or asked for', () => {
    expect(columnsToShow(page, false).map(({ heading }) => heading)).toEqual(['姓名', '出生年月']);
    expect(columnsToShow(page, true)).toHaveLength(3);
    const edited = row(7, ['1']);
    const changed = { ...page, rows: [{ ...edited, cells: [{ index: 0, original: '1', edited: '3' }] }] };
    expect(columnsToShow(changed, false).map(({ index }) => index)).toEqual([0, 1, 2]);
    const foreign = { ...page, rows: [], headings: HEADINGS.map((one) => ({ ...one, field: null })) };
    expect(columnsToShow(foreign, false)).toHaveLength(3);
  });

  it('mark the cell that an issue speaks of, and say why', () => {
    expect(first && HEADINGS.map((heading) => isProblem(first, heading))).toEqual([false, true, true]);
    expect(first && reasonsOf(first)).toEqual(['出生年月：晚于截至日期']);
  });

  it('find a cell by its column also where cells are left out', () => {
    const sparse = { ...row(1, []), cells: [{ index: 2, original: 'c', edited: null }] };
    expect([cellOf(sparse, 2).original, cellOf(sparse, 1).original]).toEqual(['c', '']);
  });

  it('lead from problem to problem in reading order and stop at the ends', () => {
    const problems = problemCells(rows, HEADINGS.slice(2));
    expect(nextProblem(problems, { row: 7, column: 1 }, 1)).toEqual({ row: 7, column: 2 });
    expect(nextProblem(problems, { row: 7, column: 2 }, 1)).toEqual({ row: 9, column: 2 });
    expect(nextProblem(problems, { row: 9, column: 2 }, 1)).toBeUndefined();
    expect(nextProblem(problems, { row: 9, column: 2 }, -1)).toEqual({ row: 7, column: 2 });
  });

  it('are walked with the arrow keys within their edges', () => {
    const at = { row: 7, column: 1 };
    expect(neighbour(rows, HEADINGS, at, 'ArrowDown')).toEqual({ row: 9, column: 1 });
    expect(neighbour(rows, HEADINGS, at, 'ArrowUp')).toEqual(at);
    expect(neighbour(rows, HEADINGS, at, 'End')).toEqual({ row: 7, column: 2 });
    expect(neighbour(rows, HEADINGS, at, 'Home')).toEqual({ row: 7, column: 0 });
  });
});

describe('rows with the same key', () => {
  const double = { group: 'id' };
  const left = row(87, ['1', '甲', '1962.03'], double);
  const right = row(214, ['2', '甲 ', '1962.3'], double);

  it('stand together, others alone', () => {
    const alone = row(300, ['3', '丙', '']);
    expect(groupRows([left, right, alone, row(301, [])]).map(({ rows }) => rows.length)).toEqual([2, 1, 1]);
  });

  it('are not cut in two by the end of a page', () => {
    const other = row(5, ['9'], { group: 'other' });
    expect(wholeGroups([left, right, other], false)).toEqual([left, right]);
    expect(wholeGroups([left, right, other], true)).toHaveLength(3);
    expect(wholeGroups([left, right], false)).toHaveLength(2);
    expect(wholeGroups([left, right, row(6, [])], false)).toHaveLength(3);
  });

  it('differ where the text does, blanks at the ends apart', () => {
    expect(differingColumns([left, right], HEADINGS).map(({ heading }) => heading)).toEqual([
      '序号',
      '出生年月',
    ]);
  });

  it('merge into the kept row cell by cell', () => {
    expect(mergeEdits([left, right], 87, { 2: 214, 0: 87 })).toEqual([
      { row: 87, column: 2, text: '1962.3' },
    ]);
    expect(mergeLabel(87, [])).toBe('保留第87行');
    expect(mergeLabel(87, mergeEdits([left, right], 87, { 2: 214 }))).toBe('保留第87行，并取另一行的1格');
  });

  it('take a change back by saying what the file says', () => {
    expect(toEdit(left, 2, '1962.03')).toEqual({ row: 87, column: 2, text: null });
    expect(toEdit(left, 2, '')).toEqual({ row: 87, column: 2, text: '' });
  });
});
