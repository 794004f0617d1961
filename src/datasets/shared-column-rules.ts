import type { SharedColumn } from './kind.ts';
import { saysDays } from './values/amount.ts';
import { isMissingMark } from './values/clean.ts';
import { rangeEnd, rangeStart } from './values/date-range.ts';
import { isDegreeOnly } from './values/education-level.ts';
import { marksPerson } from './values/name-remarks.ts';
import { holdsPartyDate } from './values/party-cell.ts';
import { findRank } from './values/rank.ts';
import { splitParts } from './values/split-parts.ts';

/** Values that make a column one of two fields: a fifth of those told, so that a slip does not. */
const ENOUGH = 0.2;

function shareOf(samples: readonly string[], holds: (sample: string) => boolean): number {
  const told = samples.filter((sample) => !isMissingMark(sample));
  return told.length === 0 ? 0 : told.filter(holds).length / told.length;
}

const some = (holds: (sample: string) => boolean) => (_heading: string, samples: readonly string[]) =>
  shareOf(samples, holds) >= ENOUGH;

/** 大学/学士 names both; a lone 硕士 under 学历 is short for 硕士研究生. */
const hasDegree = (heading: string, samples: readonly string[]) =>
  heading.includes('学位') || some(namesBoth)(heading, samples);

function namesBoth(sample: string): boolean {
  const parts = splitParts(sample);
  const degrees = parts.filter(isDegreeOnly).length;
  return degrees > 0 && degrees < parts.length;
}

/** 学历学位, 姓名（性别、民族）, 入党时间 that also tells the party, 职务职级. */
export const ROSTER_SHARED: readonly SharedColumn[] = [
  { field: 'education', also: ['degree'], holds: hasDegree },
  { field: 'ft_education', also: ['ft_degree'], holds: hasDegree },
  { field: 'pt_education', also: ['pt_degree'], holds: hasDegree },
  { field: 'name', also: ['sex', 'ethnicity'], holds: (_, samples) => samples.some(marksPerson) },
  // A date of joining tells the party, a democratic party is written in its place (domain rule of 任免审批表).
  { field: 'party_date', also: ['politics'], holds: () => true },
  { field: 'politics', also: ['party_date'], holds: some(holdsPartyDate) },
  { field: 'post', also: ['rank'], holds: some((sample) => splitParts(sample).some(isRankOnly)) },
];

/** Not 科员, which may be the post. */
function isRankOnly(part: string): boolean {
  return /[一二三四1-4]级/.test(part) && findRank(part) !== null;
}

/** True where cells hold a stretch of days: its end differs from its start. */
export function rangesIn(heading: string, samples: readonly string[]): boolean {
  if (/起止|培训时间|培训日期|参训时间/.test(heading)) return true;
  const context = { cellKind: 't', column: { spellings: [] }, asOf: null, year: 2000 };
  return samples.some((sample) => rangeStart(sample, context).value !== rangeEnd(sample, context).value);
}

/** True where a column of hours names days in some cells: 学时（天数）, 半天. */
export const daysIn = (heading: string, samples: readonly string[]): boolean =>
  heading.includes('天') || samples.some(saysDays);
