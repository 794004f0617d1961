import type { BandPyramidFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';

import { drawnRows } from '../figure-rows.ts';
import { boxMark, hatchMark, type Ink, textMark, type WallMark } from './marks.ts';
import { type Draw, drawing, LEAST } from './room.ts';
import { countOf, isNumber, type Value } from './values.ts';

const SIDES: readonly Ink[] = ['c-shiqing', 'c-tenghuang'];

/** 31–35岁 → 31–35: the axis says years once. */
const shortBand = (band: string, isEnd: boolean): string => (isEnd ? band : band.replace(/岁$/, ''));

/** Bands back to back, the youngest at the foot, each value printed. */
export const drawPyramid: Draw<BandPyramidFigure> = (spec, tables, { width, height, u }) => {
  const table = tables[spec.table];
  if (!table) return null;
  const rows = drawnRows(spec, table);
  const values = spec.sides.map((side) =>
    spec.bands.map((band) =>
      countOf(
        table,
        rows.find((row) => row[spec.side] === side && row[spec.band] === band),
        spec.value,
      ),
    ),
  );
  const all = values.flat().filter(isNumber);
  const most = Math.max(0, ...all);
  if (most === 0) return null;
  const size = Math.max(LEAST, Math.min(24, height / u / 28)) * u;
  const middle = size * 6.3;
  const half = (width - middle) / 2;
  const scale = Math.max(0, half - size * 2.1) / most;
  const top = size * 1.7;
  const pitch = (height - top) / spec.bands.length;
  const thick = Math.min(pitch * 0.66, size * 2.4);
  const marks: WallMark[] = [];
  values.forEach((side, place) => {
    const way = place === 0 ? -1 : 1;
    const from = place === 0 ? half : half + middle;
    const ink = SIDES[place] ?? 'ctx';
    const sum = side.every(isNumber) ? side.reduce<number>((n, value) => n + value, 0) : null;
    const name = `${spec.sides[place] ?? ''}${sum === null ? '' : `${formatCount(sum)}人`}`;
    const anchor = place === 0 ? 'end' : 'start';
    marks.push(textMark([from, size * 0.6], name, size * 1.08, ink, { anchor, bold: true }));
    side.forEach((value, row) => {
      const y = top + (spec.bands.length - 1 - row + 0.5) * pitch;
      const isTold = spec.bands[row] === spec.toldBand;
      const length = lengthOf(value, scale, size);
      const x = way < 0 ? from - length : from;
      const box = [x, y - thick / 2, length, thick] as const;
      if (isNumber(value) && value > 0) {
        marks.push(boxMark(box, ink, { opacity: isTold ? 1 : 0.3, edge: ink, edgeWidth: u * 1.2 }));
      } else if (!isNumber(value)) marks.push(hatchMark(box, u));
      const at = [from + way * (length + size * 0.35), y] as const;
      const text = isNumber(value) ? formatCount(value) : '—';
      const tone = !isNumber(value) ? 'text-3' : isTold ? 'text-1' : 'text-2';
      marks.push(textMark(at, text, size, tone, { anchor, bold: isTold }));
    });
  });
  spec.bands.forEach((band, row) => {
    const y = top + (spec.bands.length - 1 - row + 0.5) * pitch;
    const isTold = band === spec.toldBand;
    const isEnd = row === 0 || row === spec.bands.length - 1;
    const ink = isTold ? 'text-1' : 'text-2';
    const label = textMark([width / 2, y], shortBand(band, isEnd), size, ink, {
      ...{ anchor: 'middle', bold: isTold },
    });
    marks.push(label);
  });
  return drawing(marks);
};

const lengthOf = (value: Value, scale: number, size: number): number =>
  isNumber(value) ? value * scale : size * 1.7;
