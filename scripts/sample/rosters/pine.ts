import { source, type SampleFile } from '../file.ts';
import { slashed } from '../months.ts';
import { peopleOf, type Force } from '../people/force.ts';
import { toCsv } from '../write/csv.ts';
import { toUtf16 } from '../write/text.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { headingRow } from './headings.ts';
import { lastWord, PLAIN, shortLevel, type Spelling } from './spelling.ts';
import { bodyRows } from './table.ts';

const UNIT = '松原县委组织部';
const SPELLING: Spelling = {
  ...PLAIN,
  birth: slashed,
  date: slashed,
  degree: lastWord,
  postLevel: shortLevel,
};

/** Excel's “Unicode 文本”: UTF-16, tabs, months as 1987/6; one row stands there twice. */
export function pineRoster(force: Force): SampleFile {
  const people = peopleOf(force, UNIT);
  const body = bodyRows(people, USUAL_COLUMNS, SPELLING);
  const twice = body[11];
  if (!twice) throw new Error('too few rows');
  const rows = [
    headingRow(USUAL_COLUMNS, { nativePlace: '籍 贯', entered: '进入单位时间' }),
    ...body.slice(0, 25),
    twice,
    ...body.slice(25),
  ];
  return {
    path: 'rosters/07-songyuan.txt',
    name: '松原县委组织部花名册.txt',
    history: false,
    bytes: toUtf16(toCsv(rows, '\t')),
    sources: [source(null, 'roster', people.length, 1)],
  };
}
