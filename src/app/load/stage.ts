import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { classifyRows } from './classify-rows.ts';
import { codeNames } from './code-names.ts';
import { createCodedTable } from './coded-table.ts';
import { raiseDuplicates } from './duplicate-keys.ts';
import { hasOwnKeys, helperColumns } from './helper-columns.ts';
import { raiseRowChecks, settleCodedTable } from './row-checks.ts';
import { type ColumnLookup, lookUpColumns, storeLookups } from './lookups.ts';
import { dropRawTable } from './raw-table.ts';
import { createIssueTable, liftDecidedErrors, raiseMissingKeys, raiseValueIssues } from './row-issues.ts';
import {
  asideTable,
  codedTable,
  fromSourceRows,
  issueTable,
  lookupTable,
  type StageInput,
} from './stage-input.ts';
import { tallyOf } from './tallied-cells.ts';
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
  /** True where it is known of every row that its first key, an ID, is nobody else's. */
  readonly hasOwnKeys: boolean;
}

async function countRead(engine: Engine, input: StageInput): Promise<number> {
  const tally = tallyOf(input);
  if (tally) return tally.records - Math.max(0, input.firstDataRow - tally.firstRecord);
  const [counted] = toRows(
    await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n ${fromSourceRows(input)}`),
  );
  return Number(counted?.['n'] ?? 0);
}

/** Rows with an error. */
async function countSetAside(engine: Engine, { stage }: StageInput): Promise<number> {
  const errors = `SELECT CAST(count(DISTINCT r) AS INTEGER) AS n FROM ${issueTable(stage)} WHERE severity = 'error'`;
  const [counted] = toRows(await engine.query(errors));
  return Number(counted?.['n'] ?? 0);
}

/** Reads a raw table as its kind. Can be run again with another mapping: nothing of the source changes. */
export async function stageTable(engine: Engine, unread: StageInput, job: Job): Promise<StagedTable> {
  const classified = await classifyRows(engine, unread, job);
  const input = { ...unread, isAllData: classified.blank + classified.noData === 0 };
  const found = await lookUpColumns(engine, input, classified, job);
  const lookups = withReadings(codeNames(found), input);
  await storeLookups(engine, input, lookups);
  const typed = typedColumns(input, lookups);
  const isKeyed = hasOwnKeys(input, classified.tally);
  const columns = [...typed, ...helperColumns(input, typed, !isKeyed)];
  await createIssueTable(engine, input, classified);
  await createCodedTable(engine, input, columns, job);
  await raiseValueIssues(engine, input, lookups, job);
  await liftDecidedErrors(engine, input);
  await raiseMissingKeys(engine, input, columns, lookups, classified, job);
  const raised = await raiseRowChecks(engine, input, columns, job);
  if (!isKeyed) await raiseDuplicates(engine, input, columns, job);
  const setAside = await countSetAside(engine, input);
  await settleCodedTable(engine, input, columns, raised, setAside > 0, job);
  const read = (await countRead(engine, input)) - classified.blank;
  const counts = { read, loaded: read - setAside, setAside };
  return { input, columns, lookups, counts, hasOwnKeys: isKeyed };
}

/** Forgets a stage; the raw table stays unless it is no longer wanted either. */
export async function dropStage(engine: Engine, staged: StagedTable, withRaw: boolean): Promise<void> {
  const { stage, original, made } = staged.input;
  for (const table of [codedTable(stage), asideTable(stage), lookupTable(stage), issueTable(stage)]) {
    await engine.query(`DROP TABLE IF EXISTS ${table}`);
  }
  for (const { name, type } of made) await engine.query(`DROP ${type} IF EXISTS ${quoteName(name)}`);
  if (withRaw) await dropRawTable(engine, original);
}
