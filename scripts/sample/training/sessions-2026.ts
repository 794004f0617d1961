import { COUNTY_UNITS } from '../units.ts';
import { makeSession, type KindName, type Session } from './session.ts';

const ORDINALS = ['一', '二', '三', '四', '五', '六'];

/** Numbered runs of one course, on the given month-day pairs of 2026. */
function runs(
  kind: KindName,
  course: string,
  word: string,
  on: readonly (readonly [number, number])[],
): Session[] {
  return on.map(([month, day], index) =>
    makeSession({ kind, course: `${course}（第${ORDINALS[index]}${word}）`, on: [2026, month, day] }),
  );
}

const topic = (course: string, month: number, day: number): Session =>
  makeSession({ kind: 'topic', course, on: [2026, month, day] });

export const FOR_POST_2026 = makeSession({
  kind: 'forPost',
  course: '新任职领导干部任职培训班',
  on: [2026, 9, 14],
  organiser: '市委党校',
});

/** The 38 classes of 2026. */
export const SESSIONS_2026: readonly Session[] = [
  ...runs('spirit', '全市组工干部党性教育班', '期', [
    [3, 9],
    [4, 13],
    [5, 11],
    [6, 8],
    [7, 13],
    [9, 7],
  ]),
  ...COUNTY_UNITS.map(({ place, unit }, index) =>
    makeSession({
      kind: 'theory',
      course: `${place}组工干部政治理论轮训班`,
      on: [2026, 2 + (index % 7), 3 + index],
      organiser: unit,
      level: '县级',
      unit,
    }),
  ),
  makeSession({
    kind: 'theory',
    course: '市级组织系统政治理论读书班',
    on: [2026, 3, 23],
    unit: '市委组织部',
  }),
  makeSession({
    kind: 'theory',
    course: '组织部长政治理论研讨班',
    on: [2026, 5, 18],
    organiser: '省委党校',
    level: '省级',
  }),
  topic('干部工作业务培训班', 4, 20),
  topic('基层党建业务培训班', 5, 25),
  topic('人才工作业务培训班', 6, 15),
  topic('公文写作与调查研究培训班', 7, 20),
  topic('公务员管理业务培训班', 8, 17),
  topic('干部监督业务培训班', 9, 14),
  makeSession({
    kind: 'topic',
    course: '全省组织系统干部教育业务培训班',
    on: [2026, 6, 22],
    organiser: '省委组织部',
    level: '省级',
  }),
  FOR_POST_2026,
  ...runs('online', '干部网络学院必修课', '季度', [
    [1, 12],
    [4, 1],
    [7, 1],
    [9, 1],
  ]),
  ...runs('shadow', '组织系统跟班学习', '批', [
    [2, 23],
    [5, 6],
    [8, 3],
  ]),
  ...runs('standIn', '信访大厅顶岗锻炼', '批', [
    [3, 2],
    [6, 1],
    [9, 1],
  ]),
];
