import type { ListColumn, ListDefinition } from '#analyses/analysis.ts';
import { findDimension } from '#analyses/plan/people.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { HeldTable } from '../holdings.ts';
import { cellColumn } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import { mayBeNever } from './spell-value.ts';

export interface ListSort {
  readonly dimension: string;
  readonly descending: boolean;
}

export const UNIT = 'unit';

/** Besides those of the list itself, what it can be ordered by. */
export function isSortable({ columns }: ListDefinition, dimension: string): boolean {
  return dimension === UNIT || columns.some((column) => column.dimension === dimension);
}

/** A month of which only the year is known is none. */
function printValue({ dimension, form }: ListColumn): string {
  const name = quoteName(dimension);
  if (form === 'month') return `CASE WHEN ${name} = ${quoteName(`${dimension}_to`)} THEN ${name} END`;
  return form === 'number' ? `CAST(${name} AS DOUBLE)` : `CAST(${name} AS VARCHAR)`;
}

export const columnName = (index: number): string => `v${index}`;

export function printColumns(columns: readonly ListColumn[]): string {
  const own = columns.map((column, i) => `${printValue(column)} AS ${columnName(i)}`);
  return ['CAST(batch AS INTEGER) AS batch', 'CAST(r AS INTEGER) AS r']
    .concat([`CAST(${UNIT} AS VARCHAR) AS ${UNIT}`], own)
    .join(', ');
}

/** Words in the order given; those that it does not hold come last. */
const printPlace = (value: string, order: readonly string[]) =>
  order.length === 0 ? value : `list_position([${order.map(quoteText).join(', ')}], ${value})`;

/** Official order of a column of words; null when there is none and the words that occur decide. */
export function officialOrder({ dimension, form }: ListColumn): readonly string[] | null {
  if (form !== 'text') return [];
  return findDimension(dimension)?.order ?? null;
}

/** What never was lies further back than everything that was. */
function printFilled(column: ListColumn): string {
  const value = printValue(column);
  if (!mayBeNever(column)) return value;
  const isSince = column.dimension.startsWith('months_since');
  return `coalesce(${value}, ${isSince ? '1e9' : '0'})`;
}

/** How the people are ordered: as asked, then by unit in the official order, then as in the files. */
export function printOrder(
  sort: ListSort,
  column: ListColumn | undefined,
  order: readonly string[],
  rosters: readonly HeldTable[],
): string {
  const direction = sort.descending ? 'DESC' : 'ASC';
  const units = (way: string) => [
    `unit_place ${way} NULLS LAST`,
    `CAST(${UNIT} AS VARCHAR) ${way} NULLS LAST`,
  ];
  const stages = rosters.map(({ staged }) => staged.input.stage);
  const files = [`list_position([${stages.join(', ')}], batch)`, 'r'];
  if (!column) return [...units(direction), ...files].join(', ');
  const count = `len(string_split(nullif(${printValue(column)}, ''), '、'))`;
  const value = column.form === 'marks' ? `coalesce(${count}, 0)` : printPlace(printFilled(column), order);
  return [`${value} ${direction} NULLS LAST`, ...units('ASC'), ...files].join(', ');
}

/** `FROM` of the people with the place of their unit. */
export function printFrom(relation: string, units: ReadonlyMap<string, number>): string {
  const places = [...units].map(([name, place]) => `(${quoteText(name)}, ${place})`);
  const list = places.length > 0 ? `VALUES ${places.join(', ')}` : `SELECT '', 0 WHERE FALSE`;
  return `${quoteName(relation)} LEFT JOIN (${list}) ordered(unit_name, unit_place) ON unit_name = CAST(${UNIT} AS VARCHAR)`;
}

/** Fields of the source row by which a person is looked for. */
const SEARCHED: readonly string[] = ['name', 'unit', 'unit_post', 'post', 'office'];

/** Condition that a word stands in the name, the unit or the post. */
export function printSearch(rosters: readonly HeldTable[], search: string): string {
  const word = quoteText(search);
  const parts = rosters.flatMap(({ staged }) => {
    const { raw, stage } = staged.input;
    const cells = mappedFields(staged.input)
      .filter(({ field }) => SEARCHED.includes(field.name))
      .map(({ index }) => `contains(${cellColumn(index)}, ${word})`);
    if (cells.length === 0) return [];
    const rows = `SELECT CAST(${raw.row} AS INTEGER) FROM ${quoteName(raw.name)} WHERE ${cells.join(' OR ')}`;
    return [`(batch = ${stage} AND r IN (${rows}))`];
  });
  return `(${[`contains(CAST(${UNIT} AS VARCHAR), ${word})`, ...parts].join(' OR ')})`;
}
