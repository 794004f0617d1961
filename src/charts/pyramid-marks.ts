import type { PyramidFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows, numberOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { niceScale, type Scale } from './nice-scale.ts';

export interface PyramidShape {
  /** Youngest first, without gaps. */
  readonly ages: readonly number[];
  readonly sides: readonly {
    readonly name: string;
    readonly total: number;
    readonly values: readonly number[];
  }[];
  readonly scale: Scale;
  readonly marks: readonly Mark[];
}

export function toPyramid(spec: PyramidFigure, table: StatTable): PyramidShape {
  const rows = drawnRows(spec, table).filter((row) => typeof row[spec.age] === 'number');
  const known = rows.map((row) => numberOf(row, spec.age));
  const youngest = known.length ? Math.min(...known) : 0;
  const ages = known.length
    ? Array.from({ length: Math.max(...known) - youngest + 1 }, (_, index) => youngest + index)
    : [];
  const found = new Map(rows.map((row) => [`${row[spec.side]}\u0000${row[spec.age]}`, row]));
  const marks: Mark[] = [];
  const sides = spec.sides.map((name, column) => {
    const values = ages.map((age, index) => {
      const row = found.get(`${name}\u0000${age}`);
      const count = numberOf(row, spec.value);
      marks.push({
        row: ages.length - 1 - index,
        column,
        label: `${age}岁${name}`,
        details: [`${formatCount(count)}人`],
        drill: row ? drillOf(table, [row], spec.value) : null,
      });
      return count;
    });
    return { name, total: values.reduce((sum, value) => sum + value, 0), values };
  });
  const largest = Math.max(0, ...sides.flatMap((side) => side.values));
  return { ages, sides, scale: niceScale(largest, 3), marks };
}
