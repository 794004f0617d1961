import { lists } from '../lists/definitions.ts';
import { LISTS } from '../lists/ids.ts';
import { listTables } from '../lists/tables.ts';
import { newcomersByState } from '../newcomers/figure.ts';
import { newcomersTable, tables as newcomerTables } from '../newcomers/tables.ts';
import type { TrainingPart } from '../part.ts';
import { dutyGap } from './gap.ts';
import { gapByScope, shortByPerson } from './gap-figures.ts';
import { networkTable } from './network.ts';
import { networkHours } from './network-figure.ts';
import { networkTables } from './network-tables.ts';
import { settings } from './settings.ts';
import { shortBandsTable } from './short-bands.ts';
import { dutyByLevel, dutyByRule, dutyByUnit } from './state-figures.ts';
import { tables } from './tables.ts';

const figures = [
  ...[dutyByRule, shortByPerson, dutyByLevel, newcomersByState],
  ...[dutyByUnit, networkHours, gapByScope],
];

/** Hours against the duty of art. 14, newcomers, and the lists of whoever is left. */
export const duty: TrainingPart = {
  tables: [...tables, ...networkTables, ...newcomerTables, ...listTables],
  derived: [dutyGap, shortBandsTable, networkTable, newcomersTable],
  findings: [],
  figures,
  settings,
  lists,
  pages: [
    {
      id: 'training-duty',
      title: '学时达标',
      tab: '学时达标',
      findings: ['training.duty_risk'],
      figures: figures.map(({ id }) => id),
      settings: settings.map(({ id }) => id),
      lists: [LISTS.due, LISTS.newcomers],
    },
  ],
};
