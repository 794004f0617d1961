import { POST_LEVELS } from '#core/codes.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { scopeName } from '../scope-counts.ts';

export const ESTABLISHMENT = 'structure.establishment';
export const STAFFING = 'structure.staffing';
export const POSTS = 'structure.post_levels';

/** What posts are established for, and the classes of people who hold them. */
export interface PostItem {
  readonly label: string;
  readonly table: string;
  readonly classes: readonly string[];
}

const LEADERS = POST_LEVELS.slice(0, POST_LEVELS.indexOf('乡科级副职') + 1);

export const ON_STAFF: PostItem = {
  label: '在编',
  table: STAFFING,
  classes: ['行政', '参公', '事业', '工勤', '在编'],
};
export const ADMIN: PostItem = { label: '行政编制', table: STAFFING, classes: ['行政'] };
export const INSTITUTION: PostItem = { label: '事业编制', table: STAFFING, classes: ['参公', '事业'] };
export const WORKER: PostItem = { label: '工勤编制', table: STAFFING, classes: ['工勤'] };
export const LEADING: PostItem = { label: '领导职务', table: POSTS, classes: LEADERS };

const ITEMS = [ON_STAFF, ADMIN, INSTITUTION, WORKER, LEADING];

export const classCells = ({ table, classes }: PostItem, where: TableRow) =>
  classes.map((value) => ({ table, where: { ...scopeName(where), value }, measure: 'n' }));

/** People by what 编制 they are on, gathered as 编制 is established, and those in leading posts. */
export const establishment: DerivedTable = {
  id: ESTABLISHMENT,
  title: '在编人数和领导职务',
  dims: [{ name: 'item', label: '编制和职务' }],
  measures: [
    {
      name: 'n',
      label: '人数',
      unit: '人',
      formula:
        '在编：编制类型为行政、参公、事业、工勤或在编的在职人数；事业编制含参公；领导职务：职务层次为乡科级副职及以上的在职人数',
      caveat: '编外、借调、挂职和编制类型未填的人不计入在编',
    },
    { name: 'known', label: '已填人数', unit: '人', formula: '编制类型（领导职务：职务层次）已填的在职人数' },
  ],
  from: [HEADCOUNT, STAFFING, POSTS],
  derive: (answers) =>
    answers.table(HEADCOUNT).rows.flatMap((row) => {
      const scope = scopeName(row);
      return ITEMS.map(({ label, table, classes }): TableRow => {
        const counted = answers.table(table);
        const n = classes.reduce((sum, value) => sum + countAt(counted, { ...scope, value }), 0);
        return { ...scope, item: label, n, known: countAt(counted, { ...scope }, 'known') };
      });
    }),
  behind: (where, measure) => {
    const item = ITEMS.find(({ label }) => label === where['item']);
    if (!item) return null;
    if (measure === 'known')
      return { cells: [{ table: item.table, where: { ...scopeName(where) }, measure: 'known' }] };
    return { cells: classCells(item, where) };
  },
};
