import type { FlowsFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { drillOfRow } from '../ranking/objects.ts';
import { measured } from '../ranking/rank-words.ts';

/** One flow; its row is its source, its column its target. */
export interface Flow extends Mark {
  readonly value: number;
  readonly text: string;
  readonly told: boolean;
}

export interface FlowEnd {
  readonly label: string;
  readonly total: number;
  readonly told: boolean;
}

export interface FlowsShape {
  readonly froms: readonly FlowEnd[];
  readonly tos: readonly FlowEnd[];
  readonly flows: readonly Flow[];
  readonly unit: string;
}

/** Flows of more than nobody; an end that nothing comes from or goes to is kept out. */
export function toFlows(spec: FlowsFigure, table: StatTable): FlowsShape {
  const rows = drawnRows(spec, table);
  const cells = spec.froms.map((from) =>
    spec.tos.map((to) => rows.find((row) => row[spec.from] === from && row[spec.to] === to)),
  );
  const numberAt = (row: TableRow | undefined) => Math.max(0, measured(row, spec.value) ?? 0);
  const sums = cells.map((line) => line.reduce((sum, row) => sum + numberAt(row), 0));
  const received = spec.tos.map((_, to) => cells.reduce((sum, line) => sum + numberAt(line[to]), 0));
  const froms = spec.froms.map((label, place): FlowEnd => ({
    ...{ label, total: sums[place] ?? 0 },
    told: spec.told?.from === label,
  }));
  const tos = spec.tos.map((label, place): FlowEnd => ({
    ...{ label, total: received[place] ?? 0 },
    told: spec.told?.to === label,
  }));
  const [keptFroms, keptTos] = [froms, tos].map((ends) => ends.filter(({ total }) => total > 0));
  const flows = spec.froms.flatMap((from, row) =>
    spec.tos.flatMap((to, column): readonly Flow[] => {
      const source = cells[row]?.[column];
      const value = numberAt(source);
      if (value === 0) return [];
      return [
        {
          row: (keptFroms ?? []).findIndex(({ label }) => label === from),
          column: (keptTos ?? []).findIndex(({ label }) => label === to),
          ...{ value, text: formatCount(value), told: isTold(spec, from, to) },
          label: `${from}→${to}`,
          details: [
            `${formatCount(value)}${spec.unit}`,
            `占${from}各项的${formatShare(value / (sums[row] ?? value))}`,
          ],
          drill: drillOfRow(table, source, spec.value),
        },
      ];
    }),
  );
  return { froms: keptFroms ?? [], tos: keptTos ?? [], flows, unit: spec.unit };
}

function isTold({ told }: FlowsFigure, from: string, to: string): boolean {
  return told !== null && told.from === from && (told.to === null || told.to === to);
}
