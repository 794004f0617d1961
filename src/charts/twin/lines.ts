import type { LinesFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toLines, type Line } from '../lines-marks.ts';
import type { Twin } from './shape.ts';

/** A line a place; an estimate says so, with its range. */
export function linesTwin(spec: LinesFigure, table: StatTable): Twin {
  const { labels, lines, estimatedFrom, texts } = toLines(spec, table);
  const cell = ({ points }: Line, column: number): string => {
    const point = points.find((each) => each.column === column);
    if (!point) return '—';
    const text = texts(point.value);
    return point.range ? `${text}（${texts(point.range.low)}—${texts(point.range.high)}）` : text;
  };
  const rows = labels.map((label, column) => [
    estimatedFrom !== null && column >= estimatedFrom ? `${label}（推算）` : label,
    ...lines.map((line) => cell(line, column)),
  ]);
  const reference = spec.reference
    ? [[spec.reference.label, ...lines.map(() => texts(spec.reference?.value ?? 0))]]
    : [];
  return { headings: ['', ...lines.map(({ label }) => label)], rows: [...rows, ...reference] };
}
