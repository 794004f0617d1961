import { type RecordColumns, wordAt } from '#core/record-columns.ts';
import { ALL_GROUPS, type League } from './league.ts';
import type { LeagueTable } from './standing.ts';

/** Whoever is put together with others: where they are, and the composite. */
export interface Member {
  readonly home: string;
  /** The 科室; null where none is said. */
  readonly office: string | null;
  /** NaN: 缺. */
  readonly score: number;
}

interface Named {
  readonly name: string;
  readonly home: string | null;
  readonly office: string | null;
}

const keyOf = (name: string, home: string | null): string => `${name}\n${home ?? ''}`;

/** Who a period names, with a score or without. */
function namedIn(records: RecordColumns, league: League, period: string): ReadonlyMap<string, Named> {
  const [types, groups, periods] = [
    ...[records.words('object_type'), records.words('group'), records.words('period')],
  ] as const;
  const [objects, units, offices] = [
    ...[records.words('object'), records.words('unit'), records.words('office')],
  ] as const;
  const wanted = periods.words.indexOf(period);
  const isPerson = league.objectType === '个人';
  const found = new Map<string, Named>();
  for (let row = 0; row < records.count; row++) {
    if (periods.codes[row] !== wanted) continue;
    if ((wordAt(types, row) ?? '单位') !== league.objectType) continue;
    if ((wordAt(groups, row) ?? ALL_GROUPS) !== league.group) continue;
    const [name, home, office] = [wordAt(objects, row), wordAt(units, row), wordAt(offices, row)];
    if (name === null) continue;
    const key = keyOf(name, isPerson ? home : null);
    const known = found.get(key);
    found.set(key, { name, home: known?.home ?? home, office: known?.office ?? office });
  }
  return found;
}

/**
 * Who is put together by unit in a period. 缺 are those whom it names without a score, and those who had one in the
 * period before and are not there.
 */
export function membersOf(table: LeagueTable, period: number, records: RecordColumns): readonly Member[] {
  const { league, previous } = table;
  const { composite } = table.standing(period);
  const before = previous[period] ?? -1;
  const then = before < 0 ? null : table.standing(before).composite;
  const named = namedIn(records, league, league.periods[period] ?? '');
  const namedThen = before < 0 ? null : namedIn(records, league, league.periods[before] ?? '');
  const isPerson = league.objectType === '个人';
  const known = new Set<string>();
  const members: Member[] = [];
  league.names.forEach((name, o) => {
    const home = league.homes[o] ?? null;
    const key = keyOf(name, isPerson ? home : null);
    known.add(key);
    const score = composite[o] ?? Number.NaN;
    const wasThere = !Number.isNaN(then?.[o] ?? Number.NaN);
    if (home === null || (Number.isNaN(score) && !named.has(key) && !wasThere)) return;
    members.push({ home, office: (named.get(key) ?? namedThen?.get(key))?.office ?? null, score });
  });
  for (const [key, { home, office }] of named) {
    if (!known.has(key) && home !== null) members.push({ home, office, score: Number.NaN });
  }
  return members;
}
