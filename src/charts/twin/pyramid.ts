import type { PyramidFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toPyramid } from '../pyramid-marks.ts';
import type { Twin } from './shape.ts';

export function pyramidTwin(spec: PyramidFigure, table: StatTable): Twin {
  const shape = toPyramid(spec, table);
  const rows = shape.ages.map((age, index) => [
    `${age}岁`,
    ...shape.sides.map((side) => formatCount(side.values[index] ?? 0)),
  ]);
  const totals = shape.sides.map((side) => formatCount(side.total));
  return { headings: ['年龄', ...spec.sides], rows: [...rows, ['合计', ...totals]] };
}
