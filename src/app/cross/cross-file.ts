import { dimensionOf } from '#analyses/plan/people.ts';
import type { CellValue, TableRow } from '#core/table.ts';
import { buildTableWorkbook, type TableColumn } from '#report/sheets/table.ts';
import type { CrossAnswer, MadeFile } from '../api.ts';
import { toWorkbookFile } from '../exports/made-file.ts';
import { crossGrid, type CrossLine } from './cross-grid.ts';
import { crossHeadings, crossTitle } from './cross-headings.ts';
import { crossFormat } from './cross-figure.ts';
import { aboutCross } from './cross-word.ts';

const ROW = 'row';
const columnName = (place: number) => `c${place}`;

function formatOf(measure: string): TableColumn['format'] {
  const format = crossFormat({ measure });
  return format === 'count' ? 'integer' : format === 'share' ? 'percent' : 'decimal';
}

/** The table as the screen has it, values unrounded. */
export function makeCrossFile(answer: CrossAnswer): MadeFile {
  const { request, refusal } = answer;
  if (answer.table === null || request.rows === null) throw new Error(refusal ?? '没有可以导出的表');
  const { lines, totals } = crossGrid(answer);
  const format = formatOf(request.measure);
  const headings = crossHeadings(answer);
  const row = ({ label, cells }: CrossLine): TableRow =>
    Object.fromEntries<CellValue>([
      [ROW, label],
      ...cells.map(({ value }, place): [string, CellValue] => [columnName(place), value]),
    ]);
  const title = crossTitle(answer);
  const columns: TableColumn[] = [
    { name: ROW, label: dimensionOf(request.rows).label, format: 'text' },
    ...headings.map((label, place): TableColumn => ({ name: columnName(place), label, format })),
  ];
  const rows = [...lines, ...(totals ? [totals] : [])].map(row);
  return toWorkbookFile(
    title,
    buildTableWorkbook(title, [{ title, columns, rows, notes: aboutCross(answer) }]),
  );
}
