import { source, type SampleFile } from '../file.ts';
import { AS_OF_LONG, compact, monthInYear, toSerial, yearOf, type Month } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import type { Cell } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { headingRow } from './headings.ts';
import { PLAIN, shortLevel, wordInFull, type Spelling } from './spelling.ts';
import { bodyRows, rowOf, titleMerge } from './table.ts';

const UNIT = '新港区委组织部';

const dateCell = (month: Month): Cell => ({
  serial: toSerial(yearOf(month), monthInYear(month), 1),
  format: 'yyyy-mm-dd',
});

const SPELLING: Spelling = {
  ...PLAIN,
  birth: (month) => Number(compact(month)),
  date: dateCell,
  politics: (word) => (word === '中共党员' ? '党员' : word),
  schooling: wordInFull,
  postLevel: shortLevel,
};

/** An old .xls: births as the number 198706, the other months as date cells, empty further sheets. */
export function harbourRoster(force: Force): SampleFile {
  const people = peopleOf(force, UNIT);
  const width = USUAL_COLUMNS.length;
  const rows: Cell[][] = [
    rowOf(width, { 0: '新港区委组织部人员名册' }),
    rowOf(width, { 0: `填报日期：${AS_OF_LONG}` }),
    headingRow(USUAL_COLUMNS, { workSince: '工作时间', title: '职称', staffing: '编制' }),
    ...bodyRows(people, USUAL_COLUMNS, SPELLING),
    rowOf(width, { 0: '注：出生年月以干部档案为准。' }),
  ];
  const merges = [titleMerge(0, width), titleMerge(1, width), titleMerge(rows.length - 1, width)];
  const sheets = [
    { name: 'Sheet1', rows, merges },
    { name: 'Sheet2', rows: [] },
    { name: 'Sheet3', rows: [] },
  ];
  return {
    path: 'rosters/04-xingang.xls',
    name: '新港区委组织部人员名册.xls',
    history: false,
    bytes: toWorkbook(sheets, 'biff8'),
    sources: [source('Sheet1', 'roster', people.length, 1)],
  };
}
