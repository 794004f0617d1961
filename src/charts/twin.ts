import type {
  BandsFigure,
  BarsFigure,
  ColumnsFigure,
  FigureSpec,
  HeatFigure,
  PyramidFigure,
} from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toBands } from './bands-marks.ts';
import { toBars } from './bars-marks.ts';
import { toColumns } from './columns-marks.ts';
import { toHeat } from './heat-marks.ts';
import { toPyramid } from './pyramid-marks.ts';

/** A figure as a table to read or copy; the first column names the line. */
export interface Twin {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Tables = Readonly<Record<string, StatTable | undefined>>;

export function toTwin(spec: FigureSpec, tables: Tables): Twin {
  const table = tables[spec.table];
  if (!table) return { headings: [], rows: [] };
  switch (spec.form) {
    case 'pyramid':
      return pyramidTwin(spec, table);
    case 'bands':
      return bandsTwin(spec, table);
    case 'columns':
      return columnsTwin(spec, tables);
    case 'heat':
      return heatTwin(spec, table);
    case 'bars':
      return barsTwin(spec, table);
    default:
      return { headings: [], rows: [] };
  }
}

function pyramidTwin(spec: PyramidFigure, table: StatTable): Twin {
  const shape = toPyramid(spec, table);
  const rows = shape.ages.map((age, index) => [
    `${age}岁`,
    ...shape.sides.map((side) => formatCount(side.values[index] ?? 0)),
  ]);
  const totals = shape.sides.map((side) => formatCount(side.total));
  return { headings: ['年龄', ...spec.sides], rows: [...rows, ['合计', ...totals]] };
}

function bandsTwin(spec: BandsFigure, table: StatTable): Twin {
  const lines = toBands(spec, table);
  const rows = spec.segments.map((name, shade) => [
    name,
    ...lines.map(({ segments }) => {
      const segment = segments.find((candidate) => candidate.shade === shade);
      return segment ? `${formatShare(segment.share)}（${formatCount(segment.count)}人）` : '0';
    }),
  ]);
  const totals = ['已填人数', ...lines.map((line) => formatCount(line.base))];
  return { headings: ['', ...lines.map((line) => line.label)], rows: [...rows, totals] };
}

function columnsTwin(spec: ColumnsFigure, tables: Tables): Twin {
  const { columns, unvalued } = toColumns(spec, tables);
  const rows = [
    ...columns.map((column) => [column.category, ...column.details]),
    ...unvalued.map((category) => [category, '—', '—']),
  ];
  return { headings: ['单位', '占比', '人数'], rows };
}

function heatTwin(spec: HeatFigure, table: StatTable): Twin {
  const rows = toHeat(spec, table).flatMap((group) => [
    [`${group.label}（人）`, ...group.bases.map(formatCount)],
    ...group.lines.map((line) => [line.label, ...line.cells.map((cell) => cell.details.join('，'))]),
  ]);
  return { headings: ['', ...spec.columns], rows };
}

function barsTwin(spec: BarsFigure, table: StatTable): Twin {
  const rows = toBars(spec, table).map((bar) => [bar.category, bar.countText, bar.shareText]);
  return { headings: ['类别', '人数', '占比'], rows };
}
