import type { BumpFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { shortNames } from '../short-names.ts';
import { drillOfRow, markings, type Marking } from './objects.ts';
import { type PeriodLabel, periodLabels } from './period-labels.ts';
import { measured, moveWords, nameOf, rankWords } from './rank-words.ts';

export interface BumpPoint extends Mark {
  readonly rank: number;
  /** Places of its line and of its period. */
  readonly line: number;
  readonly period: number;
}

export interface BumpLine extends Marking {
  readonly object: string;
  readonly name: string;
  /** By period; null where it has no rank. */
  readonly ranks: readonly (number | null)[];
  /** Places risen in the last period; null where it rose none, or nothing is said. */
  readonly risen: number | null;
  readonly points: readonly BumpPoint[];
}

export interface BumpShape {
  readonly periods: readonly PeriodLabel[];
  /** By their last rank, those without one last. */
  readonly lines: readonly BumpLine[];
  /** The last rank that there is. */
  readonly size: number;
  readonly marks: readonly BumpPoint[];
}

/** So many points can be walked on; of more, only those of marked lines and of the last period. */
const MOST_POINTS = 1500;

export function toBump(spec: BumpFigure, table: StatTable): BumpShape {
  const places = new Map(spec.xs.map((x, place) => [x, place]));
  const byObject = new Map<string, (TableRow | undefined)[]>();
  let size = 0;
  for (const row of drawnRows(spec, table)) {
    const period = places.get(nameOf(row[spec.x]));
    const rank = measured(row, spec.value);
    if (period === undefined || rank === null) continue;
    size = Math.max(size, rank);
    const object = nameOf(row[spec.object]);
    const rows = byObject.get(object) ?? [];
    rows[period] = row;
    byObject.set(object, rows);
  }
  const last = spec.xs.length - 1;
  const rankAt = (rows: readonly (TableRow | undefined)[], period: number) =>
    measured(rows[period], spec.value);
  const ordered = [...byObject].sort(
    ([, a], [, b]) => (rankAt(a, last) ?? Infinity) - (rankAt(b, last) ?? Infinity) || 0,
  );
  const isCrowded = byObject.size * spec.xs.length > MOST_POINTS;
  const markingOf = markings(spec.marked);
  const short = shortNames(byObject.keys());
  const lines = ordered.map(([object, rows], line): BumpLine => {
    const marking = markingOf(object);
    const change = spec.change === null ? null : measured(rows[last], spec.change);
    const points = spec.xs.flatMap((x, period): readonly BumpPoint[] => {
      const row = rows[period];
      const rank = rankAt(rows, period);
      if (!row || rank === null) return [];
      if (isCrowded && marking.tone === 'grey' && period !== last) return [];
      const moved = spec.change !== null && period === last ? [moveWords(change, '较上期')] : [];
      return [
        {
          ...{ row: line, column: period, line, period, rank },
          label: `${object} ${x}`,
          details: [rankWords(rank, measured(row, spec.of)), ...moved],
          drill: drillOfRow(table, row, spec.value),
        },
      ];
    });
    return {
      ...{ ...marking, object, name: short(object), points },
      ranks: spec.xs.map((_, period) => rankAt(rows, period)),
      risen: change !== null && change > 0 ? change : null,
    };
  });
  return {
    ...{ periods: periodLabels(spec.xs), lines, size },
    marks: lines.flatMap(({ points }) => points),
  };
}
