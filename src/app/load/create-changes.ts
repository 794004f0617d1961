import type { IsoDate } from '#core/month.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { printChanges, printPairs, printSteps } from './changes-sql.ts';
import { type Assembly, changesSince, stepsSince } from './dated-people.ts';

/**
 * Makes `changes_<since>`: a row for every step between the two dates. Needs the people of both
 * (`createPeopleAt`).
 */
export async function createChanges(engine: Engine, assembly: Assembly, since: IsoDate): Promise<void> {
  const steps = stepsSince(since);
  const pairs = quoteName(`pairs_of_${steps}`);
  await engine.query(`CREATE OR REPLACE TABLE ${pairs} AS ${printPairs(assembly, since)}`);
  await engine.query(`CREATE OR REPLACE TABLE ${quoteName(steps)} AS ${printSteps(pairs)}`);
  await engine.query(`DROP TABLE ${pairs}`);
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(changesSince(since))} AS ${printChanges(assembly, since)}`,
  );
}
