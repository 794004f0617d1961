import type { OriginalRow, PersonRow, RowPlace } from '#app/api.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { CellValue } from '#core/table.ts';

import { BEFORE_MAIN, DAYS, type ListColumn } from './list-columns.ts';

type Cell = string | number | null;

const BEFORE_FIELDS = ['before_unit', 'before_post_level', 'before_rank', 'before_education'];

const MISSING = UNKNOWN_LABEL;

const decimalsOf = (value: CellValue | undefined): number =>
  typeof value === 'number' ? (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0) : 0;

/** The rows with the numbers of each column written with the same decimals. */
export function evenRows(
  rows: readonly PersonRow[],
  columns: readonly Pick<ListColumn, 'main' | 'decimals'>[],
): readonly PersonRow[] {
  const decimals = columns.map(({ main, decimals: least = 0 }) => ({
    field: main,
    count: Math.max(least, ...rows.map(({ values }) => decimalsOf(values[main]))),
  }));
  const uneven = decimals.filter(({ count }) => count > 0);
  const evened = (values: PersonRow['values']) =>
    uneven.flatMap(({ field, count }) => {
      const value = values[field];
      return typeof value === 'number' ? [[field, value.toFixed(count)] as const] : [];
    });
  return uneven.length === 0
    ? rows
    : rows.map((row) => ({ ...row, values: { ...row.values, ...Object.fromEntries(evened(row.values)) } }));
}

/** What a list shows in a column. */
export function mainText(person: PersonRow, { main, instead }: Pick<ListColumn, 'main' | 'instead'>): string {
  if (main === BEFORE_MAIN) return beforeText(person);
  if (main === 'education') return educationText(person);
  const text = valueText(person, main);
  return text === MISSING && instead !== undefined ? valueText(person, instead) : text;
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
  if (value === null || value === undefined || value === '') return MISSING;
  return DAYS.includes(field) ? dayText(String(value)) : String(value);
}

/** 2026-03-02 of a day written without signs; without the day, or the month, where 00 says it is not known. */
function dayText(text: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? text : [year, month, day].filter((part) => part !== '00').join('-');
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

/** What is shown under it. */
export function underText(
  person: PersonRow,
  { under, underWord = '' }: Pick<ListColumn, 'under' | 'underWord'>,
): string {
  const text = firstFilled(person, under);
  return text === '' ? '' : underWord + text;
}

export function rowKey({ id }: Pick<PersonRow, 'id'>): string {
  return `${id.batch}\u0000${id.row}`;
}

/** A key a row of a list; several records of one line, as a wide sheet has them, are told apart by their order. */
export function rowKeys(rows: readonly Pick<PersonRow, 'id'>[]): readonly string[] {
  const turns = new Map<string, number>();
  return rows.map((row) => {
    const key = rowKey(row);
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return `${key}\u0000${turn}`;
  });
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
