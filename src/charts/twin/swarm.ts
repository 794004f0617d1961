import type { SwarmFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';

import { toSwarm } from '../swarm-marks.ts';
import type { Tables } from '../tables.ts';
import type { Twin } from './shape.ts';

/** A line a year that anyone has; what is marked stands below the sums. */
export function swarmTwin(spec: SwarmFigure, tables: Tables): Twin {
  const { lanes } = toSwarm(spec, tables);
  const years = [...new Set(lanes.flatMap(({ stacks }) => stacks.map(({ at }) => at)))].sort((a, b) => a - b);
  const rows = years.map((year) => [
    `${year}${spec.unit}`,
    ...lanes.map(({ stacks }) => formatCount(stacks.find(({ at }) => at === year)?.count ?? 0)),
  ]);
  const totals = ['合计', ...lanes.map(({ total }) => formatCount(total))];
  const { marked } = spec;
  const marks = marked
    ? [[marked.label, ...lanes.map((lane) => lane.marked?.text.slice(marked.label.length) ?? '—')]]
    : [];
  return { headings: ['', ...lanes.map(({ label }) => label)], rows: [...rows, totals, ...marks] };
}
