import { source, type SampleFile } from '../file.ts';
import { dashed } from '../months.ts';
import { makeIdentity } from '../people/identity.ts';
import { peopleOf, type Force } from '../people/force.ts';
import { toCsv } from '../write/csv.ts';
import { toUtf8 } from '../write/text.ts';
import { USUAL_COLUMNS, type ColumnId } from './columns.ts';
import { headingRow } from './headings.ts';
import { PLAIN, wordInFull, type Spelling } from './spelling.ts';
import { bodyRows, type Plants } from './table.ts';

const UNIT = '东岭区委组织部';
const COLUMNS: readonly ColumnId[] = ['level', ...USUAL_COLUMNS];
const SPELLING: Spelling = { ...PLAIN, birth: dashed, date: dashed, schooling: wordInFull };

/** A clean UTF-8 CSV with a byte order mark, months as 1987-06 and a 层级 column. */
export function eastRoster(force: Force): SampleFile {
  const people = peopleOf(force, UNIT);
  const heading = headingRow(COLUMNS, { id: '公民身份号码', source: '进入方式', rank: '现职级' });
  const rows = [heading, ...bodyRows(people, COLUMNS, SPELLING, plants(force))];
  return {
    path: 'rosters/02-dongling.csv',
    name: '东岭区委组织部花名册.csv',
    history: false,
    bytes: toUtf8(toCsv(rows), 'mark'),
    sources: [source(null, 'roster', people.length, 0)],
  };
}

/** One person whose ID has the month before the one of the personnel file, as lawfully happens. */
function plants(force: Force): Plants {
  const person = peopleOf(force, UNIT).find(({ band, birth }) => band === 4 && birth % 12 > 0);
  if (!person) throw new Error('nobody for the ID');
  const { serial, birth, sex } = person;
  const id = makeIdentity({ area: 990_160, birth: birth - 1, day: 15, sequence: 7, sex });
  return new Map([[serial, { id }]]);
}
