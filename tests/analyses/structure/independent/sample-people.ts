import { type CountedPerson, toCountedPerson } from '../../../sample/counted-person.ts';
import { type Layout, ROSTER_LAYOUTS } from '../../../sample/layouts.ts';
import { AS_OF, rowsOf } from '../../../sample/plain-count.ts';
import { ageOf, type Birth, isPartySchool, parseBirth, parseText } from '../../../sample/plain-values.ts';
import { readRoster, type RosterRecord } from '../../../sample/roster-people.ts';
import type { Value } from '../../../sample/source-rows.ts';

/** A person of the sample with all that the pages of the structure count; null is unknown. */
export interface PlainPerson extends CountedPerson {
  readonly schooling: string | null;
  readonly fullTimeMajor: string | null;
  readonly onJobMajor: string | null;
  readonly titleGrade: string | null;
  readonly entryYear: number | null;
  readonly postYears: number | null;
  readonly postLevelYears: number | null;
  readonly rankYears: number | null;
  readonly presence: string;
  readonly staffing: string | null;
}

/** A spreadsheet's day number, or a month as births are written. */
function parseMonth(value: Value | undefined): Birth | null {
  if (typeof value === 'number' && value > 20_000 && value < 60_000) {
    const day = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
    const index = day.getUTCFullYear() * 12 + day.getUTCMonth();
    return { from: index, to: index };
  }
  return parseBirth(value);
}

/** The majors that the sample's people studied. */
const MAJORS: Readonly<Record<string, readonly string[]>> = {
  法学: ['法学', '政治学与行政学', '思想政治教育', '党史党建'],
  管理学: ['行政管理', '公共事业管理', '人力资源管理', '公共管理', '经济管理'],
  文学: ['汉语言文学', '新闻学', '秘书学'],
  经济学: ['经济学', '金融学', '财政学'],
  工学: ['计算机科学与技术', '土木工程', '环境工程'],
  理学: ['数学与应用数学', '地理科学', '心理学'],
  农学: ['农学', '园艺', '林学'],
  教育学: ['教育学', '学前教育', '体育教育'],
};

function majorOf(value: Value | undefined): string | null {
  const text = parseText(value);
  // 中专 stand without a major.
  if (!text?.endsWith('专业')) return null;
  const fits = Object.entries(MAJORS).flatMap(([group, majors]) =>
    majors.filter((major) => text.endsWith(`${major}专业`)).map((major) => ({ group, major })),
  );
  const [best] = fits.sort((a, b) => b.major.length - a.major.length);
  if (!best) throw new Error(`unknown major ${text}`);
  return best.group;
}

function titleGradeOf(value: Value | undefined): string | null {
  const text = parseText(value);
  if (text === null) return null;
  if (text.startsWith('高级')) return '副高级';
  if (/^(政工|经济|会计|工程|统计|农艺)师$/.test(text)) return '中级';
  throw new Error(`unknown title ${text}`);
}

/** How the highest schooling was obtained: full-time wins, a party school is told from other schools. */
function schoolingOf(record: RosterRecord, person: CountedPerson): string | null {
  const highest = person.education;
  if (highest === null) return null;
  if (person.fullTimeEducation === highest) return '全日制';
  const box = [record.fullTimeEducation, record.onJobEducation, record.education].some(isPartySchool);
  if (box) return '党校';
  if (parseText(record.onJobEducation) === null) return null;
  return isPartySchool(record.onJobSchool) ? '党校' : '其他在职';
}

function toPlainPerson(record: RosterRecord, asOf: number): PlainPerson {
  const person = toCountedPerson(record, asOf);
  const entry = parseMonth(record.entryDate);
  const years = [entry?.from, entry?.to].map((month) =>
    month === undefined ? null : Math.floor(month / 12),
  );
  const yearsSince = (value: Value | undefined) => ageOf(parseMonth(value), asOf);
  if (parseText(record.status) !== '在职') throw new Error(`unknown status ${record.status}`);
  return {
    ...person,
    schooling: schoolingOf(record, person),
    fullTimeMajor: majorOf(record.fullTimeSchool),
    onJobMajor: majorOf(record.onJobSchool),
    titleGrade: titleGradeOf(record.title),
    entryYear: years[0] === years[1] ? (years[0] ?? null) : null,
    postYears: yearsSince(record.postDate),
    postLevelYears: yearsSince(record.postLevelDate),
    rankYears: yearsSince(record.rankDate),
    presence: '在编在岗',
    staffing: parseText(record.staffing),
  };
}

/** The people of rosters of a data folder at a month, read without the product's code. */
export function samplePeople(
  folder: string,
  layouts: readonly Layout[] = ROSTER_LAYOUTS,
  asOf = AS_OF,
): readonly PlainPerson[] {
  return layouts.flatMap((layout) =>
    readRoster(rowsOf(folder, layout), layout, asOf).loaded.map((record) => toPlainPerson(record, asOf)),
  );
}
