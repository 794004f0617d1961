import type { MatrixFigure } from '#core/figure.ts';
import { formatCount, formatOneDecimal, formatShareCell } from '#core/format.ts';
import { type CellValue, findRow, type StatTable } from '#core/table.ts';

import { shortUnit } from '../short-label.ts';
import { placeText } from '../value-text.ts';
import { boxMark, hatchMark, type Ink, textMark, type WallMark } from './marks.ts';
import { emWidth, evenLines, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST } from './room.ts';
import { isNumber, type Value, valueAt } from './values.ts';

const STEPS = [0.02, 0.1, 0.25, 0.45, 0.65, 0.85];
const SEQUENCE: readonly Ink[] = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6', 'seq-7'];
/** From here on the ground is light and its text dark. */
const LIGHT = 4;
const LEAST_PITCH = 26;
const LEAST_COLUMN = 60;

function step(share: number): number {
  const found = STEPS.findIndex((end) => share < end);
  return found < 0 ? SEQUENCE.length - 1 : found;
}

interface Cell {
  readonly value: Value;
  readonly missing: boolean;
}

function cellOf(spec: MatrixFigure, table: StatTable, row: CellValue, column: CellValue): Cell {
  const found = findRow(table, { ...spec.where, [spec.row]: row, [spec.column]: column });
  const missing = (spec.missing ?? []).some(
    (each) => each.row === row && (each.column === null || each.column === column),
  );
  const value = found ? valueAt(table, found, spec.value) : missing ? null : 0;
  return { value, missing };
}

function cellText(spec: MatrixFigure, value: number): string {
  if (spec.format === 'share') return formatShareCell(value);
  return Number.isInteger(value) ? formatCount(value) : formatOneDecimal(value);
}

/** What the title tells of stays, whatever else goes for want of room. */
function columnsShown(spec: MatrixFigure, most: number): readonly CellValue[] {
  const told = spec.toldColumns ?? [];
  if (spec.columns.length <= most) return spec.columns;
  const kept = new Set(told.slice(0, most));
  for (const column of spec.columns) if (kept.size < most) kept.add(column);
  return spec.columns.filter((column) => kept.has(column));
}

/** Rows × columns with the value printed in each cell; told columns are outlined in the first row. */
export const drawHeat: Draw<MatrixFigure> = (spec, tables, { width, height, u }) => {
  const table = tables[spec.table];
  if (!table || spec.rows.length === 0 || spec.columns.length === 0) return null;
  const names = spec.rows.map((row) => (row === '全部' ? '全市' : shortUnit(placeText(row))));
  const labels = Math.min(width * 0.32, Math.max(...names.map(emWidth)) * 23 * u + 14 * u);
  const columns = columnsShown(spec, Math.max(1, Math.floor((width - labels) / (LEAST_COLUMN * u))));
  const across = (width - labels) / columns.length;
  const headings = columns.map((column) => evenLines(placeText(column), (across - 4 * u) / (LEAST * u), 3));
  const headLines = Math.max(...headings.map(({ length }) => length));
  const top = headLines * 26 * u + 8 * u;
  const fits = Math.max(1, Math.floor((height - top) / (LEAST_PITCH * u)));
  const rows = spec.rows.slice(0, fits);
  const pitch = Math.min(66 * u, (height - top) / rows.length);
  const cells = rows.map((row) => columns.map((column) => cellOf(spec, table, row, column)));
  const counted = cells.flat().flatMap(({ value }) => (isNumber(value) ? [value] : []));
  if (counted.length === 0) return null;
  const most = spec.format === 'share' ? 1 : Math.max(1, ...counted);
  const isTold = (column: CellValue) => (spec.toldColumns ?? []).includes(column);
  const marks: WallMark[] = [];
  headings.forEach((lines, place) => {
    const column = columns[place] ?? null;
    const ink: Ink = isTold(column) ? 'accent-text' : 'text-3';
    lines.forEach((text, line) => {
      const y = top - 8 * u - (lines.length - 1 - line + 0.5) * 26 * u;
      const at = [labels + (place + 0.5) * across, y] as const;
      marks.push(textMark(at, text, LEAST * u, ink, { anchor: 'middle', bold: isTold(column) }));
    });
  });
  rows.forEach((_, place) => {
    const y = top + place * pitch;
    const isFirst = spec.firstRow === true && place === 0;
    const name = fitEm(names[place] ?? '', (labels - 8 * u) / (23 * u));
    marks.push(textMark([0, y + pitch / 2], name, 23 * u, isFirst ? 'text-1' : 'text-2', { bold: isFirst }));
    (cells[place] ?? []).forEach(({ value, missing }, column) => {
      const box = [labels + column * across + u, y + u, across - 2 * u, pitch - 2 * u] as const;
      const middle = [labels + (column + 0.5) * across, y + pitch / 2] as const;
      if (!isNumber(value)) {
        marks.push(
          ...(missing ? [boxMark(box, 'sunken', { opacity: 0.5 })] : [hatchMark(box, u)]),
          ...(missing ? [] : [boxMark([middle[0] - 16 * u, y + pitch / 2 - 12 * u, 32 * u, 24 * u], 'bg')]),
          textMark(middle, missing ? '缺' : '—', LEAST * u, 'text-3', { anchor: 'middle' }),
        );
        return;
      }
      const shade = step(value / most);
      const isPlain = spec.format !== 'share' && value === 0;
      const ink: Ink = isPlain ? 'text-3' : shade >= LIGHT ? 'on-accent' : 'text-1';
      const told = isFirst && isTold(columns[column] ?? null);
      marks.push(
        boxMark(box, isPlain ? 'sunken' : (SEQUENCE[shade] ?? 'seq-1'), {
          ...(told ? { edge: 'accent', edgeWidth: 2 * u } : {}),
        }),
        textMark(middle, cellText(spec, value), 23 * u, ink, { anchor: 'middle', bold: isFirst }),
      );
    });
  });
  const left = [
    ...(rows.length < spec.rows.length ? [`另有${spec.rows.length - rows.length}行`] : []),
    ...(columns.length < spec.columns.length ? [`另有${spec.columns.length - columns.length}类`] : []),
  ];
  return drawing(marks, left.length > 0 ? left.join('，') : null);
};
