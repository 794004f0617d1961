import { type IsoDate, lastDayOfMonth, toMonthIndex } from '#core/month.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { codedTable } from './load/stage-input.ts';
import { toDayNumber } from './load/learning/time-sql.ts';
import type { StagedTable } from './load/stage.ts';

/** The last day that yyyymmdd may mean; 00 for a day, or a month and day, that is not written. */
function lastDayOf(day: number): IsoDate {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  if (month === 0) return `${year}-12-31`;
  if (date === 0) return lastDayOfMonth(toMonthIndex(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * The newest day that any row says, up to today where that is given (a year may be mistyped); null where none says
 * one: for tables whose periods are no stretch of time.
 */
export async function newestDay(
  engine: Engine,
  tables: readonly StagedTable[],
  today?: IsoDate,
): Promise<IsoDate | null> {
  const days: IsoDate[] = [];
  for (const { input, columns } of tables) {
    if (input.kind.isDated) continue;
    for (const { name } of columns.filter(({ storage }) => storage === 'date')) {
      const day = quoteName(name);
      const newest = `SELECT CAST(max(${day}) AS INTEGER) FROM ${codedTable(input.stage)}${today ? ` WHERE ${day} <= ${toDayNumber(today)}` : ''}`;
      const found = (await engine.query(newest)).columns[0]?.[0];
      if (typeof found === 'number') days.push(lastDayOf(found));
    }
  }
  return days.sort()[days.length - 1] ?? null;
}
