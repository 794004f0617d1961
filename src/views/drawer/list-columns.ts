import type { RowPage } from '#app/api.ts';
import type { ListKind } from '#app/list-kind.ts';

/** What was otherwise at the earlier date, together. */
export const BEFORE_MAIN = 'before';

/** Field names that a list shows in pairs, a strong line over a quiet one. */
export interface ListColumn {
  readonly heading: string;
  readonly main: string;
  /** What stands in its place where it is not filled in: the grade of a vote without a score. */
  readonly instead?: string;
  readonly under: readonly string[];
  /** What stands before a number under it, which would not be understood bare. */
  readonly underWord?: string;
  /** Decimals that its figures have at least. */
  readonly decimals?: number;
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
  scores: [
    { heading: '对象', main: 'object', under: ['unit', 'group'] },
    { heading: '期间', main: 'period', under: [] },
    { heading: '指标', main: 'dimension', under: [] },
    { heading: '得分', main: 'score', under: ['full_mark'], underWord: '满分', decimals: 1 },
  ],
  reviews: [
    { heading: '对象', main: 'object', under: ['item'] },
    { heading: '轮次', main: 'round', under: ['review_kind', 'date'] },
    { heading: '评议人类别', main: 'voter_group', under: ['direction'] },
    { heading: '评价', main: 'score', instead: 'grade', under: ['votes'] },
  ],
  honours: [
    { heading: '对象', main: 'object', under: [] },
    { heading: '荣誉', main: 'title', under: ['issuer', 'position'] },
    { heading: '日期', main: 'date', under: [] },
    { heading: '级别', main: 'level', under: [] },
  ],
  outcomes: [
    { heading: '姓名', main: 'name', under: ['unit'] },
    { heading: '年度', main: 'year', under: ['date'] },
    { heading: '结果类型', main: 'kind', under: [] },
    { heading: '结果', main: 'value', under: [] },
  ],
};

export function listColumns(kind: ListKind): readonly ListColumn[] {
  return COLUMNS[kind];
}

const OF_PEOPLE: readonly string[] = ['people', 'changes', 'retirement'];

/** Records of another kind of table, not people. */
export function isOfRecords(kind: ListKind): boolean {
  return !OF_PEOPLE.includes(kind);
}

/** What a list is called. */
export function listWord(kind: ListKind): '名单' | '记录' {
  return isOfRecords(kind) ? '记录' : '名单';
}

const isListKind = (kind: string | undefined): kind is ListKind => kind !== undefined && kind in COLUMNS;

/** What a list is for, once its rows are there: a table may list records for one number and people for another. */
export function kindOfList(page: Pick<RowPage, 'kind'> | null, ofTable: ListKind): ListKind {
  if (!page) return ofTable;
  if (isListKind(page.kind)) return page.kind;
  return isOfRecords(ofTable) ? 'people' : ofTable;
}

/** What the field for a word says it looks for. */
export function searchWords(kind: ListKind): string {
  if (!isOfRecords(kind)) return '找姓名、单位、职务';
  return kind === 'training' || kind === 'tests' ? '找姓名、单位、班次' : '在这些记录里找';
}

/** False for a column that is put together of several fields. */
export function isSortable({ main }: ListColumn): boolean {
  return main !== BEFORE_MAIN;
}
