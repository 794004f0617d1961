import type { OriginalRow, PersonRow, RowPlace } from '#app/api.ts';
import type { ListKind } from '#app/drill-filters.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';

type Cell = string | number | null;

/** What was otherwise at the earlier date, together. */
const BEFORE_MAIN = 'before';
const BEFORE_FIELDS = ['before_unit', 'before_post_level', 'before_rank', 'before_education'];

/** Field names that a list shows in pairs, a strong line over a quiet one. */
export interface ListColumn {
  readonly heading: string;
  readonly main: string;
  readonly under: readonly string[];
}

const WHO: ListColumn = { heading: '姓名', main: 'name', under: ['office', 'unit', 'unit_post'] };
const AGE: ListColumn = { heading: '年龄', main: 'age', under: ['sex'] };

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
};

export function listColumns(kind: ListKind): readonly ListColumn[] {
  return COLUMNS[kind];
}

/** False for a column that is put together of several fields. */
export function isSortable({ main }: ListColumn): boolean {
  return main !== BEFORE_MAIN;
}

const MISSING = UNKNOWN_LABEL;

/** What a list shows in a column. */
export function mainText(person: PersonRow, field: string): string {
  if (field === BEFORE_MAIN) return beforeText(person);
  return field === 'education' ? educationText(person) : valueText(person, field);
}

/** What a person had otherwise before, of the fields that are compared; only a 职务层次 is told to be blank. */
function beforeText({ values }: PersonRow): string {
  const told = BEFORE_FIELDS.flatMap((field) => {
    const value = values[field] ?? [];
    return value === UNKNOWN_LABEL ? `职务层次${UNKNOWN_LABEL}` : value;
  });
  return told.length > 0 ? told.join('、') : '—';
}

export function valueText(person: PersonRow, field: string): string {
  const value = person.values[field];
  return value === null || value === undefined || value === '' ? MISSING : String(value);
}

/** 学历 of a list: the highest where the roster has it, else the one it has, named for what it is. */
export function educationText(person: PersonRow): string {
  const named = [
    ['education', ''],
    ['ft_education', '全日制'],
    ['pt_education', '在职'],
  ] as const;
  const found = named.find(([field]) => valueText(person, field) !== MISSING);
  return found ? found[1] + valueText(person, found[0]) : MISSING;
}

/** The first of the fields that is filled in. */
export function firstFilledField(person: PersonRow, fields: readonly string[]): string | undefined {
  return fields.find((field) => valueText(person, field) !== MISSING);
}

/** What stands in it; '' when none is filled in. */
export function firstFilled(person: PersonRow, fields: readonly string[]): string {
  const found = firstFilledField(person, fields);
  return found === undefined ? '' : valueText(person, found);
}

export function rowKey({ id }: Pick<PersonRow, 'id'>): string {
  return `${id.batch}\u0000${id.row}`;
}

/** `花名册.xlsx · Sheet1 · 第301行`; of a form only its file. */
export function placeText({ file, sheet, row }: RowPlace): string {
  const line = row === null ? null : `第${row}行`;
  return [file, sheet, line].filter((word) => word !== null).join(' · ');
}

type OriginalCell = OriginalRow['cells'][number];

/** What a cell of a source row holds now, as it is shown. */
export function cellText({ text, edited }: Pick<OriginalCell, 'text' | 'edited'>): string {
  const now = edited ?? text;
  return now === '' ? '（空）' : now;
}

/** What a cell was read as, where that is spelled otherwise. */
export function readAs({ text, edited, value }: OriginalCell): string | null {
  return value === (edited ?? text) ? null : value;
}

/** Headings and rows of an exported list; columns are the fields somebody in it has. */
export function toListRows(
  people: readonly PersonRow[],
  labels: Readonly<Record<string, string>>,
): readonly (readonly Cell[])[] {
  const fields = [
    ...new Set(
      people.flatMap(({ values }) => Object.keys(values).filter((field) => (values[field] ?? null) !== null)),
    ),
  ];
  const headings = [...fields.map((field) => labels[field] ?? field), '文件', '工作表', '行号'];
  return [
    headings,
    ...people.map((person) => [
      ...fields.map((field) => person.values[field] ?? null),
      person.file,
      person.sheet,
      person.row,
    ]),
  ];
}
