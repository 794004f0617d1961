import { formatPoints, formatShare, roundHalfUp } from '#core/format.ts';
import { type CellRef, isHidden, type StatTable } from '#core/table.ts';
import type { Snapshot, SnapshotFollowUp } from './snapshot.ts';

/** A share of which the office wants more; `classes` of the row besides its scope, absent: any. */
export interface Wanted {
  readonly table: string;
  readonly classes?: readonly string[];
}

/** What the targets of the settings ask more of. */
export const WANTED: readonly Wanted[] = [
  { table: 'structure.age_bands', classes: ['30岁及以下', '31–35岁'] },
  { table: 'structure.education', classes: ['研究生', '大学本科'] },
  { table: 'structure.education_by_age', classes: ['研究生', '大学本科'] },
  { table: 'training.coverage' },
  { table: 'training.coverage_compared' },
  { table: 'training.categories' },
  { table: 'training.duty' },
];

const SCOPES = ['scope_type', 'scope'];
const WHAT: Readonly<Record<string, string>> = {
  'training.coverage': '参训率',
  'training.coverage_compared': '参训率',
  'training.categories': '参训率',
  'training.duty': '学时达标率',
};

const classesOf = ({ where }: CellRef) =>
  Object.entries(where).flatMap(([name, value]) =>
    SCOPES.includes(name) || value === null ? [] : [String(value)],
  );

/** 市级30岁及以下占比 */
function labelOf(cell: CellRef): string {
  const scope = cell.where['scope'];
  const where = scope === '全部' || scope === undefined ? '全市' : String(scope);
  return `${where}${classesOf(cell).join('')}${WHAT[cell.table] ?? '占比'}`;
}

function isWanted(cell: CellRef, wanted: readonly Wanted[]): boolean {
  if (cell.measure !== 'share') return false;
  return wanted.some(
    ({ table, classes }) =>
      table === cell.table && (!classes || classesOf(cell).some((own) => classes.includes(own))),
  );
}

/** The value of a cell that can be seen in a file. */
function visibleAt({ tables }: Pick<Snapshot, 'tables'>, cell: CellRef): number | null {
  const table: StatTable | undefined = tables[cell.table];
  const wanted = Object.entries(cell.where);
  const row = table?.rows.find((each) => wanted.every(([name, value]) => each[name] === value));
  if (!table || !row || isHidden(table, row, cell.measure)) return null;
  const value = row[cell.measure];
  return typeof value === 'number' ? value : null;
}

function followUp(cell: CellRef, then: Snapshot, now: Snapshot): SnapshotFollowUp | null {
  const [before, after] = [visibleAt(then, cell), visibleAt(now, cell)];
  if (before === null || after === null) return null;
  // What is compared is what is read: shares to a tenth of a per cent.
  const difference = roundHalfUp(after * 100, 1) - roundHalfUp(before * 100, 1);
  const points = formatPoints(difference / 100);
  const isSame = points === '0.0';
  return {
    label: labelOf(cell),
    thenAsOf: then.asOf,
    thenText: formatShare(before),
    nowText: formatShare(after),
    change: isSame ? '没有变化' : `${difference > 0 ? '提高' : '下降'}${points}个百分点`,
    verdict: isSame ? '持平' : difference > 0 ? '改善' : '仍需用力',
  };
}

/** What the pages of an earlier file told of, and how it stands now; only what can be seen in both files. */
export function compareSnapshots(
  then: Snapshot,
  now: Snapshot,
  wanted: readonly Wanted[] = WANTED,
): readonly SnapshotFollowUp[] {
  const found = new Map<string, SnapshotFollowUp>();
  const told = then.pages.flatMap(({ headline, lead }) => [...headline, ...lead]);
  for (const { cell } of told) {
    if (!cell || !isWanted(cell, wanted) || found.has(labelOf(cell))) continue;
    const made = followUp(cell, then, now);
    if (made) found.set(made.label, made);
  }
  return [...found.values()];
}
