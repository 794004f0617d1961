import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { CellRef } from '#core/table.ts';

export interface FindingTarget {
  readonly figure: FigureSpec | null;
  readonly cell: CellRef | null;
}

/** Where a finding leads: the figure that draws its table, and the cell its sentence is about. */
export function findingTarget(finding: Finding, figures: readonly FigureSpec[]): FindingTarget {
  const cell = findingCell(finding);
  const drawn = figures.flatMap((figure) => [
    { figure, spec: figure },
    ...(figure.companion ? [{ figure, spec: figure.companion }] : []),
  ]);
  const sameTable = drawn.filter(({ spec }) => spec.table === (cell?.table ?? finding.table));
  const where = cell?.where ?? finding.where;
  const fitting = sameTable.find(({ spec }) =>
    Object.entries(spec.where).every(([dim, value]) => !(dim in where) || where[dim] === value),
  );
  return { figure: (fitting ?? sameTable[0])?.figure ?? null, cell };
}

/** A finding says where its value is but not of which measure; the parts of its sentence do. */
function findingCell(finding: Finding): CellRef | null {
  const cells = finding.parts.flatMap((part) => (part.cell ? [{ cell: part.cell, told: part.told }] : []));
  const about = cells.filter(
    ({ cell }) =>
      cell.table === finding.table &&
      Object.entries(finding.where).every(([dim, value]) => cell.where[dim] === value),
  );
  const best = about.find(({ told }) => told) ?? about[0] ?? cells.find(({ told }) => told) ?? cells[0];
  return best?.cell ?? null;
}
