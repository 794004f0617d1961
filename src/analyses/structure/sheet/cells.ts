import { type CellRef, countAt, type StatTable, type TableRow } from '#core/table.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { cell, whole } from '../sentence.ts';
import { baseOf, crossId, itemBase, type SheetItem, type SheetSplit } from './layout.ts';

/** Ages of the people of a class of what the columns split by. */
const agesBy = (dimension: string) => `structure.age_by_${dimension}`;

/** The counted cells that add up to the people of a column. */
export function columnCells({ by, classes }: SheetSplit): readonly CellRef[] {
  if (!by) return [cell(HEADCOUNT, whole(), 'n')];
  return classes.map((value) => cell(agesBy(by.dimension), whole({ value }), 'n'));
}

/** The counted cells that add up to a line of the sheet in one of its columns. */
export function itemCells({ dimension, classes }: SheetItem, split: SheetSplit): readonly CellRef[] {
  const { by } = split;
  const own = baseOf(dimension);
  const whom = (value: string) => cell(own.table, whole({ [own.column]: value }), 'n');
  if (!by) return classes.map(whom);
  if (by.dimension === dimension) return classes.filter((each) => split.classes.includes(each)).map(whom);
  const table = crossId(dimension, by.dimension);
  return classes.flatMap((item) => split.classes.map((column) => cell(table, whole({ item, column }), 'n')));
}

/** The cells of the ages behind a column's mean. */
export function ageCells({ by, classes }: SheetSplit): readonly CellRef[] {
  if (!by) return [cell('structure.age', whole(), 'mean')];
  return classes.map((value) => cell(agesBy(by.dimension), whole({ value }), 'mean'));
}

type TableOf = (id: string) => StatTable;

const ofEveryone = (table: StatTable): readonly TableRow[] =>
  table.rows.filter((row) => row['scope_type'] === '全部');

/** The counted cells that add up to the people of a column of whom a dimension is known. */
export function knownCells(table: TableOf, dimension: string, split: SheetSplit): readonly CellRef[] {
  const { by, classes } = split;
  const own = baseOf(dimension);
  if (!by) return [cell(own.table, whole(), 'known')];
  if (by.dimension === dimension) return columnCells(split).filter(({ where }) => where['value'] !== null);
  const id = crossId(dimension, by.dimension);
  return ofEveryone(table(own.table)).flatMap((row) => {
    const item = row[own.column] ?? null;
    return classes.map((column) => cell(id, whole({ item, column }), 'n'));
  });
}

/**
 * People in a cell of the tables that the sheet reads. These have no rows for the unknown: who is in no class
 * of a column is everyone less those who are in one.
 */
export function countIn(table: TableOf, { table: id, where, measure }: CellRef): number {
  if (where['column'] !== null && where['value'] !== null) return countAt(table(id), where, measure);
  const { item } = where;
  const same = ofEveryone(table(id)).filter((row) => item === undefined || row['item'] === item);
  const classed = same.reduce((sum, row) => sum + Number(row['n']), 0);
  if (item === undefined) return countAt(table(HEADCOUNT), whole()) - classed;
  const own = itemBase(id);
  return countAt(table(own.table), whole({ [own.column]: item })) - classed;
}
