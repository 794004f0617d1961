import { source, type SampleFile } from '../file.ts';
import { AS_OF_LONG, decimal, dotted, type Month } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import { CITY_UNIT } from '../units.ts';
import type { Cell } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { PLAIN, spaced, withoutZu, type Spelling } from './spelling.ts';
import { bodyRows, numbered, rowOf, titleMerge, twoRowHeading, type Plants } from './table.ts';

const HEADING_TOP = 2;

/** Typed into General cells: October loses its zero (1985.1); every seventh month was typed as text. */
const typed = (month: Month): Cell => (month % 7 === 0 ? dotted(month) : decimal(month));

const SPELLING: Spelling = { ...PLAIN, name: spaced, ethnicity: withoutZu, birth: typed, date: typed };

/** The city department's own workbook: title, two-row merged heading, total and signature rows. */
export function cityRoster(force: Force): SampleFile {
  const people = peopleOf(force, CITY_UNIT.unit);
  const width = USUAL_COLUMNS.length + 1;
  const heading = twoRowHeading(USUAL_COLUMNS, HEADING_TOP);
  const body = numbered(bodyRows(people, USUAL_COLUMNS, SPELLING, plants(force)));
  const last = HEADING_TOP + 2 + body.length;
  const rows: Cell[][] = [
    rowOf(width, { 0: '市委组织部工作人员花名册' }),
    rowOf(width, { 0: '填报单位：市委组织部', 20: `填报日期：${AS_OF_LONG}` }),
    ...heading.rows,
    ...body,
    rowOf(width, { 0: '合计', 1: `${people.length}人` }),
    rowOf(width, { 0: '填表人：周远舟    审核人：沈若彤    联系电话：0000-0000000' }),
  ];
  const merges = [titleMerge(0, width), ...heading.merges, titleMerge(last + 1, width)];
  return {
    path: 'rosters/01-city.xlsx',
    name: '市委组织部花名册.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '花名册', rows, merges }], 'xlsx'),
    sources: [source('花名册', 'roster', people.length, 2)],
  };
}

/** One ID not filled in, one source with a trailing space. */
function plants(force: Force): Plants {
  const staff = peopleOf(force, CITY_UNIT.unit).filter(({ now }) => now.post === '干部');
  const [first, second] = [staff[4], staff.find(({ source: way }) => way === '党政机关交流')];
  if (!first || !second) throw new Error('too few staff');
  return new Map([
    [first.serial, { id: '' }],
    [second.serial, { source: '党政机关交流 ' }],
  ]);
}
