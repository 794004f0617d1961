import { compareWords } from '#core/order.ts';
import { formatOneDecimal } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { planRows } from '#analyses/plan/plan.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { PersonRow, RowPage, RowRequest } from '../api.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { cellColumn } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import type { StagedTable } from '../load/stage.ts';
import { PEOPLE, printDimension, printRowCondition } from './print-duckdb.ts';
import { fetchSourceRows, readPerson } from './row-reader.ts';

export interface RowSource {
  readonly staged: StagedTable;
  readonly file: string;
  readonly sheet: string | null;
}

/** Lists up to this many people are read whole, so that they can be sorted as words. */
const READ_WHOLE = 20_000;

/** Columns that may be worked out of others: shown as they were counted. */
const COUNTED = ['level', 'unit', 'education', 'degree'] as const;

interface Place {
  readonly stage: number;
  readonly row: number;
  readonly counted: PersonRow['values'];
}

async function places(engine: Engine, condition: string, limit: string, job?: Job): Promise<Place[]> {
  const counted = COUNTED.map((name) => `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}`);
  const result = await engine.query(
    `SELECT CAST(batch AS INTEGER) AS batch, CAST(r AS INTEGER) AS r, ${counted.join(', ')} FROM ${PEOPLE} WHERE ${condition} ORDER BY batch, r ${limit}`,
    job,
  );
  return toRows(result).map(({ batch, r, ...values }) => ({
    stage: Number(batch),
    row: Number(r),
    counted: values as PersonRow['values'],
  }));
}

async function readPeople(
  engine: Engine,
  sources: readonly RowSource[],
  at: readonly Place[],
  asOf: string,
): Promise<PersonRow[]> {
  const byStage = new Map<number, Awaited<ReturnType<typeof fetchSourceRows>>>();
  for (const { staged } of sources) {
    const { stage } = staged.input;
    const rows = at.filter((place) => place.stage === stage).map(({ row }) => row);
    byStage.set(stage, await fetchSourceRows(engine, staged, rows));
  }
  return at.flatMap(({ stage, row, counted }): PersonRow[] => {
    const source = sources.find(({ staged }) => staged.input.stage === stage);
    const cells = byStage.get(stage)?.get(row);
    if (!source || !cells) return [];
    const values = { ...readPerson(source.staged, cells, asOf), ...counted };
    return [{ file: source.file, sheet: source.sheet, row, values }];
  });
}

/** Condition that a word stands in one of the row's source cells. */
function printSearch(sources: readonly RowSource[], search: string): string {
  const parts = sources.map(({ staged }) => {
    const { raw, stage } = staged.input;
    const shown = mappedFields(staged.input).filter(({ field }) => !field.sensitive);
    const holds = shown.map(({ index }) => `contains(${cellColumn(index)}, ${quoteText(search)})`);
    const rows = `SELECT CAST(${raw.row} AS INTEGER) FROM ${quoteName(raw.name)} WHERE ${holds.join(' OR ')}`;
    return `(batch = ${stage} AND r IN (${rows}))`;
  });
  return parts.length > 0 ? `(${parts.join(' OR ')})` : 'FALSE';
}

async function countPeople(engine: Engine, condition: string, job?: Job): Promise<number> {
  const sql = `SELECT CAST(count(*) AS INTEGER) AS n FROM ${PEOPLE} WHERE ${condition}`;
  return Number(toRows(await engine.query(sql, job))[0]?.['n'] ?? 0);
}

function sorted(people: readonly PersonRow[], sort: RowRequest['sort']): readonly PersonRow[] {
  if (!sort) return people;
  const { field, descending } = sort;
  const sign = descending ? -1 : 1;
  return [...people].sort((a, b) => {
    const left = a.values[field] ?? null;
    const right = b.values[field] ?? null;
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareWords(String(left), String(right));
  });
}

async function summarise(
  engine: Engine,
  request: RowRequest,
  condition: string,
  job?: Job,
): Promise<RowPage['summary']> {
  const age = printDimension('age', request.question);
  const [facts] = toRows(
    await engine.query(
      `SELECT CAST(count(*) FILTER (education = '研究生') AS INTEGER) AS graduates, CAST(count(*) FILTER (sex = '女') AS INTEGER) AS women, avg(${age}) AS age, CAST(count(DISTINCT unit) AS INTEGER) AS units, CAST(count(DISTINCT office) AS INTEGER) AS offices FROM ${PEOPLE} WHERE ${condition}`,
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

/** The people behind a cell: the same conditions as the figure, so the list is as long as it says. */
export async function listPeople(
  engine: Engine,
  table: TableDefinition,
  sources: readonly RowSource[],
  request: RowRequest,
  job?: Job,
): Promise<RowPage> {
  const { cells, question, offset, limit } = request;
  const conditions = cells.map(({ where, measure }) =>
    printRowCondition(planRows(table, where, measure, question)),
  );
  const condition =
    conditions.length === 1
      ? String(conditions[0])
      : `(${conditions.map((each) => `(${each})`).join(' OR ')})`;
  const total = await countPeople(engine, condition, job);
  const summary = await summarise(engine, request, condition, job);
  const search = request.search?.trim() ?? '';
  const wanted = search === '' ? condition : `${condition} AND ${printSearch(sources, search)}`;
  const matching = search === '' ? total : await countPeople(engine, wanted, job);
  if (request.sort && matching <= READ_WHOLE) {
    const all = await readPeople(engine, sources, await places(engine, wanted, '', job), question.asOf);
    return { total, matching, rows: sorted(all, request.sort).slice(offset, offset + limit), summary };
  }
  const at = await places(engine, wanted, `LIMIT ${limit} OFFSET ${offset}`, job);
  return { total, matching, rows: await readPeople(engine, sources, at, question.asOf), summary };
}
