import { makeSession, type KindName, type Session } from './session.ts';

export const EARLIER_YEARS = [2022, 2023, 2024, 2025] as const;

const PLAN: readonly (readonly [KindName, string, number, number])[] = [
  ['spirit', '组工干部党性教育班（第一期）', 3, 14],
  ['spirit', '组工干部党性教育班（第二期）', 6, 13],
  ['spirit', '组工干部党性教育班（第三期）', 9, 12],
  ['theory', '组工干部政治理论培训班（第一期）', 4, 11],
  ['theory', '组工干部政治理论培训班（第二期）', 8, 8],
  ['topic', '干部工作业务培训班', 5, 16],
  ['topic', '基层党建业务培训班', 7, 18],
  ['topic', '调查研究与公文写作培训班', 10, 17],
  ['online', '干部网络学院必修课（上半年）', 4, 1],
  ['online', '干部网络学院必修课（下半年）', 9, 1],
];

/** Ten classes a year. */
export const EARLIER_SESSIONS: readonly Session[] = EARLIER_YEARS.flatMap((year) =>
  PLAN.map(([kind, course, month, day]) => makeSession({ kind, course, on: [year, month, day] })),
);

/** The autumn class for those who were recruited in the summer. */
export const INITIAL_SESSIONS: readonly Session[] = EARLIER_YEARS.map((year) =>
  makeSession({ kind: 'initial', course: `${year}年新录用公务员初任培训班`, on: [year, 9, 18] }),
);

/** Long courses of the party schools, for who is under the five-year duty. */
export const SCHOOL_SESSIONS: readonly Session[] = [2023, 2024, 2025].flatMap((year) => [
  makeSession({
    kind: 'provincialSchool',
    course: `${year}年县处级干部进修班`,
    on: [year, 3, 6],
    organiser: '省委党校',
    level: '省级',
  }),
  makeSession({
    kind: 'citySchool',
    course: `${year}年秋季主体班`,
    on: [year, 9, 4],
    organiser: '市委党校',
  }),
]);
