import type { Question } from '#analyses/analysis.ts';
import type { IsoDate } from '#core/month.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { periodOfDay } from '../batch-periods.ts';
import { PEOPLE, printFilters } from './print-duckdb.ts';

/** A unit that an answer counts, at which level and out of which period's table. */
export interface CountedUnit {
  readonly unit: string;
  readonly level: string | null;
  readonly period: string | null;
}

const UNIT = '单位';
const PERIODS = ['period', 'round', 'year'];

function unitOf(row: TableRow): string | null {
  if (row['scope_type'] === UNIT) return String(row['scope']);
  return row['object_type'] === UNIT ? String(row['object']) : null;
}

function periodOf(row: TableRow): string | null {
  const value = PERIODS.map((name) => row[name] ?? null).find((found) => found !== null) ?? null;
  return typeof value === 'number' ? `${value}年` : value;
}

/** Units that rows of tables are about. */
export function unitsInTables(tables: Iterable<StatTable>): readonly CountedUnit[] {
  const found = new Map<string, CountedUnit>();
  for (const { rows } of tables) {
    for (const row of rows) {
      const unit = unitOf(row);
      if (unit === null) continue;
      const counted = { unit, level: null, period: periodOf(row) };
      found.set(JSON.stringify(counted), counted);
    }
  }
  return [...found.values()];
}

/** Units of the people counted; the period is the month of the roster they count by. */
export async function unitsOfPeople(
  engine: Engine,
  question: Question,
  dates: ReadonlyMap<number, IsoDate | null>,
): Promise<readonly CountedUnit[]> {
  const rows = await engine.query(
    `SELECT DISTINCT CAST(unit AS VARCHAR) AS unit, CAST(level AS VARCHAR) AS level, CAST(batch AS INTEGER) AS batch FROM ${PEOPLE} WHERE unit IS NOT NULL AND ${printFilters(question.filters, question)}`,
  );
  return toRows(rows).map(({ unit, level, batch }) => ({
    unit: String(unit),
    level: level === null ? null : String(level),
    period: periodOfDay(dates.get(Number(batch)) ?? question.asOf),
  }));
}
