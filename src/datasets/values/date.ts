import { monthOf } from '#core/month.ts';
import type { NormaliseValue, NormalValue, ValueContext } from '../kind.ts';
import { toCompact } from './clean.ts';
import { NOTHING, orMissing, withIssue } from './outcome.ts';
import { parseMonth } from './parse-month.ts';

export const ONGOING = /^(至今|今|现在|目前|—)$/;
const DAY_OF_YEAR = /^(\d{1,2})(?:月(\d{1,2})[日号]?|[./](\d{1,2}))$/;

/** A day as yyyymmdd; 00 stands for a day, or a month and day, that is not written. */
export const date: NormaliseValue = orMissing((text, context) => {
  if (ONGOING.test(toCompact(text))) return NOTHING;
  const shown = text.trim();
  const dated = withYear(text, context.year ?? null);
  if (dated === null) return withIssue('date.ambiguous', 'warning', `“${shown}”没有写年份`);
  return readDate(dated, shown, context);
});

function readDate(text: string, shown: string, context: ValueContext): NormalValue {
  const reading = parseMonth(text, context);
  switch (reading.kind) {
    case 'exact':
      return spelledDate(toNumber(reading.month, reading.day));
    case 'year':
      return spelledDate(reading.year * 10_000);
    case 'either': {
      const year = monthOf(reading.january).year;
      const message = `“${shown}”可能是1月，也可能是10月（末位的0丢失），请核对`;
      return {
        value: year * 10_000,
        spelled: String(year),
        issue: { code: 'date.ambiguous', severity: 'warning', message },
      };
    }
    case 'shortYear': {
      const found = spelledDate(toNumber(reading.month, reading.day));
      const message = `年份只写了两位，按${found.spelled ?? ''}理解，请核对`;
      return { ...found, issue: { code: 'date.ambiguous', severity: 'warning', message } };
    }
    case 'unclear':
      return withIssue('date.ambiguous', 'warning', `“${shown}”${reading.doubt}，请核对`);
    case 'invalid':
      return withIssue('date.invalid', 'warning', `“${shown}”不是有效的日期，应写成 2026-03-02`);
  }
}

/** 3月2日 and 3.2 with the sheet's year before them; null when there is none. */
export function withYear(text: string, year: number | null): string | null {
  const match = DAY_OF_YEAR.exec(toCompact(text));
  if (!match) return text;
  return year === null ? null : `${year}年${match[1]}月${match[2] ?? match[3]}日`;
}

function toNumber(index: number, day: number | null): number {
  const { year, month } = monthOf(index);
  return year * 10_000 + month * 100 + (day ?? 0);
}

/** `2026-03-02`, `2026.03` or `2026`. */
export function formatDateNumber(value: number): string {
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (month === 0) return String(year);
  const two = (part: number) => String(part).padStart(2, '0');
  return day === 0 ? `${year}.${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function spelledDate(value: number): NormalValue {
  return { value, spelled: formatDateNumber(value) };
}
