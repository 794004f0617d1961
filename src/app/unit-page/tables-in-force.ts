import type { IsoDate } from '#core/month.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import type { HeldTable } from '../holdings.ts';
import { PEOPLE } from '../query/print-duckdb.ts';

/** Tables without the rosters that a newer one has taken the place of for this unit. */
export async function tablesInForce(
  engine: Engine,
  tables: readonly HeldTable[],
  unit: string,
  asOf: IsoDate,
): Promise<readonly HeldTable[]> {
  const rows = await engine.query(
    `SELECT DISTINCT CAST(batch AS INTEGER) AS stage FROM ${PEOPLE} WHERE CAST(unit AS VARCHAR) = ${quoteText(unit)}`,
  );
  const counted = new Set(toRows(rows).map(({ stage }) => Number(stage)));
  const dateOf = ({ batch }: HeldTable) => batch.asOf ?? asOf;
  const isCounted = ({ staged }: HeldTable) => counted.has(staged.input.stage);
  const rosters = tables.filter((held) => held.batch.kind === 'roster' && dateOf(held) <= asOf);
  const dates = (counted.size > 0 ? rosters.filter(isCounted) : rosters).map(dateOf).sort();
  const newest = dates[dates.length - 1] ?? asOf;
  return tables.filter(
    (held) =>
      held.batch.kind !== 'roster' || isCounted(held) || (dateOf(held) >= newest && dateOf(held) <= asOf),
  );
}
