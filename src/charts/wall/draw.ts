import type { FigureSpec } from '#core/figure.ts';

import type { Tables } from '../tables.ts';
import { drawBands } from './bands.ts';
import { drawBump } from './bump.ts';
import { drawBars, drawDots } from './dots.ts';
import { drawDumbbell } from './dumbbell.ts';
import { drawHeat } from './heat.ts';
import { drawHonours } from './honours.ts';
import { drawLines } from './lines.ts';
import { drawPyramid } from './pyramid.ts';
import type { Need, Room, WallDrawing } from './room.ts';
import { drawSpread } from './spread.ts';
import { drawStrips } from './strips.ts';
import { drawBullet, drawColumns } from './unit-bars.ts';

/** What the wall draws of a figure; null where it has no form for it, or nothing is to be drawn. */
export function drawOnWall(spec: FigureSpec, tables: Tables, room: Room): WallDrawing | null {
  switch (spec.form) {
    case 'band-pyramid':
      return drawPyramid(spec, tables, room);
    case 'bands':
      return drawBands(spec, tables, room);
    case 'dumbbell':
      return drawDumbbell(spec, tables, room);
    case 'dots':
      return drawDots(spec, tables, room);
    case 'bars':
      return drawBars(spec, tables, room);
    case 'bullet':
      return drawBullet(spec, tables, room);
    case 'columns':
      return drawColumns(spec, tables, room);
    case 'matrix':
      return drawHeat(spec, tables, room);
    case 'lines':
      return drawLines(spec, tables, room);
    case 'bump':
      return drawBump(spec, tables, room);
    case 'honours':
      return drawHonours(spec, tables, room);
    case 'spread':
      return drawSpread(spec, tables, room);
    case 'strips':
      return drawStrips(spec, tables, room);
    default:
      return null;
  }
}

const need = (leastHeight: number, leastWidth: number, weight: number, more: Partial<Need> = {}): Need => ({
  ...{ leastHeight, leastWidth, weight, tall: false, ideal: Infinity, ...more },
});
const TALL = { tall: true };

/** Rows of which each has a height that suits it. */
const rowsNeed = (rows: number, least: number, ideal: number): Need =>
  need(least * Math.min(4, rows), 480, 1.1, { ideal: rows * ideal });

/** In u, besides the title. */
export function needOf(spec: FigureSpec): Need {
  switch (spec.form) {
    case 'band-pyramid':
      return need(300, 380, 1, TALL);
    case 'bands':
      return need(30 + Math.min(4, spec.rows.length) * 50, 420, 1.25, { ideal: 36 + spec.rows.length * 98 });
    case 'dumbbell':
      return need(34 + spec.rows.length * 36, 480, 1.25);
    case 'dots':
      return need(420, 380, 1.05, TALL);
    case 'bars':
      return need(180, 380, 1);
    case 'bullet':
      return spec.mark === null && spec.inOrder
        ? need(150, 320, 0.8, { ideal: 320 })
        : need(300, 420, 1.1, TALL);
    case 'columns':
      return need(300, 420, 1.1, TALL);
    case 'matrix':
      return need(300, 160 + Math.min(8, spec.columns.length) * 64, 1.4, TALL);
    case 'lines':
      return need(220, 380, 0.95);
    case 'bump':
      return need(360, 860, 1.8, TALL);
    case 'honours':
      return need(140, 560, 1.3);
    case 'spread':
      return rowsNeed(spec.rows.length, 60, 128);
    case 'strips':
      return rowsNeed(spec.rows.length, 60, 112);
    default:
      return need(200, 400, 1);
  }
}
