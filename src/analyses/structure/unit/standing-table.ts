import { AGE_BANDS } from '#core/age.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { countByScope, rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';

export const STANDING = 'structure.unit_standing';
const AGE = 'structure.age';
export const MEAN_AGE = '平均年龄';

/** A share by which units of a level are held against each other. */
export interface StandingShare {
  readonly label: string;
  readonly about: string;
  readonly table: string;
  readonly column: string;
  readonly classes: readonly string[];
}

const bands = AGE_BANDS.map(({ label }) => label);

export const STANDING_SHARES: readonly StandingShare[] = [
  {
    ...{ label: '30岁及以下', about: '占年龄已知' },
    ...{ table: 'structure.age_bands', column: 'band', classes: bands.slice(0, 1) },
  },
  {
    ...{ label: '35岁及以下', about: '占年龄已知' },
    ...{ table: 'structure.age_bands', column: 'band', classes: bands.slice(0, 2) },
  },
  {
    ...{ label: '研究生学历', about: '占学历已填' },
    ...{ table: 'structure.education', column: 'education', classes: ['研究生'] },
  },
  { label: '女性', about: '占性别已填', table: 'structure.sex', column: 'value', classes: ['女'] },
];

const FEW = '已填人数少于“作比较所需的最少人数”的不作比较，不写数';

function sharesOf(answers: Answers, min: number): readonly TableRow[] {
  return STANDING_SHARES.flatMap(({ label, table, column, classes }) => {
    const isCounted = (row: TableRow) => classes.includes(String(row[column]));
    return countByScope(answers.table(HEADCOUNT), answers.table(table), isCounted).map(
      ({ n, known, ...scope }): TableRow => ({
        ...{ ...scope, item: label, n, known },
        ...{ share: known >= min && known > 0 ? n / known : null, mean: null },
      }),
    );
  });
}

function agesOf(answers: Answers, min: number): readonly TableRow[] {
  const ages = rowsByScope(answers.table(AGE));
  return answers.table(HEADCOUNT).rows.map((row): TableRow => {
    const [own] = rowsAt(ages, row);
    const known = Number(own?.['known'] ?? 0);
    const mean = own && known >= min ? (own['mean'] ?? null) : null;
    return { ...scopeName(row), item: MEAN_AGE, n: known, known, share: null, mean };
  });
}

function cellsBehind(where: TableRow, measure: string): readonly CellRef[] {
  const scope = scopeName(where);
  if (where['item'] === MEAN_AGE) {
    return [{ table: AGE, where: { ...scope }, measure: measure === 'mean' ? 'mean' : 'known' }];
  }
  const share = STANDING_SHARES.find(({ label }) => label === where['item']);
  if (!share) return [];
  const { table, column, classes } = share;
  if (measure === 'known') return [{ table, where: { ...scope }, measure: 'known' }];
  return classes.map((value) => ({ table, where: { ...scope, [column]: value }, measure: 'n' }));
}

/** The measures of every scope side by side, so that a unit can be held against those of its level. */
export const standing: DerivedTable = {
  id: STANDING,
  title: '本单位在本级中的位置',
  dims: [{ name: 'item', label: '项目' }],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '属于该类的在职人数；平均年龄为年龄已知的人数' },
    { name: 'known', label: '已填人数', unit: '人', formula: '该项已填的在职人数' },
    { name: 'share', label: '占比', unit: '%', formula: '属于该类的人数 ÷ 该项已填的人数', caveat: FEW },
    { name: 'mean', label: '平均年龄', unit: '岁', formula: '周岁之和 ÷ 年龄已知的人数', caveat: FEW },
  ],
  from: [HEADCOUNT, AGE, ...new Set(STANDING_SHARES.map(({ table }) => table))],
  derive: (answers) => {
    const min = minBase(answers);
    return [...sharesOf(answers, min), ...agesOf(answers, min)];
  },
  behind: (where, measure) => {
    const isOther = measure === (where['item'] === MEAN_AGE ? 'share' : 'mean');
    const cells = isOther ? [] : cellsBehind(where, measure);
    return cells.length > 0 ? { cells } : null;
  },
};
