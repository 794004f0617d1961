import { source, type SampleFile } from '../file.ts';
import { chinese } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toGbk } from '../write/text.ts';
import { USUAL_COLUMNS, type ColumnId } from './columns.ts';
import { headingRow } from './headings.ts';
import { lastWord, PLAIN, wordMixed, type Spelling } from './spelling.ts';
import { bodyRows, numbered, rowOf } from './table.ts';

const UNIT = '河湾县委组织部';
const SPELLING: Spelling = { ...PLAIN, birth: chinese, schooling: wordMixed, degree: lastWord };

/** A short form with one 学历 and one 学位 column. */
const COLUMNS: readonly ColumnId[] = USUAL_COLUMNS.flatMap((column): readonly ColumnId[] => {
  if (column === 'fullTimeLevel') return ['highestLevel'];
  if (column === 'fullTimeDegree') return ['highestDegree'];
  return /^(fullTime|onJob)/.test(column) ? [] : [column];
});

/** GBK, a sample row left from the template, a birth in the future, a total and a note. */
export function riverRoster(force: Force): SampleFile {
  const people = peopleOf(force, UNIT);
  const width = COLUMNS.length + 1;
  const rows: Cell[][] = [
    ['序号', ...headingRow(COLUMNS)],
    sampleRow(width),
    ...numbered([...bodyRows(people, COLUMNS, SPELLING, unknownSource(people)), future(force)]),
    rowOf(width, { 0: '合计', 1: `${people.length + 1}人` }),
    rowOf(width, { 0: '说明：学历填最高学历，学位填最高学位。' }),
  ];
  return {
    path: 'rosters/08-hewan.csv',
    name: '河湾县委组织部花名册.csv',
    history: false,
    bytes: toGbk(toCsv(rows)),
    sources: [source(null, 'roster', people.length, 4)],
  };
}

function sampleRow(width: number): Cell[] {
  return rowOf(width, { 0: '示例', 1: '张三', 2: '男', 3: '汉族', 4: '1985年6月', 6: '中共党员' });
}

/** 1962 typed as 2062. */
function future(force: Force): Cell[] {
  const model = force.left[1];
  if (!model) throw new Error('nobody left');
  const person = { ...model, now: { ...model.now, unit: UNIT } };
  const plants = new Map([[model.serial, { birth: '2062.03', id: '' }]]);
  return bodyRows([person], COLUMNS, SPELLING, plants)[0] ?? [];
}

function unknownSource(people: readonly Person[]): Map<number, Record<string, Cell>> {
  const unknown = people.filter(({ source: way }) => way === null);
  return new Map(unknown.map(({ serial }) => [serial, { source: '/' }]));
}
