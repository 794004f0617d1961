import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { classifyRows } from './classify-rows.ts';
import { createCodedTable } from './coded-table.ts';
import { raiseDuplicates } from './duplicate-keys.ts';
import { hasOwnKeys, helperColumns } from './helper-columns.ts';
import { raiseRowChecks, settleCodedTable } from './row-checks.ts';
import { type ColumnLookup, lookUpColumns, storeLookups } from './lookups.ts';
import { createIssueTable, liftDecidedErrors, raiseMissingKeys, raiseValueIssues } from './row-issues.ts';
import {
  asideTable,
  codedTable,
  fromSourceRows,
  issueTable,
  lookupTable,
  type StageInput,
} from './stage-input.ts';
import { type TypedColumn, typedColumns, withReadings } from './typed-columns.ts';

export interface StageCounts {
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** A raw table read as one kind: typed rows in the engine, and everything found on the way. */
export interface StagedTable {
  readonly input: StageInput;
  readonly columns: readonly TypedColumn[];
  readonly lookups: readonly ColumnLookup[];
  readonly counts: StageCounts;
}

async function countRows(engine: Engine, input: StageInput, blank: number): Promise<StageCounts> {
  const all = toRows(await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n ${fromSourceRows(input)}`));
  const aside = toRows(
    await engine.query(
      `SELECT CAST(count(DISTINCT r) AS INTEGER) AS n FROM ${issueTable(input.stage)} WHERE severity = 'error'`,
    ),
  );
  const read = Number(all[0]?.['n'] ?? 0) - blank;
  const setAside = Number(aside[0]?.['n'] ?? 0);
  return { read, loaded: read - setAside, setAside };
}

/** Reads a raw table as its kind. Can be run again with another mapping: nothing of the source changes. */
export async function stageTable(engine: Engine, input: StageInput, job: Job): Promise<StagedTable> {
  const classified = await classifyRows(engine, input, job);
  const found = await lookUpColumns(engine, input, classified, job);
  const lookups = withReadings(found, input);
  await storeLookups(engine, input, lookups);
  const typed = typedColumns(input, lookups);
  const needsKeys = !hasOwnKeys(input, classified.tally);
  const columns = [...typed, ...helperColumns(input, typed, needsKeys)];
  await createIssueTable(engine, input);
  await createCodedTable(engine, input, columns, job);
  await raiseValueIssues(engine, input, lookups, job);
  await liftDecidedErrors(engine, input);
  await raiseMissingKeys(engine, input, columns, lookups, classified, job);
  const raised = await raiseRowChecks(engine, input, columns, job);
  if (needsKeys) await raiseDuplicates(engine, input, columns, job);
  await settleCodedTable(engine, input, columns, raised, job);
  return { input, columns, lookups, counts: await countRows(engine, input, classified.blank) };
}

/** Forgets a stage; the raw table stays unless it is no longer wanted either. */
export async function dropStage(engine: Engine, staged: StagedTable, withRaw: boolean): Promise<void> {
  const { stage, original, made } = staged.input;
  for (const table of [codedTable(stage), asideTable(stage), lookupTable(stage), issueTable(stage)]) {
    await engine.query(`DROP TABLE IF EXISTS ${table}`);
  }
  for (const { name, type } of made) await engine.query(`DROP ${type} IF EXISTS ${quoteName(name)}`);
  if (withRaw) await engine.query(`DROP TABLE IF EXISTS ${quoteName(original.name)}`);
}
