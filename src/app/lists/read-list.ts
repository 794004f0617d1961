import type { ListColumn, ListDefinition } from '#analyses/analysis.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { compareWords } from '#core/order.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue } from '#core/table.ts';
import { toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { ListPage, ListRow } from '../api/lists.ts';
import {
  columnName,
  isSortable,
  type ListSort,
  officialOrder,
  printColumns,
  printFrom,
  printOrder,
  printSearch,
} from './list-sql.ts';
import type { ListSource } from './list-source.ts';
import { readMarkWords } from './mark-words.ts';
import { placeKey, readNames } from './names.ts';
import { spellValue } from './spell-value.ts';

/** Which of the people, and in what order. */
export interface ListSlice {
  readonly search: string;
  readonly sort: ListSort;
  readonly limit: number | null;
  readonly offset: number;
}

const cellOf = (value: unknown): CellValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

type ShownColumn = ListPage['columns'][number];

export async function readColumns(
  source: ListSource,
  list: ListDefinition,
  job: Job,
): Promise<readonly ShownColumn[]> {
  const { engine, behind, answers } = source;
  const columns: ShownColumn[] = [];
  for (const column of list.columns) {
    const { dimension, form, label = dimensionOf(dimension).label, leavesOut } = column;
    const isLeftOut = leavesOut?.(answers) ?? (() => false);
    const isRead = form === 'marks' && behind !== null;
    const words = isRead ? await readMarkWords(engine, behind.relation, column, isLeftOut, job) : [];
    columns.push({ dimension, form, label, words });
  }
  return columns;
}

export async function countListed({ engine, behind }: ListSource, condition: string, job: Job) {
  if (!behind) return 0;
  const sql = `SELECT CAST(count(*) AS INTEGER) AS n FROM ${quoteName(behind.relation)} WHERE ${condition}`;
  return Number(toRows(await engine.query(sql, job))[0]?.['n'] ?? 0);
}

/** Condition of the people found by a search; of all of them without one. */
export function foundCondition({ behind, rosters }: ListSource, search: string): string {
  if (!behind) return 'FALSE';
  return search === '' ? behind.condition : `${behind.condition} AND ${printSearch(rosters, search)}`;
}

/** Words that a column without an official order holds, as words are ordered. */
async function wordsIn(
  { engine, behind }: ListSource,
  column: ListColumn,
  job: Job,
): Promise<readonly string[]> {
  const official = officialOrder(column);
  if (official || !behind) return official ?? [];
  const result = await engine.query(
    `SELECT DISTINCT CAST(${quoteName(column.dimension)} AS VARCHAR) AS word FROM ${quoteName(behind.relation)} WHERE ${behind.condition}`,
    job,
  );
  return toRows(result)
    .flatMap(({ word }) => (typeof word === 'string' ? [word] : []))
    .sort(compareWords);
}

/** The rows of a list; an order that it has no column for is refused. */
export async function readListRows(
  source: ListSource,
  list: ListDefinition,
  { search, sort, limit, offset }: ListSlice,
  job: Job,
): Promise<readonly ListRow[]> {
  const { engine, behind, rosters, units } = source;
  if (!isSortable(list, sort.dimension)) throw new Error(`${list.id} cannot be ordered by ${sort.dimension}`);
  if (!behind) return [];
  const column = list.columns.find(({ dimension }) => dimension === sort.dimension);
  const order = column ? await wordsIn(source, column, job) : [];
  const window = limit === null ? '' : `LIMIT ${limit} OFFSET ${offset}`;
  const result = await engine.query(
    `SELECT ${printColumns(list.columns)} FROM ${printFrom(behind.relation, units)} WHERE ${foundCondition(source, search)} ORDER BY ${printOrder(sort, column, order, rosters)} ${window}`,
    job,
  );
  const rows = toRows(result);
  const places = rows.map(({ batch, r }) => ({ stage: Number(batch), row: Number(r) }));
  const names = await readNames(engine, rosters, places, job);
  const batches = new Map(rosters.map(({ staged, batch }) => [staged.input.stage, batch.batch]));
  return rows.flatMap((row, i): ListRow[] => {
    const place = places[i];
    const batch = place && batches.get(place.stage);
    if (!place || batch === undefined) return [];
    const named = names.get(placeKey(place));
    return [
      {
        id: { batch, row: place.row },
        name: named?.name ?? '',
        unit: typeof row['unit'] === 'string' ? row['unit'] : null,
        post: named?.post ?? null,
        values: list.columns.map((each, c) => spellValue(each, cellOf(row[columnName(c)]))),
      },
    ];
  });
}
