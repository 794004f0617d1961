import type { OriginalRow, PersonRow, RowPlace } from '#app/api.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';

type Cell = string | number | null;

/** Field names that a list shows in pairs, a strong line over a quiet one. */
export interface ListColumn {
  readonly heading: string;
  readonly main: string;
  readonly under: readonly string[];
}

export const LIST_COLUMNS: readonly ListColumn[] = [
  { heading: '姓名', main: 'name', under: ['office', 'unit', 'unit_post'] },
  { heading: '年龄', main: 'age', under: ['sex'] },
  { heading: '学历', main: 'education', under: ['degree', 'ft_degree', 'pt_degree'] },
  { heading: '来源', main: 'source', under: ['post', 'unit_post', 'rank'] },
];

const MISSING = UNKNOWN_LABEL;

/** What a list shows in a column. */
export function mainText(person: PersonRow, field: string): string {
  return field === 'education' ? educationText(person) : valueText(person, field);
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

/** The first of the fields that is filled in; '' when none is. */
export function firstFilled(person: PersonRow, fields: readonly string[]): string {
  const found = fields.find((field) => valueText(person, field) !== MISSING);
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
