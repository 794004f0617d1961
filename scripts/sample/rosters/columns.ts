import type { Month } from '../months.ts';
import { highestSchooling, type Person } from '../people/person.ts';
import type { Cell } from '../write/cell.ts';
import type { Spelling } from './spelling.ts';

export type ColumnId =
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'birth'
  | 'nativePlace'
  | 'politics'
  | 'partySince'
  | 'workSince'
  | 'fullTimeLevel'
  | 'fullTimeDegree'
  | 'fullTimeSchool'
  | 'onJobLevel'
  | 'onJobDegree'
  | 'onJobSchool'
  | 'highestLevel'
  | 'highestDegree'
  | 'level'
  | 'unit'
  | 'office'
  | 'post'
  | 'postLevel'
  | 'postSince'
  | 'postLevelSince'
  | 'rank'
  | 'rankSince'
  | 'staffing'
  | 'source'
  | 'entered'
  | 'title'
  | 'id'
  | 'status'
  | 'remark';

/** The columns most offices keep, in their order. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  'name',
  'sex',
  'ethnicity',
  'birth',
  'nativePlace',
  'politics',
  'partySince',
  'workSince',
  'fullTimeLevel',
  'fullTimeDegree',
  'fullTimeSchool',
  'onJobLevel',
  'onJobDegree',
  'onJobSchool',
  'unit',
  'office',
  'post',
  'postLevel',
  'postSince',
  'postLevelSince',
  'rank',
  'rankSince',
  'staffing',
  'source',
  'entered',
  'title',
  'id',
  'status',
  'remark',
];

/** Cells of one person's row by column, in an office's spelling. */
export function cellsOf(person: Person, spelling: Spelling): Record<ColumnId, Cell> {
  const { now, fullTime, onJob } = person;
  const highest = highestSchooling(person);
  const text = (value: string | null | undefined): string =>
    value === null || value === undefined || value === '' ? spelling.blank : value;
  const date = (month: Month | null): Cell => (month === null ? spelling.blank : spelling.date(month));
  const degree = (value: string | null | undefined): string =>
    value ? spelling.degree(value) : spelling.blank;
  return {
    name: spelling.name(person.name),
    sex: person.sex,
    ethnicity: spelling.ethnicity(person.ethnicity),
    birth: spelling.birth(person.birth),
    nativePlace: person.nativePlace,
    politics: spelling.politics(person.politics),
    partySince: date(person.partySince),
    workSince: date(person.workSince),
    fullTimeLevel: text(fullTime && spelling.schooling(fullTime)),
    fullTimeDegree: degree(fullTime?.degree),
    fullTimeSchool: text(fullTime?.school),
    onJobLevel: text(onJob && spelling.schooling(onJob)),
    onJobDegree: degree(onJob?.degree),
    onJobSchool: text(onJob?.school),
    highestLevel: text(highest && spelling.schooling(highest)),
    highestDegree: degree(higherDegree(person)),
    level: now.level,
    unit: now.unit,
    office: text(now.office),
    post: now.post,
    postLevel: text(now.postLevel && spelling.postLevel(now.postLevel)),
    postSince: date(now.postSince),
    postLevelSince: date(now.postLevelSince),
    rank: text(now.rank),
    rankSince: date(now.rankSince),
    staffing: person.staffing,
    source: text(person.source),
    entered: date(now.entered),
    title: text(person.title),
    id: person.id,
    status: '在职',
    remark: remarkOf(person),
  };
}

const DEGREE_ORDER = ['无', '学士', '硕士', '博士'];

function higherDegree({ fullTime, onJob }: Person): string | null {
  const place = (degree: string | null | undefined): number =>
    degree ? DEGREE_ORDER.indexOf(degree.slice(-2)) : -1;
  const best = place(onJob?.degree) > place(fullTime?.degree) ? onJob : fullTime;
  return best?.degree ?? null;
}

/** Only who was selected from a county within the year has one. */
function remarkOf({ now, before }: Person): string {
  return before && before.unit !== now.unit ? `由${before.unit}遴选` : '';
}
