import {
  ageOf,
  DEGREE_ORDER,
  EDUCATION_ORDER,
  higher,
  isPartySchool,
  parseBirth,
  parseDegree,
  parseEducation,
  parseText,
} from './plain-values.ts';
import type { RosterRecord } from './roster-people.ts';

/** What the structure tables count of a person; null is unknown. */
export interface CountedPerson {
  readonly level: string;
  readonly unit: string;
  readonly age: number | null;
  readonly band: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly politics: string | null;
  readonly education: string | null;
  readonly fullTimeEducation: string | null;
  readonly degree: string | null;
  readonly source: string | null;
  readonly postLevel: string | null;
  readonly rank: string | null;
}

const POST_LEVELS: Readonly<Record<string, string>> = {
  正处级: '县处级正职',
  副处级: '县处级副职',
  正科级: '乡科级正职',
  副科级: '乡科级副职',
};

export function toCountedPerson(record: RosterRecord, asOf: number): CountedPerson {
  const unit = parseText(record.unit);
  if (unit === null) throw new Error(`no unit for ${record.name}`);
  const age = ageOf(parseBirth(record.birth), asOf);
  const ethnicity = parseText(record.ethnicity);
  const politics = parseText(record.politics);
  const postLevel = parseText(record.postLevel);
  const fullTime = parseEducation(record.fullTimeEducation);
  return {
    level: unit.startsWith('市委') ? '市级' : '县级',
    unit,
    age,
    band: age === null ? null : bandOf(age),
    sex: parseText(record.sex),
    ethnicity: ethnicity === null ? null : /^汉族?$/.test(ethnicity) ? '汉族' : '少数民族',
    politics: politics === '党员' ? '中共党员' : politics,
    // Contract: a lone 学历 column is the highest one; else the higher of full-time and on-the-job.
    education:
      'education' in record
        ? parseEducation(record.education)
        : higher(EDUCATION_ORDER, fullTime, parseEducation(record.onJobEducation)),
    fullTimeEducation: isPartySchool(record.fullTimeEducation) ? null : fullTime,
    degree:
      'degree' in record
        ? parseDegree(record.degree)
        : higher(DEGREE_ORDER, parseDegree(record.fullTimeDegree), parseDegree(record.onJobDegree)),
    source: parseText(record.source),
    postLevel: postLevel === null ? null : (POST_LEVELS[postLevel] ?? postLevel),
    rank: parseText(record.rank),
  };
}

function bandOf(age: number): string {
  if (age <= 30) return '30岁及以下';
  if (age >= 56) return '56岁及以上';
  const low = age - ((age - 1) % 5);
  return `${low}–${low + 4}岁`;
}
