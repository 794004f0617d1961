import { groupBy, type PlainRow, type PlainTable } from '../../../sample/plain-tables.ts';
import type { DatedPerson } from './dated-people.ts';
import { ratio, scopesOfDated } from './plain-trend.ts';

/** The settings as they ship: three years, the as-of year the last; the five after it. */
const isRecent = (year: number | null) => year !== null && year >= 2024 && year <= 2026;
const isComing = ({ retires }: DatedPerson) =>
  retires !== null && retires >= 2027 * 12 && retires < 2032 * 12;

/** Tables that are worked out for the findings alone. */
export function plainFound(people: readonly DatedPerson[]): Readonly<Record<string, PlainTable>> {
  const scopes = scopesOfDated(people);
  const entries = scopes
    .filter(({ scope_type }) => scope_type !== '单位')
    .flatMap(({ scope_type, scope, people: own }) => {
      const known = own.filter(({ entryYear, source }) => isRecent(entryYear) && source !== null);
      return [...groupBy(known, ({ source }) => source)].map(([source, members]): PlainRow => ({
        ...{ scope_type, scope, source, n: members.length, known: known.length },
        share: members.length / known.length,
      }));
    });
  const retiring = scopes.map(({ scope_type, scope, people: own }): PlainRow => {
    const known = own.filter(({ retires }) => retires !== null).length;
    const n = own.filter(isComing).length;
    return { scope_type, scope, n, known, share: ratio(n, known) };
  });
  const measures = ['n', 'known', 'share'];
  return {
    'structure.recent_entries': { dims: ['scope_type', 'scope', 'source'], measures, rows: entries },
    // There is no 单位基本表 among these files.
    'structure.vacancies': { dims: ['scope_type', 'scope'], measures: [], rows: [] },
    'structure.retiring_soon': { dims: ['scope_type', 'scope'], measures, rows: retiring },
  };
}
