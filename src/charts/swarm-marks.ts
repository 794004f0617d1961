import type { SwarmFigure } from '#core/figure.ts';
import { formatCount, formatOneDecimal } from '#core/format.ts';
import { numberAt } from '#core/table.ts';

import { drawnRows, rowsWith, sumOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import type { Tables } from './tables.ts';

/** A lane with more people is drawn in columns, and the others with it. */
const MOST_DOTS = 800;

export interface SwarmStack extends Mark {
  readonly at: number;
  readonly count: number;
  readonly told: boolean;
}

export interface SwarmLane {
  readonly label: string;
  readonly total: number;
  /** Height of the tallest stack, people. */
  readonly most: number;
  readonly stacks: readonly SwarmStack[];
  readonly marked: { readonly value: number; readonly text: string } | null;
}

export interface SwarmShape {
  /** First and last whole year that anyone has, or that is marked, in any lane. */
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly SwarmLane[];
  readonly asDots: boolean;
}

/** One stack a lane and year; years nobody has are left out, and so is who has none. */
export function toSwarm(spec: SwarmFigure, tables: Tables): SwarmShape {
  const table = tables[spec.table];
  const drawn = table ? drawnRows(spec, table).filter((row) => typeof row[spec.at] === 'number') : [];
  const peopled = drawn.filter(
    (row) => spec.lanes.includes(String(row[spec.lane])) && Number(row[spec.value]) > 0,
  );
  const marked = spec.lanes.map((lane) => markedOf(spec, tables, lane));
  const years = [...new Set(peopled.map((row) => Number(row[spec.at])))];
  const ends = years.length > 0 ? [...years, ...marked.flatMap((mark) => mark?.value ?? [])] : [0];
  const from = Math.floor(Math.min(...ends));
  const to = Math.ceil(Math.max(...ends));
  const lanes = spec.lanes.map((label, lane): SwarmLane => {
    const own = rowsWith(peopled, spec.lane, label);
    const stacks = [...new Set(own.map((row) => Number(row[spec.at])))]
      .sort((a, b) => a - b)
      .map((at): SwarmStack => {
        const rows = rowsWith(own, spec.at, at);
        const count = sumOf(rows, spec.value);
        return {
          row: lane,
          column: at - from,
          label: `${label} ${at}${spec.unit}`,
          details: [`${formatCount(count)}人`],
          drill: table ? drillOf(table, rows, spec.value) : null,
          at,
          count,
          told: isTold(spec, at),
        };
      });
    return {
      label,
      total: stacks.reduce((sum, { count }) => sum + count, 0),
      most: Math.max(0, ...stacks.map(({ count }) => count)),
      stacks,
      marked: marked[lane] ?? null,
    };
  });
  return { from, to, lanes, asDots: lanes.every(({ total }) => total <= MOST_DOTS) };
}

function isTold({ told }: SwarmFigure, at: number): boolean {
  return told !== null && at >= (told.from ?? -Infinity) && at <= (told.to ?? Infinity);
}

function markedOf(spec: SwarmFigure, tables: Tables, lane: string): SwarmLane['marked'] {
  const cell = spec.marked?.cells[lane];
  const table = cell && tables[cell.table];
  const value = table ? numberAt(table, cell.where, cell.measure) : null;
  if (!spec.marked || value === null) return null;
  const number = Number.isInteger(value) ? String(value) : formatOneDecimal(value);
  return { value, text: `${spec.marked.label}${number}${spec.unit}` };
}
