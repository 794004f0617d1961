import { formatOneDecimal } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { compareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import { planRows } from '#analyses/plan/plan.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { PersonRow, RowPage, RowRequest } from '../api.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { cellColumn } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import type { HeldTable } from '../holdings.ts';
import { PEOPLE, printDimension, printRowCondition } from './print-duckdb.ts';
import { fetchSourceRows, readPerson } from './row-reader.ts';
import { sourceOf } from './row-source.ts';

/** What a list is read from, and how it is ordered. */
export interface ListFacts {
  readonly sources: readonly HeldTable[];
  readonly units: UnitOrder;
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

/** Batches as they were imported, whichever of them was read anew since. */
function printFileOrder(sources: readonly HeldTable[]): string {
  const stages = sources.map(({ staged }) => staged.input.stage);
  const isRising = stages.every((stage, i) => i === 0 || stage > (stages[i - 1] ?? 0));
  return `${isRising ? 'batch' : `list_position([${stages.join(', ')}], batch)`}, r`;
}

/** People with the place of their unit in the official order, those of one unit as in the files. */
function printOrdered({ units, sources }: ListFacts): { readonly from: string; readonly order: string } {
  const order = printFileOrder(sources);
  if (units.size === 0) return { from: PEOPLE, order };
  const places = [...units].map(([name, place]) => `(${quoteText(name)}, ${place})`);
  return {
    from: `${PEOPLE} LEFT JOIN (VALUES ${places.join(', ')}) ordered(unit_name, unit_place) ON unit_name = CAST(unit AS VARCHAR)`,
    order: `unit_place NULLS LAST, ${order}`,
  };
}

async function places(
  engine: Engine,
  condition: string,
  limit: string,
  facts: ListFacts,
  job?: Job,
): Promise<Place[]> {
  const counted = COUNTED.map((name) => `CAST(${quoteName(name)} AS VARCHAR) AS ${quoteName(name)}`);
  const { from, order } = printOrdered(facts);
  const result = await engine.query(
    `SELECT CAST(batch AS INTEGER) AS batch, CAST(r AS INTEGER) AS r, ${counted.join(', ')} FROM ${from} WHERE ${condition} ORDER BY ${order} ${limit}`,
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
  sources: readonly HeldTable[],
  at: readonly Place[],
  asOf: string,
): Promise<PersonRow[]> {
  const byStage = new Map<number, Awaited<ReturnType<typeof fetchSourceRows>>>();
  for (const { staged } of sources) {
    const { stage } = staged.input;
    const rows = at.filter((place) => place.stage === stage).map(({ row }) => row);
    byStage.set(stage, await fetchSourceRows(engine, staged.input.raw, rows));
  }
  return at.flatMap(({ stage, row, counted }): PersonRow[] => {
    const source = sources.find(({ staged }) => staged.input.stage === stage);
    const cells = byStage.get(stage)?.get(row);
    if (!source || !cells) return [];
    const values = { ...readPerson(source.staged, cells, asOf), ...counted };
    return [{ id: { batch: source.batch.batch, row }, ...sourceOf(source, row), values }];
  });
}

/** Condition that a word stands in one of the row's source cells. */
function printSearch(sources: readonly HeldTable[], search: string): string {
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

function sorted(
  people: readonly PersonRow[],
  sort: NonNullable<RowRequest['sort']>,
  units: UnitOrder,
): readonly PersonRow[] {
  const { field, descending } = sort;
  const compare = compareValues(field, units);
  return [...people].sort((a, b) => {
    const [left, right] = [a.values[field] ?? null, b.values[field] ?? null];
    const isReversed = descending && left !== null && right !== null;
    return isReversed ? compare(right, left) : compare(left, right);
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
  facts: ListFacts,
  request: RowRequest,
  job?: Job,
): Promise<RowPage> {
  const { cells, question, offset, limit } = request;
  const { sources, units } = facts;
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
    const all = await places(engine, wanted, '', facts, job);
    const people = sorted(await readPeople(engine, sources, all, question.asOf), request.sort, units);
    return { total, matching, rows: people.slice(offset, offset + limit), summary };
  }
  const at = await places(engine, wanted, `LIMIT ${limit} OFFSET ${offset}`, facts, job);
  return { total, matching, rows: await readPeople(engine, sources, at, question.asOf), summary };
}
