import { parsePeriod } from '#core/period.ts';
import type { WideEvidence, WideShape } from '../kind.ts';
import { isMissingMark, toCompact } from '../values/clean.ts';
import { findGrade } from '../values/grade.ts';

/** 2023年, 2023年度考核, 年度考核结果/2023: a year's grade. */
function read(heading: string, samples: readonly string[]): Readonly<Record<string, string>> | null {
  const rows = toCompact(heading)
    .split('/')
    .filter((row) => row !== '');
  const years = rows.map((row) => parsePeriod(row.replace(/(度?考核)?(结果|等次|情况)?$/, '')));
  const year = years.find((found) => found?.length === 'year');
  if (!year) return null;
  const told = samples.filter((sample) => !isMissingMark(sample));
  const graded = told.filter((sample) => findGrade(sample) !== null);
  if (told.length === 0 || graded.length < told.length * 0.8) return null;
  return { year: String(year.year), kind: heading.includes('平时') ? '平时考核' : '年度考核' };
}

function isWide({ fields }: WideEvidence): boolean {
  return !fields.has('year') && !fields.has('value');
}

export const WIDE_YEARS: WideShape = { value: 'value', said: ['year', 'kind'], read, isWide };
