import { type IsoDate } from '#core/month.ts';
import type { Engine } from '#engine/engine.ts';
import { createBesidePeople } from './beside-people.ts';
import { recordsOf } from './record-batch.ts';
import { printByNow, printMonthOf } from './time-sql.ts';

/** A person's first record of a year is the first whose month is known, if any is. */
function printMonthly(asOf: IsoDate): string {
  const year = Number(asOf.slice(0, 4));
  const month = `CASE WHEN start // 100 % 100 > 0 THEN ${printMonthOf('start')} END`;
  const turn = `CASE WHEN start // 100 % 100 > 0 THEN 0 ELSE 1 END * 1000000000000000000 + CAST(start AS BIGINT) * 1000000000 + rowid`;
  const found = `SELECT *, start // 10000 AS year, CAST(${month} AS INTEGER) AS month, ${turn} AS turn FROM (SELECT *, rowid FROM ${recordsOf('training')}) WHERE start // 10000 IN (${year - 1}, ${year}) AND ${printByNow(asOf)}`;
  return `WITH found AS MATERIALIZED (${found}),
firsts AS (SELECT min(turn) AS turn FROM found WHERE person IS NOT NULL GROUP BY person, year)
SELECT x.batch, x.r, x.at_batch, x.at_r, x.year, x.month, x.month % 12 + 1 AS month_of_year, x.person AS who, x.said_unit, x.link, x.course, x.category, x.hours,
CASE WHEN x.person IS NOT NULL THEN 1 END AS counted, CASE WHEN x.person IS NOT NULL THEN x.hours END AS counted_hours,
CASE WHEN firsts.turn IS NOT NULL THEN 1 END AS first_in_year
FROM found x LEFT JOIN firsts ON firsts.turn = x.turn`;
}

/** Makes the records of the calendar year of the as-of date up to it, and of the year before. */
export async function createMonthly(engine: Engine, name: string, asOf: IsoDate): Promise<number> {
  return createBesidePeople(engine, name, printMonthly(asOf));
}
