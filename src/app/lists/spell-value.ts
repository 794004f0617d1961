import type { ListColumn } from '#analyses/analysis.ts';
import { formatMonth } from '#core/month.ts';
import type { CellValue } from '#core/table.ts';

/** Numbers that are days: yyyymmdd, 00 where a part was not written. */
const DAYS: readonly string[] = ['last_class', 'test_date'];
/** Numbers of what may never have been: without one it was longest ago. */
const NEVER: readonly string[] = ['last_class', 'months_since_chosen'];

export const NEVER_WORD = '无记录';

export const isDay = ({ dimension }: ListColumn): boolean => DAYS.includes(dimension);
export const mayBeNever = ({ dimension }: ListColumn): boolean => NEVER.includes(dimension);

/** 20260312 → 2026-03-12, 20260300 → 2026-03, 20260000 → 2026. */
export function spellDay(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  const parts = month === 0 ? [year] : date === 0 ? [year, month] : [year, month, date];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A value of a column as it is read; null is not known, or does not apply. */
export function spellValue(column: ListColumn, value: CellValue): CellValue {
  if (value === null) return mayBeNever(column) ? NEVER_WORD : null;
  if (isDay(column)) return spellDay(Number(value));
  switch (column.form) {
    case 'number':
      return Number(value);
    case 'month':
      return formatMonth(Number(value));
    case 'text':
    case 'marks':
      return String(value);
  }
}

const BETWEEN = '、';

/** The words that a text of marks holds. */
export function marksOf(text: CellValue): readonly string[] {
  return typeof text === 'string' && text !== '' ? text.split(BETWEEN) : [];
}
