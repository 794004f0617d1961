import { from, op } from 'arquero';
import { plainCount } from '../sample/plain-count.ts';
import type { PlainTable } from '../sample/plain-tables.ts';
import { DATA } from '../sample/training-records.ts';
import { inScopes, rowsIn, shares } from './scoped.ts';

const SCOPE = ['scope_type', 'scope'];

/** Tables of the structure, counted by Arquero from the people of the rosters. */
export function structureByOracle(): Readonly<Record<string, PlainTable>> {
  const people = from([...plainCount(DATA).people]);
  const scoped = inScopes(people);
  const headcount = scoped.groupby(SCOPE).rollup({ n: op.count() });
  return {
    'structure.headcount': { dims: SCOPE, measures: ['n'], rows: rowsIn(headcount) },
    'structure.age_bands': shares(scoped, SCOPE, 'band'),
    'structure.education': shares(scoped, SCOPE, 'education'),
    'structure.education_by_age': shares(
      scoped.filter('d => d.band !== null'),
      [...SCOPE, 'band'],
      'education',
    ),
  };
}
