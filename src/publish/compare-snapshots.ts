import type { FollowedShare } from '#analyses/analysis.ts';
import { formatPoints, formatShare, roundHalfUp } from '#core/format.ts';
import { type CellRef, isHidden, type StatTable } from '#core/table.ts';
import type { Snapshot, SnapshotFollowUp } from './snapshot.ts';

const SCOPES = ['scope_type', 'scope'];

const classesOf = ({ where }: CellRef) =>
  Object.entries(where).flatMap(([name, value]) =>
    SCOPES.includes(name) || value === null ? [] : [String(value)],
  );

/** 市级30岁及以下占比 */
function labelOf(cell: CellRef, { what }: FollowedShare): string {
  const scope = cell.where['scope'];
  const where = scope === '全部' || scope === undefined ? '全市' : String(scope);
  return `${where}${classesOf(cell).join('')}${what}`;
}

function followedAs(cell: CellRef, followed: readonly FollowedShare[]): FollowedShare | undefined {
  if (cell.measure !== 'share') return undefined;
  return followed.find(
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

function followUp(
  cell: CellRef,
  share: FollowedShare,
  then: Snapshot,
  now: Snapshot,
): SnapshotFollowUp | null {
  const [before, after] = [visibleAt(then, cell), visibleAt(now, cell)];
  if (before === null || after === null) return null;
  // What is compared is what is read: shares to a tenth of a per cent.
  const difference = roundHalfUp(after * 100, 1) - roundHalfUp(before * 100, 1);
  const points = formatPoints(difference / 100);
  const isSame = points === '0.0';
  const isBetter = difference > 0 === (share.better === 'more');
  return {
    label: labelOf(cell, share),
    thenAsOf: then.asOf,
    thenText: formatShare(before),
    nowText: formatShare(after),
    change: isSame ? '没有变化' : `${difference > 0 ? '提高' : '下降'}${points}个百分点`,
    verdict: isSame ? '持平' : isBetter ? '改善' : '仍需用力',
  };
}

/** What the pages of an earlier file told of, and how it stands now; only what can be seen in both files. */
export function compareSnapshots(
  then: Snapshot,
  now: Snapshot,
  followed: readonly FollowedShare[],
): readonly SnapshotFollowUp[] {
  const found = new Map<string, SnapshotFollowUp>();
  const told = then.pages.flatMap(({ headline, lead }) => [...headline, ...lead]);
  for (const { cell } of told) {
    const share = cell && followedAs(cell, followed);
    if (!cell || !share || found.has(labelOf(cell, share))) continue;
    const made = followUp(cell, share, then, now);
    if (made) found.set(made.label, made);
  }
  return [...found.values()];
}
