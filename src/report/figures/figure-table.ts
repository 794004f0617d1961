import { toHeat } from '#charts/heat-marks.ts';
import { toMatrix } from '#charts/matrix-marks.ts';
import type { Tables } from '#charts/tables.ts';
import { toTwin } from '#charts/twin.ts';
import type { FigureSpec, HeatFigure, MatrixFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';
import { DIVERGING, SEQUENCE, textColour } from '../chart-parts/palette.ts';

/** A cell of a table in a report; `shade` is RGB. */
export interface ReportCell {
  readonly text: string;
  readonly shade?: string;
  /** Colour of the text on it. */
  readonly ink?: string;
}

export interface ReportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

const plain = (text: string): ReportCell => ({ text });

/** `of` counts from 1. */
function shaded(text: string, scale: 'seq' | 'div', at: number | null): ReportCell {
  const shade = at === null ? undefined : (scale === 'seq' ? SEQUENCE : DIVERGING)[at - 1];
  return shade === undefined ? { text } : { text, shade, ink: textColour(shade) };
}

function heatTable(spec: HeatFigure, table: StatTable): ReportTable {
  const rows = toHeat(spec, table).flatMap(({ label, bases, lines }) => [
    [plain(`${label}（人）`), ...bases.map((base) => plain(formatCount(base)))],
    ...lines.map((line) => [
      plain(line.label),
      ...line.cells.map(({ text, step }) => shaded(text, 'seq', step)),
    ]),
  ]);
  return { headings: ['', ...spec.columns], rows };
}

function matrixTable(spec: MatrixFigure, table: StatTable): ReportTable {
  const { columns, lines, totals } = toMatrix(spec, table);
  const all = totals ? [...lines, totals] : lines;
  const rows = all.map(({ label, cells, word }) => [
    plain(label),
    ...cells.map(({ text, step }, at) =>
      word !== null && at === 0 ? plain(word) : shaded(text, step?.scale ?? 'seq', step?.at ?? null),
    ),
  ]);
  return { headings: ['', ...columns], rows };
}

/** The figure as a table of a report; null where there is nothing in it. */
export function figureTable(spec: FigureSpec, tables: Tables): ReportTable | null {
  const table = tables[spec.table];
  const made =
    spec.form === 'heat' && table
      ? heatTable(spec, table)
      : spec.form === 'matrix' && table
        ? matrixTable(spec, table)
        : fromTwin(spec, tables);
  return made.rows.length > 0 ? made : null;
}

/** The course of the ranks is a figure of its own. */
function fromTwin(spec: FigureSpec, tables: Tables): ReportTable {
  const { headings, rows } = toTwin(spec.form === 'ranks' ? { ...spec, course: null } : spec, tables);
  return { headings, rows: rows.map((row) => row.map(plain)) };
}
