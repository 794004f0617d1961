import type { DerivedTable } from '../../analysis.ts';
import type { TableDefinition } from '../../plan/definition.ts';
import { people } from '../measures.ts';
import { UNIT_LEVELS } from '../unit-levels.ts';
import { recentEntries } from './recent-entries.ts';
import { retiringSoon } from './retiring-soon.ts';

/** Counted for the findings alone: which level a unit is compared within. */
export const findingTables: readonly TableDefinition[] = [
  {
    id: UNIT_LEVELS,
    title: '各单位人员的层级',
    population: 'people',
    dims: [{ name: 'level', dimension: 'level' }],
    measures: [{ ...people, expression: { op: 'count', over: ['level'], known: ['level'] } }],
    personal: false,
    internal: true,
  },
];

/** Worked out for the findings, so that a number in a sentence opens the people it counts. */
export const findingDerived: readonly DerivedTable[] = [recentEntries, retiringSoon];
