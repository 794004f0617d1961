import { source, type SampleFile } from '../file.ts';
import { chinese, dotted } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { COUNTY_UNITS } from '../units.ts';
import type { Cell, SheetDraft } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { headingRow } from './headings.ts';
import { PLAIN, spaced, type Spelling } from './spelling.ts';
import { bodyRows, numbered, rowOf, titleMerge, type Plants } from './table.ts';

const PLACES = ['云台市', '长丰市', '平陵县', '望川县'];
const WIDTH = USUAL_COLUMNS.length + 1;
const SPELLING: Spelling = { ...PLAIN, name: spaced, birth: chinese, date: dotted };
const HEADING = [
  '序号',
  ...headingRow(USUAL_COLUMNS, { birth: '出生年月', unit: '工作单位', source: '来源' }),
];

const NOTES: SheetDraft = {
  name: '填表说明',
  rows: [['填表说明'], ['1.一人一行，不合并单元格。'], ['2.出生年月以干部档案为准。']],
};

/** One workbook, a sheet for each of four counties, and one of instructions. */
export function sheetsRoster(force: Force): SampleFile {
  const plans = COUNTY_UNITS.filter(({ place }) => PLACES.includes(place));
  const sheets = plans.map(({ place, unit }) => countySheet(place, unit, peopleOf(force, unit), force));
  const setAside: Readonly<Record<string, number>> = { 云台市: 2, 平陵县: 2 };
  return {
    path: 'rosters/05-four-counties.xlsx',
    name: '四县市花名册汇总.xlsx',
    history: false,
    bytes: toWorkbook([NOTES, ...sheets], 'xlsx'),
    sources: plans.map(({ place, size }) => source(place, 'roster', size, setAside[place] ?? 1)),
  };
}

function countySheet(place: string, unit: string, people: readonly Person[], force: Force): SheetDraft {
  const body = numbered(bodyRows(people, USUAL_COLUMNS, SPELLING, plants(people)));
  // The heading again where the second printed page begins.
  if (place === '云台市') body.splice(20, 0, HEADING);
  if (place === '平陵县') body.push(nameless(force, unit, people.length + 1));
  const rows: Cell[][] = [
    rowOf(WIDTH, { 0: `${unit}花名册` }),
    rowOf(WIDTH, { 0: `填报单位：${unit}`, 15: '填报日期：2026-10-31' }),
    HEADING,
    ...body,
    rowOf(WIDTH, { 0: '合计', 1: String(people.length) }),
  ];
  return { name: place, rows, merges: [titleMerge(0, WIDTH)] };
}

/** A person who was entered without a name. */
function nameless(force: Force, unit: string, number: number): Cell[] {
  const [model] = force.left;
  if (!model) throw new Error('nobody left');
  const person = { ...model, now: { ...model.now, unit } };
  const [row] = bodyRows([person], USUAL_COLUMNS, SPELLING, new Map([[model.serial, { name: '', id: '' }]]));
  return [number, ...(row ?? [])];
}

/** Missing marks in words: an unknown education and an unknown source. */
function plants(people: readonly Person[]): Plants {
  return new Map(
    people
      .filter(({ source: way, fullTime }) => way === null || fullTime === null)
      .map((person) => [
        person.serial,
        person.source === null ? { source: '不详' } : { fullTimeLevel: '不详' },
      ]),
  );
}
