import { source, type SampleFile } from '../file.ts';
import { toSerial } from '../months.ts';
import type { Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { isCountyLevelPost } from '../people/senior.ts';
import { createRandom, type Random } from '../random.ts';
import { rowOf, titleMerge } from '../rosters/table.ts';
import type { Cell, SheetDraft } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { sharedNames } from './shared-names.ts';

const LEADERS = '2026年全市县处级党员领导干部应知应会测试';
const EVERYBODY = '2026年全市组工干部应知应会测试';
const FULL_MARK = 120;

/** Share of a county's people who did not come; elsewhere few. */
const ABSENT: Readonly<Record<string, number>> = { 平陵县委组织部: 0.2, 松原县委组织部: 0.16 };
const FEW_ABSENT = 0.04;
/** Who is not in the list of everybody: on leave, lent out. */
const LISTED = 0.9;

function markOf(random: Random, weak: number): number {
  if (random.chance(weak)) return random.between(41, 59);
  return Math.round((random.between(60, 99) + random.between(72, 99)) / 2);
}

/** Day cells, whether they were to sit and did; one absent, one on leave, one exempt, one who has left since. */
function leadersSheet(random: Random, force: Force): { draft: SheetDraft; rows: number } {
  const heading = [
    '序号',
    '姓名',
    '单位',
    '测试名称',
    '测试日期',
    '对象层次',
    '应考',
    '实考',
    '成绩',
    '是否合格',
  ];
  const day: Cell = { serial: toSerial(2026, 4, 17), format: 'yyyy-mm-dd' };
  const said = (person: Person, index: number): readonly Cell[] => {
    if (index === 5) return ['是', '缺考', null, null];
    if (index === 11) return ['是', '否', null, null];
    if (index === 17) return ['否', null, null, null];
    const mark = markOf(random, person.now.level === '市级' ? 0 : 0.05);
    return ['是', '是', mark, mark >= 60 ? '合格' : '不合格'];
  };
  const gone = force.left.slice(4, 5);
  const people = [...force.people.filter(({ now }) => isCountyLevelPost(now.postLevel)), ...gone];
  const body = people.map((person, index): Cell[] => [
    ...[index + 1, person.name, person.now.unit, LEADERS, day, '县处级'],
    ...said(person, index),
  ]);
  const total = rowOf(heading.length, { 0: '合计', 8: sumOf(body, 8) });
  const rows = [
    rowOf(heading.length, { 0: `${LEADERS}成绩` }),
    rowOf(heading.length, { 0: '制表单位：市委组织部' }),
    heading,
    ...body,
    total,
  ];
  return {
    draft: { name: '县处级', rows, merges: [0, 1].map((row) => titleMerge(row, heading.length)) },
    rows: body.length,
  };
}

const sumOf = (body: readonly (readonly Cell[])[], place: number): number =>
  body.reduce((sum, row) => {
    const cell = row[place];
    return sum + (typeof cell === 'number' ? cell : 0);
  }, 0);

/** Name, day and full mark of the test above the table; who was absent has 缺考 for a score. */
function everybodySheet(random: Random, force: Force): { draft: SheetDraft; rows: number } {
  const heading = ['序号', '姓名', '身份证号', '单位', '成绩'];
  const needsId = sharedNames(force.people);
  const listed = force.people.filter(() => random.chance(LISTED));
  const body = listed.map((person, index): Cell[] => {
    const isAbsent = random.chance(ABSENT[person.now.unit] ?? FEW_ABSENT);
    const mark = Math.round((markOf(random, person.now.level === '市级' ? 0.03 : 0.09) * FULL_MARK) / 100);
    const id = needsId.has(person) || person.serial % 4 === 0 ? person.id : '';
    return [index + 1, person.name, id, person.now.unit, isAbsent ? '缺考' : mark];
  });
  const rows = [
    rowOf(heading.length, { 0: `${EVERYBODY}成绩` }),
    rowOf(heading.length, { 0: `测试日期：2026年9月18日　满分：${FULL_MARK}分` }),
    heading,
    ...body,
    rowOf(heading.length, { 0: '合计', 4: sumOf(body, 4) }),
  ];
  return {
    draft: { name: '全体', rows, merges: [0, 1].map((row) => titleMerge(row, heading.length)) },
    rows: body.length,
  };
}

/** The tests of the year: one of the leaders, one of everybody. */
export function testsFile(force: Force): SampleFile {
  const random = createRandom('tests');
  const sheets = [leadersSheet(random, force), everybodySheet(random, force)];
  return {
    path: 'tests/2026.xlsx',
    name: '2026年应知应会测试.xlsx',
    history: false,
    bytes: toWorkbook(
      sheets.map(({ draft }) => draft),
      'xlsx',
    ),
    sources: sheets.map(({ draft, rows }) => source(draft.name, 'tests', rows, 1)),
  };
}
