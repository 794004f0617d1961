import { dotted } from '../sample/months.ts';
import type { Random } from '../sample/random.ts';
import { spellMonth, type MadePerson } from './person-row.ts';
import * as words from './words.ts';

export interface RosterColumn {
  readonly heading: string;
  /** Kept first when fewer columns are asked for: 1 is the most needed. */
  readonly priority: number;
  readonly cell: (person: MadePerson, random: Random) => string;
}

const column = (heading: string, priority: number, cell: RosterColumn['cell']): RosterColumn => ({
  heading,
  priority,
  cell,
});

const leads = ({ id }: MadePerson): boolean => id.charCodeAt(15) % 5 === 0;
const place = (person: MadePerson): number => Math.min(3, Math.floor((60 - person.age) / 8));
const rank = ({ age }: MadePerson, random: Random): string =>
  words.RANKS[Math.max(0, Math.min(9, Math.floor((age - 22) / 4) - random.between(0, 2)))] ?? '';

/** One schooling a person, so that the degree beside it is one that goes with it. */
const schooling = ({ id }: MadePerson): string =>
  words.FULL_TIME[Number(id.slice(12, 17)) % words.FULL_TIME.length] ?? '';
const hasDegree = (person: MadePerson, random: Random): boolean =>
  /大学|本科|研究生/.test(schooling(person)) && random.next() < 0.8;

/** In the order of a roster; the first twenty by priority make the usual file of about 200 bytes a row. */
const COLUMNS: readonly RosterColumn[] = [
  column('姓名', 1, ({ name }) => name),
  column('性别', 4, ({ sex }) => sex),
  column('民族', 11, (_, random) => random.pick(words.ETHNICITIES)),
  column('出生年月', 3, ({ birth }, random) => spellMonth(random, birth)),
  column('籍贯', 20, (_, random) => random.pick(words.PLACES)),
  column('政治面貌', 12, ({ age }) => (age < 26 ? '共青团员' : '中共党员')),
  column('入党时间', 18, ({ birth, age }) => (age < 26 ? '' : dotted(birth + 23 * 12))),
  column('参加工作时间', 17, ({ birth }) => dotted(birth + 22 * 12 + 8)),
  column('全日制学历', 5, schooling),
  column('全日制学位', 13, (person, random) => (hasDegree(person, random) ? '学士' : '无')),
  column('全日制毕业院校系及专业', 21, (_, random) => random.pick(words.SCHOOLS)),
  column('在职学历', 6, (_, random) => random.pick(words.ON_JOB)),
  column('在职学位', 22, (_, random) => (random.next() < 0.1 ? '硕士' : '')),
  column('在职毕业院校系及专业', 23, () => ''),
  column('层级', 9, ({ unit }) => unit.level),
  column('单位', 2, ({ unit }) => unit.name),
  column('科室', 14, (_, random) => random.pick(words.OFFICES)),
  column('职务', 15, (person) => (leads(person) ? (words.POSTS[place(person)] ?? '') : '干部')),
  column('职务层次', 16, (person) => (leads(person) ? (words.POST_LEVELS[place(person)] ?? '') : '')),
  column('任现职时间', 24, ({ birth, age }) => dotted(birth + (age - 2) * 12)),
  column('任现职务层次时间', 25, () => ''),
  column('职级', 10, rank),
  column('任现职级时间', 26, ({ birth, age }) => dotted(birth + (age - 1) * 12)),
  column('编制类型', 27, (_, random) => (random.next() < 0.8 ? '行政' : '参公')),
  column('来源', 7, (_, random) => random.pick(words.SOURCES)),
  column('进入本单位时间', 19, ({ birth, age }) => dotted(birth + Math.max(23, age - 6) * 12 - 1)),
  column('专业技术职务', 28, () => ''),
  column('身份证号', 8, ({ id }) => id),
  column('备注', 29, () => ''),
];

export function rosterColumns(count: number): readonly RosterColumn[] {
  return COLUMNS.filter(({ priority }) => priority <= count);
}
