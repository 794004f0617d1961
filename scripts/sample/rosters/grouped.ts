import { source, type SampleFile } from '../file.ts';
import { AS_OF_LONG } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import type { Cell, Merge } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { USUAL_COLUMNS, type ColumnId } from './columns.ts';
import { headingRow } from './headings.ts';
import { PLAIN, spaced, withoutZu, type Spelling } from './spelling.ts';
import { bodyRows, rowOf, titleMerge, type Plants } from './table.ts';

const UNITS = ['石桥县委组织部', '清源县委组织部', '白沙县委组织部'];
const NUMERALS = ['一', '二', '三'];
const COLUMNS: readonly ColumnId[] = ['unit', ...USUAL_COLUMNS.filter((column) => column !== 'unit')];
const WIDTH = COLUMNS.length;
const SPELLING: Spelling = { ...PLAIN, name: spaced, ethnicity: withoutZu, blank: '—' };

/** Three counties on one sheet: a section row, the unit in one merged cell, a subtotal. */
export function groupedRoster(force: Force): SampleFile {
  const rows: Cell[][] = [
    rowOf(WIDTH, { 0: '石桥、清源、白沙三县委组织部干部花名册' }),
    rowOf(WIDTH, { 0: `填报日期：${AS_OF_LONG}` }),
    headingRow(COLUMNS, { unit: '所在单位', office: '股室', name: '姓  名', sex: '性 别' }),
  ];
  const merges: Merge[] = [titleMerge(0, WIDTH), titleMerge(1, WIDTH)];
  let loaded = 0;
  UNITS.forEach((unit, index) => {
    const people = peopleOf(force, unit);
    merges.push(titleMerge(rows.length, WIDTH));
    rows.push(rowOf(WIDTH, { 0: `${NUMERALS[index]}、${unit}` }));
    const top = rows.length;
    const body = bodyRows(people, COLUMNS, SPELLING, plants(force));
    // Only the first cell of the merged ones holds the unit.
    rows.push(...body.map((row, place) => (place === 0 ? row : [null, ...row.slice(1)])));
    merges.push({ top, left: 0, bottom: rows.length - 1, right: 0 });
    rows.push(rowOf(WIDTH, { 0: '小计', 1: `${people.length}人` }));
    loaded += people.length;
  });
  rows.push(rowOf(WIDTH, { 0: '合计', 1: `${loaded}人` }));
  merges.push(titleMerge(rows.length, WIDTH));
  rows.push(rowOf(WIDTH, { 0: '填表人：罗文禾    审核人：梁川' }));
  return {
    path: 'rosters/06-grouped.xlsx',
    name: '石桥清源白沙三县花名册.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '名册', rows, merges }], 'xlsx'),
    sources: [source('名册', 'roster', loaded, UNITS.length * 2 + 2)],
  };
}

/** One ID whose last character was mistyped. */
function plants(force: Force): Plants {
  const person = peopleOf(force, '白沙县委组织部').find(({ band, id }) => band === 3 && !id.endsWith('X'));
  if (!person) throw new Error('nobody for the ID');
  const last = (Number(person.id.slice(-1)) + 3) % 10;
  return new Map([[person.serial, { id: `${person.id.slice(0, -1)}${last}` }]]);
}
