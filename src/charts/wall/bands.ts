import type { BandsFigure } from '#core/figure.ts';
import { formatCount, formatShare, formatShareCell } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows, rowsWith } from '../figure-rows.ts';
import { shortBand } from '../short-label.ts';
import { boxMark, hatchMark, type Ink, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room } from './room.ts';
import { countOf, isNumber, type Value, valueAt } from './values.ts';

const BANDS: readonly Ink[] = ['band-1', 'band-2', 'band-3', 'band-4', 'band-5', 'band-6'];
const GAP = 2;

interface Segment {
  readonly name: string;
  readonly value: Value;
  /** Of the bar; what is kept back shares the rest evenly. */
  readonly share: number;
}

interface Line {
  readonly name: string;
  readonly base: Value;
  readonly segments: readonly Segment[];
}

function toLine(spec: BandsFigure, table: StatTable, rows: readonly TableRow[], name: string): Line {
  const own = rowsWith(rows, spec.row, name);
  const values = spec.segments.map((segment) =>
    countOf(
      table,
      own.find((row) => row[spec.segment] === segment),
      spec.share,
    ),
  );
  const known = values.filter(isNumber).reduce((sum, value) => sum + value, 0);
  const hidden = values.filter((value) => !isNumber(value)).length;
  const rest = hidden > 0 ? Math.max(0.04, (1 - known) / hidden) : 0;
  const total = known + rest * hidden || 1;
  return {
    name,
    base: valueAt(table, own.find((row) => typeof row[spec.base] === 'number') ?? own[0], spec.base),
    segments: spec.segments.flatMap((segment, place): readonly Segment[] => {
      const value = values[place] ?? null;
      if (value === 0) return [];
      return [{ name: segment, value, share: (isNumber(value) ? value : rest) / total }];
    }),
  };
}

function fillOf(spec: BandsFigure, line: Line, segment: string): Ink {
  if (segment === spec.toldSegment) return spec.toldRow === line.name ? 'accent' : 'c-shiqing';
  const place = spec.segments.filter((each) => each !== spec.toldSegment).indexOf(segment);
  return BANDS[Math.min(place, BANDS.length - 1)] ?? 'band-6';
}

interface Bar {
  readonly left: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

function drawBar(spec: BandsFigure, line: Line, { left, width, y, height }: Bar, u: number): WallMark[] {
  const marks: WallMark[] = [];
  let x = left;
  for (const { name, value, share } of line.segments) {
    const length = share * width;
    const box = [x, y, Math.max(u, length - GAP * u), height] as const;
    const isTold = name === spec.toldSegment;
    if (isNumber(value)) {
      marks.push(boxMark(box, fillOf(spec, line, name)));
      const text = isTold ? formatShare(value).replace('%', '') : formatShareCell(value);
      const size = (isTold ? 24 : LEAST) * u;
      if (emWidth(text) * size + 12 * u <= length) {
        const ink = isTold ? 'on-accent' : 'text-1';
        marks.push(textMark([x + 8 * u, y + height / 2], text, size, ink, { bold: isTold }));
      }
    } else {
      marks.push(hatchMark(box, u));
      if (length > 40 * u) {
        const middle = x + length / 2;
        marks.push(boxMark([middle - 14 * u, y + height / 2 - 13 * u, 28 * u, 26 * u], 'bg'));
        marks.push(textMark([middle, y + height / 2], '—', LEAST * u, 'text-3', { anchor: 'middle' }));
      }
    }
    x += length;
  }
  return marks;
}

/** Short names of the segments over the first bar; one that would run into its neighbour is left out. */
function axis(spec: BandsFigure, line: Line | undefined, left: number, { width, u }: Room): WallMark[] {
  const marks: WallMark[] = [];
  let [x, free] = [left, left];
  for (const { name, share } of line?.segments ?? []) {
    const text = shortBand(name);
    const long = emWidth(text) * LEAST * u;
    if (x >= free && x + long <= width) {
      const ink = name === spec.toldSegment ? 'text-1' : 'text-3';
      marks.push(textMark([x + 2 * u, 12 * u], text, LEAST * u, ink));
      free = x + long + 10 * u;
    }
    x += share * (width - left);
  }
  return marks;
}

/** Few rows in a high column have thicker bars. */
const FEW_ROWS = 3;
const FEW_ROWS_HEIGHT = 480;

/** A 100 % bar a row; the told segment of the told row is 朱砂, of the others 石青. */
export const drawBands: Draw<BandsFigure> = (spec, tables, room) => {
  const table = tables[spec.table];
  if (!table) return null;
  const { width, height, u } = room;
  const rows = drawnRows(spec, table);
  const lines = spec.rows
    .map((name) => toLine(spec, table, rows, name))
    .filter(({ segments }) => segments.length > 0);
  if (lines.length === 0) return null;
  const longest = Math.max(...lines.map(({ name }) => emWidth(name)));
  const left = Math.min(width * 0.34, Math.max(92 * u, longest * 27 * u + 18 * u));
  const top = 30 * u;
  const fits = Math.max(1, Math.floor((height - top) / (44 * u)));
  const shown = lines.slice(0, fits);
  const isAlone = height > FEW_ROWS_HEIGHT * u && shown.length <= FEW_ROWS;
  const pitch = Math.min((isAlone ? 150 : 96) * u, (height - top) / shown.length);
  const thick = Math.min((isAlone ? 104 : 66) * u, pitch - 8 * u);
  const marks: WallMark[] = axis(spec, shown[0], left, room);
  shown.forEach((line, place) => {
    const y = top + place * pitch;
    const size = 26 * u;
    const isLow = thick < 52 * u;
    const count = isNumber(line.base) ? `${formatCount(line.base)}人` : '—';
    const name = fitEm(line.name, (left - 10 * u) / size);
    marks.push(textMark([0, y + thick / 2 - (isLow ? 0 : 14 * u)], name, size, 'text-1', { bold: true }));
    if (!isLow) marks.push(textMark([0, y + thick / 2 + 15 * u], count, LEAST * u, 'text-3'));
    marks.push(...drawBar(spec, line, { left, width: width - left, y, height: thick }, u));
  });
  return drawing(marks, shown.length < lines.length ? `另有${lines.length - shown.length}行` : null);
};
