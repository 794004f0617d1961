import { type CellRef, countAt, numberAt, type StatTable, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { whole } from '../sentence.ts';
import { ageCells, columnCells, countIn, itemCells, knownCells } from './cells.ts';
import { BASES, ITEMS, MEAN_AGE, SEX, type SheetSplit, SPLITS, TOTAL } from './layout.ts';
import { tables } from './tables.ts';

export const SHEET = 'structure.sheet';

type TableOf = (id: string) => StatTable;

const sumOf = (table: TableOf, cells: readonly CellRef[]): number =>
  cells.reduce((sum, cell) => sum + countIn(table, cell), 0);

function totalRow(table: TableOf, split: SheetSplit): TableRow {
  const n = sumOf(table, columnCells(split));
  const where = { group: TOTAL, item: TOTAL, column: split.label };
  return whole({ ...where, n, known: n, share: n === 0 ? null : 1, mean: null });
}

/** Years and people with a known age; the years of whole ages are whole numbers. */
function agesIn(
  table: TableOf,
  { table: id, where }: CellRef,
): { readonly years: number; readonly known: number } {
  const agesOf = (source: StatTable, at: TableRow) => {
    const known = countAt(source, at, 'known');
    return { known, years: Math.round((numberAt(source, at, 'mean') ?? 0) * known) };
  };
  if (where['value'] !== null) return agesOf(table(id), where);
  const all = agesOf(table('structure.age'), whole());
  const classed = table(id).rows.filter((row) => row['scope_type'] === '全部');
  return classed.reduce<typeof all>((left, { value = null }) => {
    const { known, years } = agesOf(table(id), whole({ value }));
    return { known: left.known - known, years: left.years - years };
  }, all);
}

function ageRow(table: TableOf, split: SheetSplit): TableRow {
  const ages = ageCells(split).map((cell) => agesIn(table, cell));
  const known = ages.reduce((sum, each) => sum + each.known, 0);
  const years = ages.reduce((sum, each) => sum + each.years, 0);
  const where = { group: '年龄', item: MEAN_AGE, column: split.label };
  const n = sumOf(table, columnCells(split));
  return whole({ ...where, n, known, share: null, mean: known === 0 ? null : years / known });
}

function derive(answers: Answers): readonly TableRow[] {
  const table: TableOf = (id) => answers.table(id);
  return SPLITS.flatMap((split) => [
    totalRow(table, split),
    ...BASES.flatMap(({ dimension }) => {
      const known = sumOf(table, knownCells(table, dimension, split));
      return ITEMS.filter((item) => item.dimension === dimension).map((item): TableRow => {
        const n = sumOf(table, itemCells(item, split));
        const where = { group: item.group, item: item.label, column: split.label };
        return whole({ ...where, n, known, share: known === 0 ? null : n / known, mean: null });
      });
    }),
    ageRow(table, split),
  ]);
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  const split = SPLITS.find(({ label }) => label === where['column']);
  if (!split) return null;
  if (where['item'] === TOTAL) return { cells: columnCells(split) };
  if (where['item'] === MEAN_AGE) {
    return { cells: measure === 'n' ? columnCells(split) : ageCells(split) };
  }
  const item = ITEMS.find(({ group, label }) => group === where['group'] && label === where['item']);
  if (!item) return null;
  if (measure === 'known') {
    return { cells: knownCells((id) => answers.table(id), item.dimension, split) };
  }
  return { cells: itemCells(item, split) };
}

/** The office's standard statistics sheet of whoever is counted, by column. */
export const sheetTable: DerivedTable = {
  id: SHEET,
  title: '干部统计表',
  dims: [
    { name: 'group', label: '项目' },
    { name: 'item', label: '分类' },
    { name: 'column', label: '统计范围' },
  ],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '该列人员中属于该类的在职人数' },
    { name: 'known', label: '已填', unit: '人', formula: '该列人员中该项已填的人数' },
    {
      name: 'share',
      label: '比率',
      unit: '%',
      formula: '该列人员中属于该类的人数 ÷ 该项已填的人数',
      caveat: '未填的人不计入比率',
    },
    {
      name: 'mean',
      label: MEAN_AGE,
      unit: '岁',
      formula: '该列人员的周岁之和 ÷ 年龄已知的人数',
    },
  ],
  from: [
    ...[HEADCOUNT, SEX.table, 'structure.age', 'structure.age_by_sex', 'structure.age_by_post_level'],
    ...BASES.map(({ table }) => table),
    ...tables.map(({ id }) => id),
  ],
  derive,
  behind,
};
