import { ISSUE_HEADINGS } from '#report/sheets/issue-columns.ts';
import { buildIssueList, type IssueLine, type IssueSource } from '#report/sheets/issue-list.ts';
import type { ReturnedSheet } from '#report/sheets/returned-sheet.ts';
import { returnedSheets } from '../read-back.ts';

export function lineOf(row: number, more: Partial<IssueLine> = {}): IssueLine {
  return {
    row,
    keys: [
      { label: '姓名', value: `人员${row}` },
      { label: '单位', value: '云门县委组织部' },
    ],
    field: 'birth',
    column: '出生年月',
    value: `1985.1`,
    problem: '分不清是1月还是10月',
    severity: 'warning',
    code: 'date.ambiguous',
    ...more,
  };
}

export function sourceOf(rows: readonly IssueLine[], more: Partial<IssueSource> = {}): IssueSource {
  return { file: '云门县/花名册.xlsx', sheet: 'Sheet1', label: '人员花名册', batch: 'b1', rows, ...more };
}

export const MADE = '2026年10月31日';

export function sent(...sources: readonly IssueSource[]): Promise<ReturnedSheet[]> {
  return returnedSheets(buildIssueList({ made: MADE, sources }));
}

type Edit = Partial<Record<keyof typeof ISSUE_HEADINGS, string>> & { readonly 姓名?: string };

/** The list as somebody sends it back: cells of some rows (by 序号, on any sheet) typed into. */
export function typed(
  sheets: readonly ReturnedSheet[],
  edits: Readonly<Record<number, Edit>>,
): ReturnedSheet[] {
  return sheets.map((sheet) => {
    const headings = sheet.rows.find(({ cells }) => cells.includes(ISSUE_HEADINGS.correction))?.cells ?? [];
    const rows = sheet.rows.map((row) => {
      const edit = edits[Number(row.cells[0])];
      if (!edit) return row;
      const cells = headings.map((_, i) => row.cells[i] ?? '');
      for (const [key, value] of Object.entries(edit)) {
        const heading = key in ISSUE_HEADINGS ? ISSUE_HEADINGS[key as keyof typeof ISSUE_HEADINGS] : key;
        cells[headings.indexOf(heading)] = value;
      }
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
}

/** The sheets with every row's cells changed; rows of hidden sheets as well. */
export function mapCells(
  sheets: readonly ReturnedSheet[],
  change: (cells: readonly string[]) => readonly string[],
): ReturnedSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: change(row.cells) })),
  }));
}
