import type { MatrixFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';

import { drawnRows, sumOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { matrixBases } from './matrix-base.ts';
import { matrixSteps, type Step } from './matrix-steps.ts';
import { cellText, placeText, valueText } from './value-text.ts';

export interface MatrixCell extends Mark {
  /** Place among all marks. */
  readonly index: number;
  readonly text: string;
  readonly total: boolean;
  /** Step of the colour scale; null where there is nothing to colour. */
  readonly step: Step | null;
  /** Base too small, or no value: hatched. */
  readonly missing: boolean;
}

export interface MatrixLine {
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixShape {
  readonly columns: readonly string[];
  readonly lines: readonly MatrixLine[];
  /** Sums below the columns. */
  readonly totals: MatrixLine | null;
  readonly marks: readonly MatrixCell[];
}

export const SUM = '合计';

interface Content {
  readonly rows: readonly TableRow[];
  readonly value: number | null;
  readonly base: number | null;
}

type Spot = Pick<Mark, 'label' | 'row' | 'column'>;

export function toMatrix(spec: MatrixFigure, table: StatTable): MatrixShape {
  const contents = contentsOf(spec, drawnRows(spec, table));
  const stepOf = matrixSteps(
    spec.format,
    contents.map((line) => line.map((content) => (isSmall(spec, content) ? null : content.value))),
  );
  const marks: MatrixCell[] = [];
  const put = (content: Content, spot: Spot, total: boolean): MatrixCell => {
    const small = !total && isSmall(spec, content);
    const missing = small || content.value === null;
    const cell = {
      ...spot,
      index: marks.length,
      details: detailsOf(spec, content, small),
      drill: drillOf(table, content.rows, spec.value),
      text: missing ? '—' : cellText(content.value, spec.format),
      total,
      step: missing || total ? null : stepOf(content.value),
      missing,
    };
    marks.push(cell);
    return cell;
  };
  const names = spec.rows.map(placeText);
  const columns = spec.columns.map(placeText);
  const summed = spec.totals && spec.format === 'count';
  const right = columns.length;
  const lines = contents.map((line, row): MatrixLine => {
    const label = names[row] ?? '';
    const cells = line.map((content, column) =>
      put(content, { label: `${label} ${columns[column] ?? ''}`, row, column }, false),
    );
    if (summed) cells.push(put(together(spec, line), { label: `${label} ${SUM}`, row, column: right }, true));
    return { label, cells };
  });
  if (!summed) return { columns, lines, totals: null, marks };
  const row = names.length;
  const below = columns.map((name, column) => {
    const line = contents.flatMap((each) => each[column] ?? []);
    return put(together(spec, line), { label: `${name} ${SUM}`, row, column }, true);
  });
  const all = put(together(spec, contents.flat()), { label: SUM, row, column: right }, true);
  return { columns: [...columns, SUM], lines, totals: { label: SUM, cells: [...below, all] }, marks };
}

function contentsOf(spec: MatrixFigure, drawn: readonly TableRow[]): readonly (readonly Content[])[] {
  const found = new Map<string, TableRow[]>();
  for (const row of drawn) {
    const key = placeKey(row[spec.row] ?? null, row[spec.column] ?? null);
    const held = found.get(key);
    if (held) held.push(row);
    else found.set(key, [row]);
  }
  const grid = spec.rows.map((row) => spec.columns.map((column) => found.get(placeKey(row, column)) ?? []));
  const bases = matrixBases(spec, (row, column) => grid[row]?.[column] ?? []);
  return grid.map((line, row) =>
    line.map((rows, column): Content => {
      const base = bases[row]?.[column] ?? null;
      return { rows, base, value: valueOf(spec, rows, base) };
    }),
  );
}

function placeKey(row: CellValue, column: CellValue): string {
  return JSON.stringify([row, column]);
}

/** Counts of several rows add up; anything else stands in one row. An absent row counts nobody. */
function valueOf(spec: MatrixFigure, rows: readonly TableRow[], base: number | null): number | null {
  if (spec.format === 'count') {
    const unknown = rows.length > 0 && rows.every((row) => row[spec.value] === null);
    return unknown ? null : sumOf(rows, spec.value);
  }
  if (rows.length === 0) return spec.format === 'share' && base !== null && base > 0 ? 0 : null;
  const value = rows[0]?.[spec.value];
  return typeof value === 'number' ? value : null;
}

function together(spec: MatrixFigure, contents: readonly Content[]): Content {
  const rows = contents.flatMap((content) => content.rows);
  return { rows, base: null, value: sumOf(rows, spec.value) };
}

function isSmall(spec: MatrixFigure, { base }: Content): boolean {
  return base !== null && base < spec.minBase;
}

function detailsOf(spec: MatrixFigure, { rows, value, base }: Content, small: boolean): readonly string[] {
  const text = small ? `不足${spec.minBase}人，不着色` : valueText(value, spec.format);
  if (base === null) return [text];
  return [text, `${formatCount(sumOf(rows, 'n'))}/${formatCount(base)}人`];
}
