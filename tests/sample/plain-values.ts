import type { Value } from './source-rows.ts';

const MISSING = ['', '—', '/', '不详'];

/** Text without outer spaces; null for the marks of a missing value. */
export function parseText(value: Value | undefined): string | null {
  const text = String(value ?? '').trim();
  return MISSING.includes(text) ? null : text;
}

export interface Birth {
  /** Months as year × 12 + month − 1. */
  readonly from: number;
  readonly to: number;
}

/** 1985.1 as a number is October; as text it is January or October. */
export function parseBirth(value: Value | undefined): Birth | null {
  if (typeof value === 'number') {
    const [year, month] =
      value > 100_000
        ? [Math.floor(value / 100), value % 100]
        : [Math.floor(value), Math.round((value % 1) * 100)];
    return exact(year, month);
  }
  const match = /^(\d{4})([.\-/年]?)(\d{1,2})月?$/.exec(parseText(value) ?? '');
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[3])];
  if (match[2] === '.' && match[3] === '1') return { from: year * 12, to: year * 12 + 9 };
  return exact(year, month);
}

function exact(year: number, month: number): Birth {
  const index = year * 12 + month - 1;
  return { from: index, to: index };
}

/** Full years; null when the possible months give different ages. */
export function ageOf(birth: Birth | null, asOf: number): number | null {
  if (birth === null) return null;
  const ages = [birth.from, birth.to].map((month) => Math.floor((asOf - month) / 12));
  return ages[0] === ages[1] ? (ages[0] ?? null) : null;
}

export const EDUCATION_ORDER = ['初中及以下', '高中', '中专', '大专', '大学本科', '研究生'];

export function parseEducation(value: Value | undefined): string | null {
  const text = parseText(value);
  if (text === null) return null;
  if (text.includes('研究生')) return '研究生';
  if (/大专|专科/.test(text)) return '大专';
  if (/大学|本科/.test(text)) return '大学本科';
  if (text === '中专' || text === '高中') return text;
  throw new Error(`unknown education ${text}`);
}

export const isPartySchool = (value: Value | undefined): boolean => String(value ?? '').includes('党校');

export const DEGREE_ORDER = ['无学位', '学士', '硕士', '博士'];

export function parseDegree(value: Value | undefined): string | null {
  const text = parseText(value);
  if (text === null) return null;
  const degree = text === '无' ? '无学位' : text.slice(-2);
  if (!DEGREE_ORDER.includes(degree)) throw new Error(`unknown degree ${text}`);
  return degree;
}

/** The later of two by an order; null only if both are. */
export function higher(order: readonly string[], a: string | null, b: string | null): string | null {
  const place = (value: string | null): number => (value === null ? -1 : order.indexOf(value));
  return place(a) >= place(b) ? a : b;
}
