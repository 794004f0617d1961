import type { FigureSpec } from '#core/figure.ts';
import { type Finding, findingText } from '#core/finding.ts';
import { type CellRef, numberAt, type TableRow } from '#core/table.ts';

import { drawnRows, figureTitle } from './figure-rows.ts';
import type { Tables } from './tables.ts';

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
  const fitting = sameTable.find(({ spec }) => isWithin(where, spec));
  return { figure: (fitting ?? sameTable[0])?.figure ?? null, cell };
}

/**
 * The figure that shows a finding itself: the one that bears it as its title, else one that draws a cell of its
 * sentence, else one whose rows hold the very number; null where others only share its table.
 */
export function tellingFigure(
  finding: Finding,
  figures: readonly FigureSpec[],
  tables: Tables,
): FindingTarget {
  const cell = findingCell(finding);
  const sentence = bare(findingText(finding));
  const titled = figures.find((figure) => bare(figureTitle(figure)) === sentence);
  const cells = [cell, ...finding.parts.map((part) => part.cell)].flatMap((each) => each ?? []);
  const drawn = cells.flatMap(({ table, where }) =>
    figures.filter((figure) => figure.table === table && isWithin(where, figure)),
  );
  const holding = figures.filter((figure) => cell !== null && holds(figure, cell, tables));
  return { figure: titled ?? drawn[0] ?? holding[0] ?? null, cell };
}

/** Whether a figure draws a row of the same place and class, counted in another table, with the same number. */
function holds(figure: FigureSpec, { table, where, measure }: CellRef, tables: Tables): boolean {
  const [own, other] = [tables[table], tables[figure.table]];
  const value = own && numberAt(own, where, measure);
  if (!other || typeof value !== 'number') return false;
  const wanted = Object.values(where);
  return drawnRows(figure, other).some((row) => {
    const held = Object.values(row);
    return held.includes(value) && wanted.every((word) => held.includes(word));
  });
}

const bare = (sentence: string): string => sentence.replace(/。$/, '');

/** What a finding is about lies among the rows that a figure draws. */
const isWithin = (where: TableRow, spec: FigureSpec): boolean =>
  Object.entries(spec.where).every(([dim, value]) => !(dim in where) || where[dim] === value);

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
