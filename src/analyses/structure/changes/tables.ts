import type { TableDefinition } from '../../plan/definition.ts';
import { POSTS_EXPLAINED } from './steps.ts';

/** Who came, left, moved and rose between two dates: one row of `changes` for a person and step. */
export const changesTable: TableDefinition = {
  id: 'structure.changes',
  title: '两期之间的人员变化',
  population: 'changes',
  dims: [{ name: 'step', dimension: 'step' }],
  measures: [
    {
      name: 'n',
      label: '人数',
      unit: '人',
      formula: '按人比对两期花名册，经过该步骤的人数',
      caveat: `只含两期都有花名册的单位；期初、离任、调出记在上期的单位，其余记在本期的单位；一人可经过几个步骤；${POSTS_EXPLAINED}`,
      expression: { op: 'count', over: ['step'], known: ['step'] },
    },
  ],
  personal: false,
};
