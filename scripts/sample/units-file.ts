import { source, type SampleFile } from './file.ts';
import { type Force, peopleOf } from './people/force.ts';
import { rowOf, titleMerge } from './rosters/table.ts';
import { type UnitPlan, UNITS } from './units.ts';
import type { Cell } from './write/cell.ts';
import { toWorkbook } from './write/workbook.ts';

const HEADING = [
  ...['序号', '单位名称', '简称', '单位类别', '层级'],
  ...['核定编制', '行政编制', '事业编制', '工勤编制', '领导职数'],
];

/** Posts that nobody holds, 行政 and 事业; the city department and the county that rose are full. */
const VACANT: Readonly<Record<string, readonly [admin: number, institution: number]>> = {
  东岭区: [1, 0],
  南浦区: [1, 1],
  新港区: [0, 1],
  长丰市: [2, 0],
  平陵县: [4, 1],
  望川县: [1, 1],
  石桥县: [2, 0],
  清源县: [2, 0],
  白沙县: [1, 1],
  松原县: [2, 1],
  河湾县: [1, 1],
};

const LEADING = /^(厅局级|县处级|乡科级)/;

/** Leading posts that nobody holds. */
const WITHOUT_LEADER = ['平陵县', '松原县', '河湾县'];

function lineOf(force: Force, { unit, place, level }: UnitPlan, number: number): Cell[] {
  const people = peopleOf(force, unit);
  const held = (...kinds: readonly string[]) =>
    people.filter(({ staffing }) => kinds.includes(staffing)).length;
  const [admin, institution] = VACANT[place] ?? [0, 0];
  const posts = [held('行政') + admin, held('参公', '事业') + institution, held('工勤')] as const;
  const leaders = people.filter(({ now }) => LEADING.test(now.postLevel ?? '')).length;
  const [short, category] = level === '市级' ? ['市委组织部', '市直'] : [place, '县（市、区）'];
  return [
    ...[number, unit, short, category, level],
    ...[posts[0] + posts[1] + posts[2], ...posts],
    leaders + (WITHOUT_LEADER.includes(place) ? 1 : 0),
  ];
}

/** 单位基本表: the departments in their order, and the posts that each is given. */
export function unitsFile(force: Force): SampleFile {
  const body = UNITS.map((plan, index) => lineOf(force, plan, index + 1));
  const sums = [5, 6, 7, 8, 9].map((place) => body.reduce((total, line) => total + Number(line[place]), 0));
  const rows = [
    rowOf(HEADING.length, { 0: '全市组织部门单位基本表' }),
    HEADING,
    ...body,
    ['合计', null, null, null, null, ...sums],
  ];
  return {
    path: 'units/units.xlsx',
    name: '单位基本表.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '单位', rows, merges: [titleMerge(0, HEADING.length)] }], 'xlsx'),
    sources: [source('单位', 'units', body.length, 1)],
  };
}
