import type { GridCell, ReportGrid } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

export type GridColumn = ReportGrid['columns'][number];

interface StatusWords {
  readonly status: GridCell['status'];
  readonly label: string;
  /** What stands in the cell; null: the number of rows set aside. */
  readonly mark: string | null;
}

/** Every status has its own mark, so that none is told by colour alone. */
export const STATUSES: readonly StatusWords[] = [
  { status: 'closed', label: '已定稿', mark: '定' },
  { status: 'in', label: '已导入', mark: '入' },
  { status: 'set-aside', label: '待核实', mark: null },
  { status: 'sent-back', label: '已退回', mark: '退' },
  { status: 'missing', label: '未报', mark: '缺' },
  { status: 'not-due', label: '不涉及', mark: '—' },
];

function wordsOf(status: GridCell['status']): StatusWords | undefined {
  return STATUSES.find((one) => one.status === status);
}

export function cellMark(cell: GridCell): string {
  return wordsOf(cell.status)?.mark ?? formatCount(cell.setAside);
}

/** `待核实3行，已导入31行，情况说明1条` */
export function cellWords(cell: GridCell): string {
  const { status, rows, setAside, asked, notes } = cell;
  const label = wordsOf(status)?.label ?? '';
  return [
    ...(status === 'set-aside' ? [] : [label]),
    ...(status === 'sent-back' && asked > 0 ? [`${formatCount(asked)}行未答复`] : []),
    ...(setAside > 0 ? [`待核实${formatCount(setAside)}行`] : []),
    ...(rows > 0 ? [`${setAside > 0 ? '已导入' : ''}${formatCount(rows)}行`] : []),
    ...(notes > 0 ? [`情况说明${notes}条`] : []),
  ].join('，');
}

const isDue = ({ status }: GridCell): boolean => status !== 'not-due';
const isReported = (cell: GridCell): boolean => isDue(cell) && cell.status !== 'missing';

/** `报送进度：应报128份，已报125份，已定稿102份` */
export function gridTitle({ cells }: ReportGrid): string {
  const all = cells.flat();
  const came = all.filter(isReported).length;
  const closed = all.filter((cell) => cell.status === 'closed').length;
  const due = formatCount(all.filter(isDue).length);
  return `报送进度：应报${due}份，已报${formatCount(came)}份，已定稿${formatCount(closed)}份`;
}

/** How many units of a column have reported. */
export function reportedIn(grid: ReportGrid, column: number): number {
  return grid.cells.filter((cells) => cells[column] && isReported(cells[column])).length;
}

/** How many units owe a column. */
export function dueIn(grid: ReportGrid, column: number): number {
  return grid.cells.filter((cells) => cells[column] && isDue(cells[column])).length;
}

/** Neighbouring columns of one kind under one heading. */
export function kindGroups(
  columns: readonly GridColumn[],
): readonly { readonly kind: string; readonly label: string; readonly span: number }[] {
  const groups: { kind: string; label: string; span: number }[] = [];
  for (const { kind, kindLabel } of columns) {
    const last = groups[groups.length - 1];
    if (last?.kind === kind) last.span += 1;
    else groups.push({ kind, label: kindLabel, span: 1 });
  }
  return groups;
}

/** The year apart from the rest, for two short lines: 2026年 / 三季度. A bare year is one line. */
export function splitPeriod(period: string): { readonly year: string; readonly rest: string } {
  const match = /^(\d{4}年)(.+)$/.exec(period);
  return match ? { year: match[1] ?? '', rest: match[2] ?? '' } : { year: '', rest: period };
}

export function columnName({ kindLabel, period }: GridColumn): string {
  return `${period}${kindLabel}`;
}
