import type { Month } from '../months.ts';
import type { Level } from '../units.ts';

export type Sex = '男' | '女';
export type SchoolLevel = '研究生' | '大学' | '大专' | '中专' | '高中';

export interface Schooling {
  /** Null where a person has a degree without the schooling (大学学历、硕士学位). */
  readonly level: SchoolLevel | null;
  /** 法学学士, 管理学硕士, 无; null when the box is empty. */
  readonly degree: string | null;
  /** 院校系及专业; null when the box is empty. */
  readonly school: string | null;
  /** 省委党校大学, 省委党校研究生. */
  readonly partySchool: boolean;
}

/** Where a person stands at one date. */
export interface Standing {
  unit: string;
  level: Level;
  office: string | null;
  post: string;
  postLevel: string | null;
  postSince: Month;
  postLevelSince: Month | null;
  rank: string | null;
  rankSince: Month | null;
  entered: Month;
}

export interface Person {
  /** 1-based, in order of making. */
  readonly serial: number;
  /** 0 for 30 and under … 6 for 56 and over, at the as-of month. */
  readonly band: number;
  name: string;
  sex: Sex;
  age: number;
  birth: Month;
  id: string;
  ethnicity: string;
  nativePlace: string;
  politics: string;
  partySince: Month | null;
  workSince: Month;
  fullTime: Schooling | null;
  onJob: Schooling | null;
  staffing: string;
  source: string | null;
  title: string | null;
  now: Standing;
  /** A year earlier; null for who came since. */
  before: Standing | null;
}

/** The word of the higher schooling: what an office writes under a lone 学历. */
export function highestSchooling(person: Person): Schooling | null {
  return person.onJob?.level ? person.onJob : person.fullTime;
}
