import { source, type SampleFile } from '../file.ts';
import { AS_OF_LONG, toMonth } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toGbk } from '../write/text.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { headingRow } from './headings.ts';
import { lastWord, PLAIN, spaced, wordMixed, type Spelling } from './spelling.ts';
import { bodyRows, numbered, rowOf, type Plants } from './table.ts';

const UNIT = '南浦区委组织部';
const SPELLING: Spelling = { ...PLAIN, name: spaced, schooling: wordMixed, degree: lastWord };

/** A sheet saved as CSV by Excel: GBK without a mark, title and date above the heading, a total below. */
export function southRoster(force: Force): SampleFile {
  const people = peopleOf(force, UNIT);
  const width = USUAL_COLUMNS.length + 1;
  const words = { id: '身份证号码', source: '人员来源', postLevel: '现职务层次' };
  const rows: Cell[][] = [
    rowOf(width, { 0: '南浦区委组织部干部花名册' }),
    rowOf(width, { 0: `填报单位：${UNIT}`, 12: `填报日期：${AS_OF_LONG}` }),
    ['序号', ...headingRow(USUAL_COLUMNS, words)],
    ...numbered(bodyRows(people, USUAL_COLUMNS, SPELLING, plants(people))),
    rowOf(width, { 0: '合计', 1: `${people.length}人` }),
  ];
  return {
    path: 'rosters/03-nanpu.csv',
    name: '南浦区委组织部花名册.csv',
    history: false,
    bytes: toGbk(toCsv(rows)),
    sources: [source(null, 'roster', people.length, 1)],
  };
}

/** A birth typed 1985.1, an ID that Excel turned into a float, a party school in the full-time boxes. */
function plants(people: readonly Person[]): Plants {
  const ambiguous = people.find(({ birth }) => birth === toMonth(1985, 10));
  const partySchool = people.find(({ onJob }) => onJob?.partySchool && onJob.level === '大学');
  const damaged = people.find((person) => {
    const alone = people.every((other) => other === person || other.name !== person.name);
    return alone && person.band === 2 && person !== partySchool;
  });
  if (!ambiguous || !partySchool || !damaged) throw new Error('nobody to plant on');
  const school = {
    fullTimeLevel: '省委党校大学',
    fullTimeDegree: '',
    fullTimeSchool: partySchool.onJob?.school ?? '',
    onJobLevel: '',
    onJobDegree: '',
    onJobSchool: '',
  };
  return new Map<number, Record<string, Cell>>([
    [ambiguous.serial, { birth: '1985.1' }],
    [damaged.serial, { id: '9.90101E+17' }],
    [partySchool.serial, { ...(partySchool === ambiguous ? { birth: '1985.1' } : {}), ...school }],
  ]);
}
