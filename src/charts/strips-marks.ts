import type { StripRow, StripsFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import { findRow, numberAt, type TableRow } from '#core/table.ts';

import { drillOf, type Mark } from './mark.ts';
import { shortUnit } from './short-label.ts';
import type { Tables } from './tables.ts';
import { fitText } from './text-width.ts';
import { tableText, valueText } from './value-text.ts';

export interface StripDot extends Mark {
  readonly unit: string;
  readonly value: number;
  /** 0 at the least, 1 at the greatest of the strip. */
  readonly place: number;
  readonly own: boolean;
}

export interface Strip {
  readonly label: string;
  readonly about: string;
  readonly told: boolean;
  /** Peers from least to greatest, the unit itself after them, so that it lies on top. */
  readonly dots: readonly StripDot[];
  readonly mean: { readonly place: number; readonly text: string } | null;
  /** Value of the unit, — without one; fraction behind a share. */
  readonly text: string;
  readonly fraction: string;
  /** Index of its first dot among all marks. */
  readonly first: number;
}

export interface StripsShape {
  readonly unit: string;
  readonly strips: readonly Strip[];
  readonly marks: readonly StripDot[];
}

/** Pixels for the unit's own name over its dot. */
const OWN_NAME = 110;

/** Dimension that names the units in every table. */
const UNIT = 'scope';

export function toStrips(spec: StripsFigure, tables: Tables): StripsShape {
  const marks: StripDot[] = [];
  const strips = spec.rows.map((row, index): Strip => {
    const found = [...spec.peers.filter((peer) => peer !== spec.unit), spec.unit].flatMap((unit) =>
      unitValue(row, unit, spec, tables),
    );
    const table = row.mean && tables[row.mean.cell.table];
    const mean = row.mean && table ? numberAt(table, row.mean.cell.where, row.mean.cell.measure) : null;
    const values = [...found.map(({ value }) => value), ...(mean === null ? [] : [mean])];
    const low = Math.min(...values);
    const span = Math.max(...values) - low;
    const placeFor = (value: number) => (span > 0 ? (value - low) / span : 0.5);
    const own = found.find(({ unit }) => unit === spec.unit);
    const peers = found.filter(({ unit }) => unit !== spec.unit).sort((a, b) => a.value - b.value);
    const ordered = own ? [...peers, own] : peers;
    const rank = [...found].sort((a, b) => a.value - b.value);
    const dots = ordered.map(({ unit, value, fraction, source }): StripDot => {
      const from = tables[row.table];
      return {
        row: index,
        column: rank.findIndex((each) => each.unit === unit),
        label: `${unit} ${row.label}`,
        details: [valueText(value, row.format), ...(fraction === '' ? [] : [fraction])],
        drill: from ? drillOf(from, [source], row.measure) : null,
        unit,
        value,
        place: placeFor(value),
        own: unit === spec.unit,
      };
    });
    const first = marks.length;
    marks.push(...dots);
    return {
      label: row.label,
      about: row.about,
      told: row.told,
      dots,
      mean:
        row.mean && mean !== null
          ? { place: placeFor(mean), text: `${row.mean.label}${tableText(mean, row.format)}` }
          : null,
      text: tableText(own?.value ?? null, row.format),
      fraction: own?.fraction ?? '',
      first,
    };
  });
  return { unit: fitText(shortUnit(spec.unit), OWN_NAME), strips, marks };
}

interface UnitValue {
  readonly unit: string;
  readonly value: number;
  readonly fraction: string;
  readonly source: TableRow;
}

/** Nothing where the unit has no value: it has no dot either. */
function unitValue(row: StripRow, unit: string, spec: StripsFigure, tables: Tables): readonly UnitValue[] {
  const table = tables[row.table];
  const source = table && findRow(table, { ...spec.where, ...row.where, [UNIT]: unit });
  const value = source?.[row.measure];
  if (!source || typeof value !== 'number') return [];
  const count = row.fraction ? source[row.fraction.count] : null;
  const base = row.fraction ? source[row.fraction.base] : null;
  const known = typeof count === 'number' && typeof base === 'number';
  return [{ unit, value, source, fraction: known ? `${formatCount(count)}/${formatCount(base)}` : '' }];
}

/** How far each dot is moved up or down (in dots) so that equal ones lie beside each other. */
export function stripLevels(places: readonly number[], width: number, size: number): readonly number[] {
  const ends: number[] = [];
  const levels = [0, -1, 1, -2];
  return places.map((place) => {
    const x = place * width;
    const found = levels.findIndex((_, index) => (ends[index] ?? -Infinity) + size <= x);
    const lane = found < 0 ? 0 : found;
    ends[lane] = x;
    return levels[lane] ?? 0;
  });
}
