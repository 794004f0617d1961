import type { Severity } from '#core/issue.ts';
import { fitCell } from '../workbook/limits.ts';
import { toSheetNames } from '../workbook/sheet-names.ts';
import type { Cell, Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { CLEARED, ISSUE_HEADINGS, ISSUE_INDEX, WHOLE_ROW, keyHeading } from './issue-columns.ts';
import type { IssueLine, IssueListPlan, IssueSource } from './issue-source.ts';
import { fitHeight, fitWidth, lazily, spreadRow } from './layout.ts';
import { printMark, sumOf } from './row-mark.ts';

export type { IssueKey, IssueLine, IssueListPlan, IssueSource } from './issue-source.ts';

const TREATMENTS: Readonly<Record<Severity, string>> = {
  error: '未导入，待核实',
  warning: '已导入，请留意',
  info: '已导入，已统一写法',
};

const HOW_TO = `请对照原表核实：需要更正的，把正确内容填在“${ISSUE_HEADINGS.correction}”一列；应当空着的，填“${CLEARED}”；情况属实、不需要更正的，在“${ISSUE_HEADINGS.note}”一列写明。其余各列不用改动，填好后发回原文件。`;

/**
 * The list that goes back to those who sent the files, one sheet a source; only 更正为 and 说明 can be
 * typed into. A returned one is read by `readIssueList`.
 */
export function buildIssueList({ made, sources }: IssueListPlan): Workbook {
  const listed = sources.filter(({ rows }) => rows.length > 0);
  const marks = {
    'zgj-kind': 'issues',
    'zgj-batch': [...new Set(listed.map(({ batch }) => batch))].join(','),
  };
  if (listed.length === 0) return { title: '问题清单', sheets: [emptySheet(made)], marks };
  const names = toSheetNames(listed.map(nameOf));
  const sheets = listed.map((source, i) => buildSheet(source, names[i] ?? '', made));
  return { title: '问题清单', sheets: [...sheets, indexSheet(listed, names)], marks };
}

function nameOf({ file, sheet }: IssueSource): string {
  const stem = (file.split('/').pop() ?? file).replace(/\.\w+$/, '');
  return sheet === null ? stem : `${stem} ${sheet}`;
}

function emptySheet(made: string): Sheet {
  return {
    name: '问题清单',
    columns: [{ width: 60 }],
    rows: [{ cells: [`截至${made}，没有需要核实的问题。`], style: 'subtitle' }],
  };
}

function buildSheet(source: IssueSource, name: string, made: string): Sheet {
  const { rows, file, sheet, label } = source;
  const keys = [...new Set(rows.flatMap((row) => row.keys.map((key) => key.label)))];
  const columns = toColumns(rows, keys);
  const where = sheet === null ? file : `${file}（${sheet}）`;
  const lines = [
    spreadRow(`问题清单：${label}`, 'title', columns, 1),
    spreadRow(`来源：${where}　共${rows.length}处　生成日期：${made}`, 'subtitle', columns, 2),
    spreadRow(HOW_TO, 'note', columns, 3),
  ];
  const { number, row, column, value, problem, treatment, correction, note, mark } = ISSUE_HEADINGS;
  const headings = [
    number,
    row,
    ...keys.map(keyHeading),
    column,
    value,
    problem,
    treatment,
    correction,
    note,
    mark,
  ];
  return {
    name,
    columns,
    rows: lazily(function* () {
      for (const line of lines) yield line.row;
      yield { cells: headings, style: 'heading', height: 24 };
      for (const [i, each] of rows.entries()) yield toRow(each, i + 1, keys, source.batch, columns);
    }),
    headingRows: 4,
    merges: lines.flatMap(({ merges }) => merges),
    filter: true,
    protected: true,
  };
}

function toColumns(rows: readonly IssueLine[], keys: readonly string[]): Column[] {
  const fit = (heading: string, textOf: (row: IssueLine) => string, least: number, most: number) =>
    fitWidth([heading, ...rows.slice(0, 300).map(textOf)], least, most);
  return [
    { width: 6, style: 'cellCentered' },
    { width: 7, style: 'cellCentered' },
    ...keys.map((label): Column => ({
      width: fit(label, (row) => valueOf(row, label), 8, 24),
      style: 'cell',
    })),
    { width: fit(ISSUE_HEADINGS.column, ({ column }) => column ?? WHOLE_ROW, 10, 18), style: 'cell' },
    { width: fit(ISSUE_HEADINGS.value, ({ value }) => value ?? '', 12, 28), style: 'cell' },
    { width: fit(ISSUE_HEADINGS.problem, ({ problem }) => problem, 20, 44), style: 'cell' },
    { width: 20, style: 'cell' },
    { width: 22, style: 'unlocked' },
    { width: 22, style: 'unlocked' },
    { width: 12, hidden: true },
  ];
}

function valueOf({ keys }: IssueLine, label: string): string {
  return keys.find((key) => key.label === label)?.value ?? '';
}

function toRow(
  line: IssueLine,
  number: number,
  keys: readonly string[],
  batch: string,
  columns: readonly Column[],
): Row {
  const { row, field, column, problem, severity } = line;
  const value = fitCell(line.value ?? '');
  const treatment: Cell = {
    value: TREATMENTS[severity],
    style: severity === 'error' ? 'attention' : 'cell',
  };
  const mark = printMark({
    batch,
    row,
    field,
    column,
    value: sumOf(value),
    keys: keys.map((label) => [keyHeading(label), sumOf(fitCell(valueOf(line, label)))]),
  });
  const known = keys.map((label) => valueOf(line, label));
  const cells = [number, row, ...known, column ?? WHOLE_ROW, value, problem, treatment, null, null, mark];
  const texts = [...known, column ?? WHOLE_ROW, value, problem].map((text, i) => ({
    text,
    width: columns[i + 2]?.width ?? 10,
  }));
  return { cells, height: fitHeight(texts) };
}

/** The marks again, for a list that comes back without its hidden column. */
function indexSheet(sources: readonly IssueSource[], names: readonly string[]): Sheet {
  return {
    name: ISSUE_INDEX,
    columns: Array.from({ length: 6 }, () => ({ width: 12 })),
    rows: lazily(function* () {
      yield { cells: [ISSUE_INDEX, '1'] };
      for (const [i, { batch, rows }] of sources.entries()) {
        for (const { row, field, column, value } of rows) {
          yield { cells: [names[i] ?? '', batch, row, field, column, fitCell(value ?? '')] };
        }
      }
    }),
    hidden: true,
  };
}
