import { source, type SampleFile } from '../file.ts';
import { YEAR_BEFORE } from '../months.ts';
import type { Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { UNITS } from '../units.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toUtf8 } from '../write/text.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { headingRow } from './headings.ts';
import { PLAIN } from './spelling.ts';
import { bodyRows, rowOf } from './table.ts';

/** All departments a year earlier: who left is still there, who came is not, who rose is lower. */
export function historyRoster(force: Force): SampleFile {
  const people = peopleBefore(force);
  const rows: Cell[][] = [
    rowOf(USUAL_COLUMNS.length, { 0: '填报日期：2025年10月31日' }),
    headingRow(USUAL_COLUMNS),
    ...bodyRows(people, USUAL_COLUMNS, PLAIN),
  ];
  return {
    path: 'history/roster-2025.csv',
    name: '全市组织部门花名册2025年10月.csv',
    history: true,
    bytes: toUtf8(toCsv(rows), 'mark'),
    sources: [source(null, 'roster', people.length, 0)],
  };
}

function peopleBefore(force: Force): Person[] {
  const order = UNITS.map(({ unit }) => unit);
  return [...force.people, ...force.left]
    .flatMap((person) => (person.before ? [{ ...younger(person), now: person.before }] : []))
    .sort((a, b) => order.indexOf(a.now.unit) - order.indexOf(b.now.unit) || a.serial - b.serial);
}

/** A probationary member of this year was not one then. */
function younger(person: Person): Person {
  const joined = person.partySince !== null && person.partySince > YEAR_BEFORE;
  return joined ? { ...person, politics: '共青团员', partySince: null } : person;
}
