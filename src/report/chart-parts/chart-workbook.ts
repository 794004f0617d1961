import { absoluteRange } from '../workbook/address.ts';
import { speakable } from '../office/xml.ts';
import type { Cell, Workbook } from '../workbook/workbook.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import type { OfficeChart } from './office-chart.ts';

const SHEET = '数据';
/** Half-width characters: wide enough for a unit's short name, and for a number. */
const WIDTHS = { category: 28, value: 14 };

const styleOf = (format: string) =>
  format.includes('%') ? 'percent' : format === '#,##0' ? 'integer' : 'number';

/** Where the names and values of a chart stand in its workbook. */
export function rangesOf({ categories }: OfficeChart) {
  const last = Math.max(2, categories.length + 1);
  const column = (at: number, firstRow: number, lastRow: number) =>
    absoluteRange(SHEET, { firstRow, lastRow, firstColumn: at, lastColumn: at });
  return {
    categories: column(0, 2, last),
    name: (series: number) => column(series + 1, 1, 1).split(':')[0] ?? '',
    values: (series: number) => column(series + 1, 2, last),
  };
}

/** The numbers of a chart, unrounded, as Office opens them to be edited. */
export function chartWorkbook({ heading, categories, series, format }: OfficeChart): Workbook {
  // As the chart has them, which cannot hold all that a cell can.
  const head: Cell[] = [heading, ...series.map(({ label }) => label)].map(speakable);
  const rows = categories.map((category, at) => ({
    cells: [speakable(category), ...series.map(({ values }) => values[at] ?? null)],
  }));
  return {
    title: SHEET,
    sheets: [
      {
        name: SHEET,
        columns: [
          { width: WIDTHS.category, style: 'cell' },
          ...series.map(() => ({ width: WIDTHS.value, style: styleOf(format) }) as const),
        ],
        rows: [{ cells: head, style: 'heading' }, ...rows],
        headingRows: 1,
      },
    ],
  };
}

export function writeChartWorkbook(chart: OfficeChart): Uint8Array<ArrayBuffer> {
  return writeWorkbook(chartWorkbook(chart));
}
