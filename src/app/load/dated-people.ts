import type { IsoDate } from '#core/month.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { inScope, peopleWords } from './assemble.ts';
import type { AssembledBatch } from './assembled-batch.ts';
import { printPopulation } from './people-sql.ts';

/** Rosters that have been put together as people at the as-of date. */
export interface Assembly {
  readonly kind: DatasetKind;
  readonly batches: readonly AssembledBatch[];
  readonly asOf: IsoDate;
}

export interface DatedBatch extends AssembledBatch {
  readonly date: IsoDate;
}

/** Rosters that can count, each with its date: an undated one takes the as-of date. */
export function datedBatches({ batches, asOf }: Assembly): readonly DatedBatch[] {
  return batches.map((batch) => ({ ...batch, date: batch.date ?? asOf })).filter(({ date }) => date <= asOf);
}

const named = (relation: string, date: IsoDate) => `${relation}_${date.replace(/-/g, '')}`;

export const populationAt = (date: IsoDate): string => named('population', date);
export const peopleAt = (date: IsoDate): string => named('people', date);
export const stepsSince = (date: IsoDate): string => named('steps', date);
export const changesSince = (date: IsoDate): string => named('changes', date);

/** Makes `people_<date>`: those in scope at an earlier date. Needs the roster view and `person_links`. */
export async function createPeopleAt(engine: Engine, assembly: Assembly, date: IsoDate): Promise<void> {
  const { kind } = assembly;
  const current = printPopulation(kind, datedBatches(assembly), date);
  const population = quoteName(populationAt(date));
  await engine.query(
    `CREATE OR REPLACE TABLE ${population} AS SELECT batch, r, person FROM (${current}) WHERE place = 1`,
  );
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(peopleAt(date))} AS SELECT k.* FROM ${quoteName(kind.id)} k JOIN ${population} p ON p.batch = k.batch AND p.r = k.r WHERE ${inScope(peopleWords(kind, assembly.batches))}`,
  );
}

/** Forgets what was made of earlier dates. */
export async function dropDated(engine: Engine, dates: readonly IsoDate[]): Promise<void> {
  for (const date of dates) {
    for (const view of [changesSince(date), peopleAt(date)]) {
      await engine.query(`DROP VIEW IF EXISTS ${quoteName(view)}`);
    }
    for (const table of [stepsSince(date), populationAt(date)]) {
      await engine.query(`DROP TABLE IF EXISTS ${quoteName(table)}`);
    }
  }
}
