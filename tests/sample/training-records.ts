import { fileURLToPath } from 'node:url';
import { ROSTER_LAYOUTS } from './layouts.ts';
import { AS_OF, rowsOf } from './plain-count.ts';
import { readRoster, type RosterRecord } from './roster-people.ts';
import type { Value } from './source-rows.ts';

export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

export const squeeze = (value: Value | undefined): string => String(value ?? '').replaceAll(/\s/g, '');
export const people = ROSTER_LAYOUTS.flatMap(
  (layout) => readRoster(rowsOf(DATA, layout), layout, AS_OF).loaded,
);

export interface Matched {
  readonly person: RosterRecord;
  readonly category: string;
  readonly hours: number;
}

/** Records of the sample, matched without the product's code: by ID, else by name and unit when only one has both. */
export function matchAll(
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

export const isSenior = ({ postLevel, rank }: RosterRecord): boolean =>
  /处|厅局级/.test(squeeze(postLevel)) || squeeze(rank).endsWith('调研员');

/** Hours of each person that count for the duty. */
export function dutyHours(records: readonly Matched[]): ReadonlyMap<RosterRecord, number> {
  const hours = new Map<RosterRecord, number>();
  for (const { person, category, hours: more } of records) {
    if (category !== '网络培训') hours.set(person, (hours.get(person) ?? 0) + more);
  }
  return hours;
}
