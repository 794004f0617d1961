import { baseOf } from '#analyses/plan/people.ts';
import { structure } from '#analyses/structure/index.ts';
import type { CompareQueries } from '#app/api.ts';
import { compare } from '#app/compare/compare.ts';

import type { FakeContext } from './context.ts';
import { applyFilters, countTables, toCells } from './tables.ts';

/** The real comparison of the invented people. */
export function fakeCompare({ people, state }: FakeContext): CompareQueries {
  const facts = {
    people: {
      tables: (definitions: Parameters<typeof countTables>[1], filters: Parameters<typeof applyFilters>[1]) =>
        Promise.resolve(countTables(applyFilters(people, filters), definitions)),
      headcount: (filters: Parameters<typeof applyFilters>[1]) =>
        Promise.resolve(applyFilters(people, filters).length),
      counts: (dimension: string, filters: Parameters<typeof applyFilters>[1]) =>
        Promise.resolve(toCells(applyFilters(people, filters), [baseOf(dimension).id])),
    },
    settings: structure.settings,
    setting: (id: string) => structure.settings.find((setting) => setting.id === id)?.default ?? null,
    sample: true,
  };
  return {
    compare: (request, job = {}) => compare({ ...facts, asOf: state().asOf ?? '2026-10-31' }, request, job),
  };
}
