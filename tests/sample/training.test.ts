import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROSTER_LAYOUTS } from './layouts.ts';
import { AS_OF, rowsOf } from './plain-count.ts';
import { readRoster, type RosterRecord } from './roster-people.ts';
import type { Value } from './source-rows.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const squeeze = (value: Value | undefined): string => String(value ?? '').replaceAll(/\s/g, '');
const people = ROSTER_LAYOUTS.flatMap((layout) => readRoster(rowsOf(DATA, layout), layout, AS_OF).loaded);

interface Matched {
  readonly person: RosterRecord;
  readonly category: string;
  readonly hours: number;
}

/** By ID, else by name and unit when only one has both. */
function matchAll(
  path: string,
  sheet: string | null,
): { matched: Matched[]; ambiguous: number; unknown: number } {
  const rows = rowsOf(DATA, { path, sheet });
  const top = rows.findIndex((row) => row.includes('培训班次'));
  const heading = rows[top] ?? [];
  const result = { matched: [] as Matched[], ambiguous: 0, unknown: 0 };
  for (const row of rows.slice(top + 1)) {
    const cell = (name: string): string => squeeze(row[heading.indexOf(name)]);
    if (cell('培训班次') === '') continue;
    const byId = people.filter(({ id }) => id !== null && id === cell('身份证号'));
    const byName = people.filter(
      ({ name, unit }) => squeeze(name) === cell('姓名') && squeeze(unit) === cell('单位'),
    );
    const candidates = byId.length > 0 ? byId : byName;
    const [person] = candidates;
    if (candidates.length > 1) result.ambiguous++;
    else if (!person) result.unknown++;
    else result.matched.push({ person, category: cell('培训类别'), hours: Number(cell('学时')) });
  }
  return result;
}

const classes = matchAll('training/2026.xlsx', '培训记录');
const online = matchAll('training/2026-online.csv', null);
const earlier = matchAll('training/2022-2025.csv', null);

function met(records: readonly Matched[], duty: number, who: (person: RosterRecord) => boolean): number {
  const hours = new Map<RosterRecord, number>();
  for (const { person, category, hours: more } of records) {
    if (who(person) && category !== '网络培训') hours.set(person, (hours.get(person) ?? 0) + more);
  }
  return [...hours.values()].filter((sum) => sum >= duty).length;
}

const isSenior = ({ postLevel, rank }: RosterRecord): boolean =>
  /处|厅局级/.test(squeeze(postLevel)) || squeeze(rank).endsWith('调研员');

describe('the training story', () => {
  it('has 38 classes in 2026 that reached 431 of 516 people', () => {
    const rows = [
      ...rowsOf(DATA, { path: 'training/2026.xlsx', sheet: '培训记录' }).map((row) => row[4]),
      ...rowsOf(DATA, { path: 'training/2026-online.csv', sheet: null }).map((row) => row[3]),
    ];
    const names = new Set(rows.filter((name) => name !== null && name !== undefined && name !== '培训班次'));
    expect(names.size).toBe(38);
    const trained = new Set([...classes.matched, ...online.matched].map(({ person }) => person));
    expect(trained.size).toBe(431);
  });

  it('meets the yearly duty for 352 of 453 and the five-year duty for 47 of 63', () => {
    const year = [...classes.matched, ...online.matched];
    expect(people.filter(isSenior)).toHaveLength(63);
    expect(met(year, 90, (person) => !isSenior(person))).toBe(352);
    expect(met([...year, ...earlier.matched], 550, isSenior)).toBe(47);
  });

  it('has one record that fits two people and three of people who have left', () => {
    expect(online.ambiguous).toBe(1);
    expect([classes.ambiguous, earlier.ambiguous]).toEqual([0, 0]);
    expect([classes.unknown, online.unknown, earlier.unknown]).toEqual([3, 0, 0]);
  });
});
