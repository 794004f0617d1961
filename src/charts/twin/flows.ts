import type { FlowsFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { toFlows } from '../reviews/flows-marks.ts';
import type { Twin } from './shape.ts';

/** A line a source, a column a target, with sums. */
export function flowsTwin(spec: FlowsFigure, table: StatTable): Twin {
  const { froms, tos, flows, unit } = toFlows(spec, table);
  const rows = froms.map(({ label, total }, row) => [
    label,
    ...tos.map((_, column) => flows.find((flow) => flow.row === row && flow.column === column)?.text ?? '0'),
    formatCount(total),
  ]);
  const all = tos.reduce((sum, { total }) => sum + total, 0);
  const totals = ['合计', ...tos.map(({ total }) => formatCount(total)), formatCount(all)];
  return {
    headings: [unit, ...tos.map(({ label }) => label), '合计'],
    rows: flows.length > 0 ? [...rows, totals] : [],
  };
}
