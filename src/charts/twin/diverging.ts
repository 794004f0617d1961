import type { DivergingFigure } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toDiverging } from '../reviews/diverging-marks.ts';
import type { Twin } from './shape.ts';

/** Shares by grade, best first, then the votes. */
export function divergingTwin(spec: DivergingFigure, table: StatTable): Twin {
  const rows = toDiverging(spec, table).lines.map(({ label, segments, votes, abstained, hidden }) => [
    label,
    ...spec.grades.map((grade) => {
      if (hidden !== null) return hidden;
      const segment = segments.find((each) => each.label === `${label} ${grade.label}`);
      return formatShare(segment?.share ?? 0);
    }),
    votes,
    ...(spec.abstained === null ? [] : [abstained === '' ? '0' : abstained.slice('无效'.length)]),
  ]);
  const also = spec.abstained === null ? ['有效票'] : ['有效票', '无效'];
  return { headings: ['', ...spec.grades.map(({ label }) => label), ...also], rows };
}
