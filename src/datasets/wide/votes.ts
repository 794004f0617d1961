import type { WideEvidence, WideShape } from '../kind.ts';
import { toCompact } from '../values/clean.ts';
import { findGrade } from '../values/grade.ts';
import { numbersOf } from './numeric.ts';

const GENERIC =
  /^(得票|票数|得票数|得票情况|测评结果|评议结果|测评等次|评议等次|等次|总体评价|评价|测评票|评价等次)$/;

/** 优秀, 优秀票数, 得票/称职, 德/优秀: how many gave this grade; shares are no votes. */
function read(heading: string, samples: readonly string[]): Readonly<Record<string, string>> | null {
  const rows = toCompact(heading)
    .split('/')
    .filter((row) => row !== '');
  if (rows.some((row) => /率|%|占比|比例|得分/.test(row))) return null;
  const numbers = numbersOf(samples);
  if (numbers === null || numbers.some((number) => !Number.isInteger(number))) return null;
  const grades = rows.map((row) => findGrade(row.replace(/(\(?(票数?|得票数?|张|人数)\)?)+$/, '')));
  const grade = grades.find((found) => found !== null);
  if (!grade) return null;
  const items = rows.filter((row, i) => grades[i] === null && !GENERIC.test(row));
  return items.length === 0 ? { grade } : { grade, item: items.join('/') };
}

/** Counts of people by their yearly grade look the same: there must be talk of votes. */
function isWide({ columns, others, fields, words }: WideEvidence): boolean {
  const talk = [...columns.map(({ heading }) => heading), ...others, words].join(' ');
  return columns.length > 1 && !fields.has('grade') && /票|测评|评议|互评/.test(talk);
}

export const WIDE_VOTES: WideShape = { value: 'votes', said: ['grade', 'item'], read, isWide };
