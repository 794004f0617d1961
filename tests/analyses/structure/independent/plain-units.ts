import type { PlainRow, PlainTable } from '../../../sample/plain-tables.ts';
import type { DatedPerson } from './dated-people.ts';
import { meanAge, ratio, scopesOfDated } from './plain-trend.ts';

type Is = (person: DatedPerson) => boolean;

/** Below so many nothing is claimed. */
const MIN = 5;

const hasAge: Is = ({ age }) => age !== null;
const SHARES: Readonly<Record<string, readonly [known: Is, counted: Is]>> = {
  '30岁及以下': [hasAge, ({ age }) => age !== null && age <= 30],
  '35岁及以下': [hasAge, ({ age }) => age !== null && age <= 35],
  研究生学历: [({ education }) => education !== null, ({ education }) => education === '研究生'],
  女性: [({ sex }) => sex !== null, ({ sex }) => sex === '女'],
};

const hasStaffing: Is = ({ staffing }) => staffing !== null;
const on =
  (...kinds: readonly string[]): Is =>
  ({ staffing }) =>
    kinds.includes(staffing ?? '');
const POSTS: Readonly<Record<string, readonly [known: Is, counted: Is]>> = {
  在编: [hasStaffing, on('行政', '参公', '事业', '工勤', '在编')],
  行政编制: [hasStaffing, on('行政')],
  事业编制: [hasStaffing, on('参公', '事业')],
  工勤编制: [hasStaffing, on('工勤')],
  领导职务: [
    ({ postLevel }) => postLevel !== null,
    ({ postLevel }) => /^(厅局级|县处级|乡科级)/.test(postLevel ?? ''),
  ],
};

interface Counted {
  readonly item: string;
  readonly n: number;
  readonly known: number;
}

const countEach = (
  people: readonly DatedPerson[],
  items: Readonly<Record<string, readonly [known: Is, counted: Is]>>,
): readonly Counted[] =>
  Object.entries(items).map(([item, [known, counted]]) => ({
    ...{ item, n: people.filter(counted).length, known: people.filter(known).length },
  }));

function standing(people: readonly DatedPerson[]): readonly PlainRow[] {
  const shares = countEach(people, SHARES).map((row) => {
    return { ...row, share: row.known < MIN ? null : ratio(row.n, row.known), mean: null };
  });
  const ages = people.flatMap(({ age }) => age ?? []);
  const [n, mean] = [ages.length, ages.length < MIN ? null : meanAge(ages)];
  return [...shares, { item: '平均年龄', n, known: n, share: null, mean }];
}

/** What the page of one unit stands on. */
export function plainUnits(people: readonly DatedPerson[]): Readonly<Record<string, PlainTable>> {
  const rowsOf = (read: (own: readonly DatedPerson[]) => readonly object[]) =>
    scopesOfDated(people).flatMap(({ scope_type, scope, people: own }) =>
      read(own).map((row): PlainRow => ({ scope_type, scope, ...row })),
    );
  const dims = ['scope_type', 'scope', 'item'];
  return {
    'structure.unit_standing': {
      ...{ dims, measures: ['n', 'known', 'share', 'mean'] },
      rows: rowsOf(standing),
    },
    'structure.establishment': {
      ...{ dims, measures: ['n', 'known'] },
      rows: rowsOf((own) => countEach(own, POSTS)),
    },
  };
}
