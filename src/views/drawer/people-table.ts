import type { PersonRow } from '#app/api.ts';
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

export function rowKey(person: PersonRow): string {
  return [person.file, person.sheet ?? '', person.row].join('\u0000');
}

/** `花名册.xlsx · Sheet1 · 第301行` */
export function placeText(person: Pick<PersonRow, 'file' | 'sheet' | 'row'>): string {
  return [person.file, person.sheet, `第${person.row}行`].filter((word) => word !== null).join(' · ');
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
