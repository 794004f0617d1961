import type { RowPage } from '#app/api.ts';
import type { ListKind } from '#app/list-kind.ts';

/** What was otherwise at the earlier date, together. */
export const BEFORE_MAIN = 'before';

/** Field names that a list shows in pairs, a strong line over a quiet one. */
export interface ListColumn {
  readonly heading: string;
  readonly main: string;
  readonly under: readonly string[];
}

const WHO: ListColumn = { heading: '姓名', main: 'name', under: ['office', 'unit', 'unit_post'] };
const AGE: ListColumn = { heading: '年龄', main: 'age', under: ['sex'] };

const RECORD: ListColumn = { heading: '姓名', main: 'name', under: ['unit'] };

/** Fields of days. */
export const DAYS: readonly string[] = ['start', 'end', 'date'];

const COLUMNS: Readonly<Record<ListKind, readonly ListColumn[]>> = {
  people: [
    WHO,
    AGE,
    { heading: '学历', main: 'education', under: ['degree', 'ft_degree', 'pt_degree'] },
    { heading: '来源', main: 'source', under: ['post', 'unit_post', 'rank'] },
  ],
  changes: [
    { ...WHO, under: ['unit', 'office', 'unit_post'] },
    AGE,
    { heading: '现职级', main: 'rank', under: ['post_level', 'post'] },
    { heading: '原来', main: BEFORE_MAIN, under: [] },
  ],
  retirement: [
    WHO,
    AGE,
    { heading: '职务', main: 'post', under: ['post_level', 'rank'] },
    { heading: '最晚退休月', main: 'retire_month', under: ['retire_category'] },
  ],
  training: [
    RECORD,
    { heading: '班次', main: 'course', under: ['category', 'form'] },
    { heading: '起止', main: 'start', under: ['end'] },
    { heading: '学时', main: 'hours', under: [] },
  ],
  tests: [
    RECORD,
    { heading: '测试', main: 'test', under: ['level'] },
    { heading: '日期', main: 'date', under: [] },
    { heading: '得分', main: 'score', under: ['seat', 'sat'] },
  ],
};

export function listColumns(kind: ListKind): readonly ListColumn[] {
  return COLUMNS[kind];
}

/** Records of another kind of table, not people. */
export function isOfRecords(kind: ListKind): boolean {
  return kind === 'training' || kind === 'tests';
}

/** What a list is for, once its rows are there: a table may list records for one number and people for another. */
export function kindOfList(page: Pick<RowPage, 'kind'> | null, ofTable: ListKind): ListKind {
  if (!page) return ofTable;
  if (page.kind === 'training' || page.kind === 'tests') return page.kind;
  return isOfRecords(ofTable) ? 'people' : ofTable;
}

/** False for a column that is put together of several fields. */
export function isSortable({ main }: ListColumn): boolean {
  return main !== BEFORE_MAIN;
}
