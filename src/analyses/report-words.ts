import type { FindingPart } from '#core/finding.ts';
import { formatCount, formatShare, roundHalfUp } from '#core/format.ts';
import { type CellRef, numberAt, type StatTable, type TableRow } from '#core/table.ts';
import type { Answers } from './analysis.ts';

/** Fixed moulds of the paragraphs of a report. */

const LEVEL = 'level';
const UNIT = 'unit';
const ROUNDED = '（因四舍五入，合计可能不等于100%）';

const words = (text: string): FindingPart => ({ text });
const numbered = (text: string, cell: CellRef): FindingPart => ({ text, cell });

/** What the office has no data of. */
export const BLANK: FindingPart = { text: 'X', blank: true };

/** Of whom the report is: 全市, 县级, 平陵县委组织部. */
export function whoseWords({ question }: Answers): string {
  const [filter, ...others] = question.filters;
  if (!filter) return '全市';
  const [value, ...values] = filter.values;
  const isPlain = others.length === 0 && values.length === 0 && typeof value === 'string';
  return isPlain && (filter.dimension === LEVEL || filter.dimension === UNIT) ? value : '所选范围';
}

/** Levels that have rows; none where there is one only. */
export function levelsIn({ rows }: StatTable): readonly string[] {
  const found = rows.filter((row) => row['scope_type'] === '层级').map((row) => String(row['scope']));
  const levels = [...new Set(found)];
  return levels.length > 1 ? levels : [];
}

type Say = (value: number) => string;

export const sayPeople: Say = (value) => `${formatCount(value)}人`;
export const sayShare: Say = (value) => formatShare(value);

/** The number of a cell in words; `*` never stands for it: without a value it is a blank. */
export function said(table: StatTable, where: TableRow, measure: string, say: Say): FindingPart {
  const value = numberAt(table, where, measure);
  return value === null ? BLANK : numbered(say(value), { table: table.id, where, measure });
}

function between(parts: readonly (readonly FindingPart[])[], by: string): readonly FindingPart[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [words(by), ...part]));
}

/** 市级、县级参训率分别为89.8%、81.7%. */
export function respectively(
  names: readonly string[],
  measure: string,
  numbers: readonly FindingPart[],
): readonly FindingPart[] {
  return [
    words(`${names.join('、')}${measure}${names.length > 1 ? '分别' : ''}为`),
    ...between(
      numbers.map((number) => [number]),
      '、',
    ),
  ];
}

export interface Classes {
  readonly table: StatTable;
  /** Rows besides the class. */
  readonly where: TableRow;
  readonly dimension: string;
  /** Absent: those that somebody is in, as the table has them. */
  readonly classes?: readonly string[];
}

/** 31–35岁 on an axis is 31至35岁 in a sentence. */
export const inProse = (label: string): string => label.replace(/(\d)[–-](\d)/g, '$1至$2');

function filled({ table, where, dimension, classes }: Classes): readonly TableRow[] {
  const wanted = Object.entries(where);
  return table.rows.filter(
    (row) =>
      wanted.every(([name, value]) => row[name] === value) &&
      typeof row['n'] === 'number' &&
      row['n'] > 0 &&
      (classes === undefined || classes.includes(String(row[dimension]))),
  );
}

/** 30岁及以下90人，占17.4%；31至35岁126人，占24.4%: with a note where the shares of all do not add up. */
export function classWords(asked: Classes): readonly FindingPart[] {
  const { table, where, dimension } = asked;
  const rows = filled(asked);
  const parts = rows.map((row) => {
    const at = { ...where, [dimension]: row[dimension] ?? null };
    return [
      words(inProse(String(row[dimension]))),
      said(table, at, 'n', sayPeople),
      words('，占'),
      said(table, at, 'share', sayShare),
    ];
  });
  const rounded = rows.reduce((sum, row) => sum + roundHalfUp(Number(row['share'] ?? 0) * 100, 1), 0);
  const isAll = asked.classes === undefined && rows.length > 1;
  const isOff = isAll && roundHalfUp(rounded, 1) !== 100;
  return [...between(parts, '；'), ...(isOff ? [words(ROUNDED)] : [])];
}

/** 学历已填的513人中，: who is not known is not in the shares. */
export function amongKnown(
  table: StatTable,
  where: TableRow,
  field: string,
  of: number,
): readonly FindingPart[] {
  const row = table.rows.find((each) => Object.entries(where).every(([name, value]) => each[name] === value));
  const known = Number(row?.['known'] ?? 0);
  if (!row || known === of) return [];
  const cell = { table: table.id, where: { ...where, ...firstClass(table, row) }, measure: 'known' };
  return [words(`${field}已填的`), numbered(sayPeople(known), cell), words('中，')];
}

/** The dimensions that name the row besides its scope. */
function firstClass({ dims }: StatTable, row: TableRow): TableRow {
  return Object.fromEntries(dims.map((name) => [name, row[name] ?? null]));
}
