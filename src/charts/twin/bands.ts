import type { BandsFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toBands } from '../bands-marks.ts';
import type { Twin } from './shape.ts';

export function bandsTwin(spec: BandsFigure, table: StatTable): Twin {
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
