import { asBars } from '#charts/dots-marks.ts';
import type { Tables } from '#charts/tables.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart } from '../chart-parts/office-chart.ts';
import { bandsChart } from './bands-chart.ts';
import { barsChart, bulletChart, columnsChart } from './bars-chart.ts';
import { divergingChart } from './diverging-chart.ts';
import { bumpChart, linesChart } from './lines-chart.ts';
import { pyramidChart } from './pyramid-chart.ts';
import { waterfallChart } from './waterfall-chart.ts';

/** More bars or lines than that are read as a table. */
const MOST = 40;

function draw(spec: FigureSpec, table: StatTable, tables: Tables): OfficeChart | null {
  switch (spec.form) {
    case 'bars':
      return barsChart(spec, table);
    case 'dots':
      return barsChart(asBars(spec), table);
    case 'columns':
      return columnsChart(spec, tables);
    case 'bullet':
      return bulletChart(spec, table);
    case 'bands':
      return bandsChart(spec, table);
    case 'pyramid':
      return pyramidChart(spec, table);
    case 'lines':
      return linesChart(spec, table);
    case 'bump':
      return bumpChart(spec, table);
    case 'waterfall':
      return waterfallChart(spec, table);
    case 'diverging':
      return divergingChart(spec, table);
    default:
      return null;
  }
}

/** The figure as a chart of Office; null where Office has no such chart, nothing to draw, or too much of it. */
export function figureChart(spec: FigureSpec, tables: Tables): OfficeChart | null {
  const table = tables[spec.table];
  const chart = table ? draw(spec, table, tables) : null;
  if (!chart) return null;
  const { form, categories, series } = chart;
  const isEmpty = series.every(({ values }) => values.every((value) => value === null));
  const marks = form === 'lines' ? series.length : categories.length;
  return isEmpty || (marks > MOST && spec.form !== 'pyramid') ? null : chart;
}
