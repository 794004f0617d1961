import { countAt } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { rowsByScope, scopeName } from '../scope-counts.ts';
import { changesTable } from './tables.ts';
import { CAREER_STEPS } from '../../plan/change-steps.ts';
import { CAME, CLOSING, POSTS_EXPLAINED } from './steps.ts';

const TABLE = changesTable.id;
const CAVEAT = `${POSTS_EXPLAINED}；职级、学历有一期未填的，看不出升降，不计入有变化的人数`;

/** How many of those who are in both rosters were promoted, rotated and so on. */
export const changesWithin: DerivedTable = {
  id: 'structure.changes_within',
  title: '两期都在册的人员的变化',
  dims: [{ name: 'step', label: '变化' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '两期都在册、有该项变化的人数' },
      caveat: CAVEAT,
    },
    { name: 'known', label: '两期都在册', unit: '人', formula: '期末人数−新进人数' },
    {
      ...{ name: 'share', label: '占比', unit: '%', formula: '有该项变化的人数 ÷ 两期都在册的人数' },
      caveat: CAVEAT,
    },
  ],
  from: [TABLE],
  derive: (answers) => {
    const table = answers.table(TABLE);
    return [...rowsByScope(table).values()].flatMap((rows) => {
      const own = { ...table, rows };
      const known = countAt(own, { step: CLOSING }) - countAt(own, { step: CAME });
      const [first] = rows;
      if (!first || known <= 0) return [];
      return CAREER_STEPS.map((step) => {
        const n = countAt(own, { step });
        return { ...scopeName(first), step, n, known, share: n / known };
      });
    });
  },
  behind: (where, measure) => {
    if (measure === 'known') return null;
    const scope = scopeName(where);
    return { cells: [{ table: TABLE, where: { ...scope, step: where['step'] ?? null }, measure: 'n' }] };
  },
};
