import { rowsOf } from './plain-count.ts';
import type { PlainRow } from './plain-tables.ts';
import type { RosterRecord } from './roster-people.ts';
import { DATA, people, squeeze } from './training-records.ts';

export interface Sitting {
  readonly person: RosterRecord;
  readonly test: string;
  readonly isExpected: boolean;
  /** Of a hundred; null for who did not sit. */
  readonly mark: number | null;
}

const PATH = 'tests/2026.xlsx';
const LEADERS = '2026年全市县处级党员领导干部应知应会测试';
const EVERYBODY = '2026年全市组工干部应知应会测试';

function readSheet(sheet: string, test: string, full: number): { own: Sitting[]; gone: number } {
  const rows = rowsOf(DATA, { path: PATH, sheet });
  const top = rows.findIndex((row) => row.includes('姓名'));
  const heading = rows[top] ?? [];
  const own: Sitting[] = [];
  let gone = 0;
  for (const row of rows.slice(top + 1)) {
    const cell = (name: string): string =>
      heading.includes(name) ? squeeze(row[heading.indexOf(name)]) : '';
    if (cell('姓名') === '') continue;
    const named = people.filter(
      ({ name, unit }) => squeeze(name) === cell('姓名') && squeeze(unit) === cell('单位'),
    );
    const id = cell('身份证号');
    const [person, other] = id === '' || named.length < 2 ? named : named.filter((each) => each.id === id);
    if (other) throw new Error(`two people of the name ${cell('姓名')}`);
    const mark = /^\d+$/.test(cell('成绩')) ? (Number(cell('成绩')) * 100) / full : null;
    if (person) own.push({ person, test, isExpected: cell('应考') !== '否', mark });
    else gone++;
  }
  return { own, gone };
}

/** The tests of the sample, read and matched without the product's code. */
export function plainSittings() {
  const leaders = readSheet('县处级', LEADERS, 100);
  const everybody = readSheet('全体', EVERYBODY, 120);
  return { leaders: leaders.own, everybody: everybody.own, gone: leaders.gone + everybody.gone };
}

const unitOf = ({ unit }: RosterRecord): string => String(unit).trim();
const levelOf = (person: RosterRecord): string => (unitOf(person).startsWith('市委') ? '市级' : '县级');

interface Scope {
  readonly scope_type: string;
  readonly scope: string;
  readonly has: (person: RosterRecord) => boolean;
}

function scopes(): readonly Scope[] {
  const by = (scope_type: string, key: (person: RosterRecord) => string): Scope[] =>
    [...new Set(people.map(key))].map((scope) => ({
      ...{ scope_type, scope },
      has: (person) => key(person) === scope,
    }));
  return [...by('全部', () => '全部'), ...by('层级', levelOf), ...by('单位', unitOf)];
}

const mean = (marks: readonly number[]) => marks.reduce((sum, mark) => sum + mark, 0) / marks.length;

/** Who was to sit, who sat, and how: every group of five and more tells its scores. */
function rowOf(where: PlainRow, rows: readonly Sitting[]): PlainRow {
  const expected = rows.filter(({ isExpected }) => isExpected);
  const marks = expected.flatMap(({ mark }) => mark ?? []);
  const passed = marks.filter((mark) => mark >= 60).length;
  const [isTold, isCompared] = [marks.length >= 5, expected.length >= 5];
  return {
    ...where,
    ...{ expected: expected.length, sat: marks.length, scored: marks.length },
    share: isCompared ? marks.length / expected.length : null,
    passed: isTold ? passed : null,
    pass_rate: isTold ? passed / marks.length : null,
    mean: isTold ? mean(marks) : null,
  };
}

/** The tables of the tests, counted without the product's code. */
export function plainTests(): Readonly<Record<string, readonly PlainRow[]>> {
  const { leaders, everybody } = plainSittings();
  const all = [...leaders, ...everybody];
  const ofScopes = (rows: readonly Sitting[], more: PlainRow, types: readonly string[]) =>
    scopes()
      .filter(({ scope_type }) => types.includes(scope_type))
      .map(({ scope_type, scope, has }) =>
        rowOf(
          { scope_type, scope, ...more },
          rows.filter(({ person }) => has(person)),
        ),
      );
  return {
    'training.tests': [
      ...ofScopes(leaders, { test: LEADERS }, ['全部', '层级']),
      ...ofScopes(everybody, { test: EVERYBODY }, ['全部', '层级']),
    ],
    'training.test_units': ofScopes(all, {}, ['全部', '层级', '单位']),
    'training.test_reach': scopes().map(({ scope_type, scope, has }) => {
      const members = people.filter(has);
      const sat = members.filter((each) => all.some(({ person, mark }) => person === each && mark !== null));
      const share = members.length >= 5 ? sat.length / members.length : null;
      return { scope_type, scope, class: '全部在职', people: members.length, sat: sat.length, share };
    }),
  };
}
