import type { Person } from '../people/person.ts';
import type { Random } from '../random.ts';
import type { Cell } from '../write/cell.ts';
import type { Session } from './session.ts';

export interface TrainingRecord {
  readonly person: Person;
  readonly session: Session;
}

/** All records in order of time. */
export function toRecords(attended: ReadonlyMap<Person, readonly Session[]>): TrainingRecord[] {
  return [...attended]
    .flatMap(([person, sessions]) => sessions.map((session) => ({ person, session })))
    .sort(
      (a, b) =>
        a.session.start - b.session.start ||
        compare(a.session.course, b.session.course) ||
        a.person.serial - b.person.serial,
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const TRAINING_HEADINGS = [
  '姓名',
  '单位',
  '身份证号',
  '培训班次',
  '培训类别',
  '培训形式',
  '主办单位',
  '主办单位层级',
  '开始时间',
  '结束时间',
  '天数',
  '学时',
  '考核结果',
];

/** `id` says whether this office filled in the ID; `date` how it writes a day. */
export function trainingRow(
  { person, session }: TrainingRecord,
  spelling: { readonly id: boolean; readonly date: (serial: number) => Cell; readonly result: string },
): Cell[] {
  return [
    person.name,
    person.now.unit,
    spelling.id ? person.id : '',
    session.course,
    session.category,
    session.form,
    session.organiser,
    session.organiserLevel,
    spelling.date(session.start),
    spelling.date(session.end),
    session.days,
    session.hours,
    spelling.result,
  ];
}

export function resultOf(random: Random): string {
  return random.chance(0.15) ? '优秀' : '合格';
}
