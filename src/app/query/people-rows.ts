import { formatOneDecimal } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RowPage, RowRequest } from '../api.ts';
import type { PeopleBehind } from './behind.ts';
import { listedColumns, onlyTold } from './listed-columns.ts';
import { type ListFacts, listRows } from './listed-rows.ts';
import { printDimension } from './print-duckdb.ts';
import { RETIREMENT_COLUMNS, spellRetirement } from './retirement-values.ts';
import { readPerson } from './row-reader.ts';

/** Columns that may be worked out of others: shown as they were counted. */
const COUNTED = ['level', 'unit', 'education', 'degree', ...RETIREMENT_COLUMNS] as const;

async function summarise(
  engine: Engine,
  { relation, condition, question }: PeopleBehind,
  job?: Job,
): Promise<RowPage['summary']> {
  const age = printDimension('age', question);
  const [facts] = toRows(
    await engine.query(
      `SELECT CAST(count(*) FILTER (education = '研究生') AS INTEGER) AS graduates, CAST(count(*) FILTER (sex = '女') AS INTEGER) AS women, avg(${age}) AS age, CAST(count(DISTINCT unit) AS INTEGER) AS units, CAST(count(DISTINCT office) AS INTEGER) AS offices FROM ${quoteName(relation)} WHERE ${condition}`,
      job,
    ),
  );
  if (!facts) return [];
  const mean = typeof facts['age'] === 'number' ? facts['age'] : null;
  const units = Number(facts['units']);
  const offices = Number(facts['offices']);
  return [
    { label: '研究生', value: String(facts['graduates']) },
    { label: '女', value: String(facts['women']) },
    ...(mean === null ? [] : [{ label: '平均', value: `${formatOneDecimal(mean)}岁` }]),
    units > 1 || offices < 2
      ? { label: '涉及', value: `${units}个单位` }
      : { label: '涉及', value: `${offices}个科室` },
  ];
}

/** The people behind cells. */
export async function listPeople(
  engine: Engine,
  behind: PeopleBehind,
  facts: ListFacts,
  request: Omit<RowRequest, 'cells' | 'question'>,
  job?: Job,
): Promise<RowPage> {
  const { asOf } = behind.question;
  const reading = {
    counted: listedColumns(COUNTED, behind.population),
    tell: (counted: Parameters<typeof onlyTold>[0]) => spellRetirement(onlyTold(counted)),
    read: (...row: [Parameters<typeof readPerson>[0], Parameters<typeof readPerson>[1]]) =>
      readPerson(...row, asOf),
  };
  const page = await listRows(engine, behind, facts, reading, request, job);
  return { ...page, summary: await summarise(engine, behind, job) };
}
