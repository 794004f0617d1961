import { compareValues, type CompareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { PersonRow, RowPage, RowRequest } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import { cellColumn } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import type { StagedTable } from '../load/stage.ts';
import type { PeopleBehind } from './behind.ts';
import { fetchSourceRows, type SourceCells } from './row-reader.ts';
import { sourceOf } from './row-source.ts';

/** What a list is read from, and how it is ordered. */
export interface ListFacts {
  readonly sources: readonly HeldTable[];
  readonly units: UnitOrder;
}

/** Lists up to this many people are read whole, so that they can be sorted as words. */
const READ_WHOLE = 20_000;

/** How rows of one kind are read and told. */
export interface RowReading {
  /** Columns of the relation that are shown as they were counted. */
  readonly counted: readonly string[];
  readonly tell: (counted: PersonRow['values']) => PersonRow['values'];
  readonly read: (staged: StagedTable, cells: SourceCells) => PersonRow['values'];
  readonly compare?: (field: string) => CompareValues | undefined;
  /** SQL for the order of rows that are of one line of a sheet. */
  readonly withinLine?: readonly string[];
}

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
function printOrdered(
  relation: string,
  { units, sources }: ListFacts,
): { readonly from: string; readonly order: string } {
  const order = printFileOrder(sources);
  if (units.size === 0) return { from: relation, order };
  const places = [...units].map(([name, place]) => `(${quoteText(name)}, ${place})`);
  return {
    from: `${relation} LEFT JOIN (VALUES ${places.join(', ')}) ordered(unit_name, unit_place) ON unit_name = CAST(unit AS VARCHAR)`,
    order: `unit_place NULLS LAST, ${order}`,
  };
}

async function places(
  engine: Engine,
  { relation, condition }: PeopleBehind,
  limit: string,
  facts: ListFacts,
  { counted, tell, withinLine = [] }: RowReading,
  job?: Job,
): Promise<Place[]> {
  const { from, order } = printOrdered(quoteName(relation), facts);
  const result = await engine.query(
    `SELECT ${['CAST(batch AS INTEGER) AS batch', 'CAST(r AS INTEGER) AS r', ...counted].join(', ')} FROM ${from} WHERE ${condition} ORDER BY ${[order, ...withinLine].join(', ')} ${limit}`,
    job,
  );
  return toRows(result).map(({ batch, r, ...values }) => ({
    stage: Number(batch),
    row: Number(r),
    counted: tell(values as PersonRow['values']),
  }));
}

async function readRows(
  engine: Engine,
  sources: readonly HeldTable[],
  at: readonly Place[],
  { read }: RowReading,
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
    const values = { ...read(source.staged, cells), ...counted };
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

async function countRows(engine: Engine, behind: PeopleBehind, job?: Job): Promise<number> {
  const { relation, condition } = behind;
  const sql = `SELECT CAST(count(*) AS INTEGER) AS n FROM ${quoteName(relation)} WHERE ${condition}`;
  return Number(toRows(await engine.query(sql, job))[0]?.['n'] ?? 0);
}

function sorted(
  people: readonly PersonRow[],
  sort: NonNullable<RowRequest['sort']>,
  compare: CompareValues,
): readonly PersonRow[] {
  const { field, descending } = sort;
  return [...people].sort((a, b) => {
    const [left, right] = [a.values[field] ?? null, b.values[field] ?? null];
    const isReversed = descending && left !== null && right !== null;
    return isReversed ? compare(right, left) : compare(left, right);
  });
}

/** The rows behind cells: the same conditions as the figure, so the list is as long as it says. */
export async function listRows(
  engine: Engine,
  behind: PeopleBehind,
  facts: ListFacts,
  reading: RowReading,
  request: Omit<RowRequest, 'cells' | 'question'>,
  job?: Job,
): Promise<Pick<RowPage, 'total' | 'matching' | 'rows'>> {
  const { offset, limit, sort } = request;
  const { sources, units } = facts;
  const total = await countRows(engine, behind, job);
  const search = request.search?.trim() ?? '';
  const found = `${behind.condition} AND ${printSearch(sources, search)}`;
  const wanted = search === '' ? behind : { ...behind, condition: found };
  const matching = search === '' ? total : await countRows(engine, wanted, job);
  if (sort && matching <= READ_WHOLE) {
    const all = await places(engine, wanted, '', facts, reading, job);
    const rows = await readRows(engine, sources, all, reading);
    const compare = reading.compare?.(sort.field) ?? compareValues(sort.field, units);
    return { total, matching, rows: sorted(rows, sort, compare).slice(offset, offset + limit) };
  }
  const at = await places(engine, wanted, `LIMIT ${limit} OFFSET ${offset}`, facts, reading, job);
  return { total, matching, rows: await readRows(engine, sources, at, reading) };
}
