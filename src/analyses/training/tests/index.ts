import type { TrainingPart } from '../part.ts';
import { windowChoice } from '../window.ts';
import { ABSENT_LIST, absentList } from './absent-list.ts';
import { bandsTable } from './bands.ts';
import { testBands } from './bands-figure.ts';
import { testsTable, unitsTable } from './kept.ts';
import { reachTable } from './reach.ts';
import { testReach, testUnits, testUnitsSheet } from './scope-figures.ts';
import { PASS_MARK, settings } from './settings.ts';
import { tables } from './tables.ts';
import { testsSheet } from './whole-figure.ts';

const figures = [testsSheet, testReach, testUnits, testBands, testUnitsSheet];

/** 应知应会: who was to sit the tests, who did, how they went, and who was absent. */
export const tests: TrainingPart = {
  tables,
  derived: [testsTable, unitsTable, bandsTable, reachTable],
  findings: [],
  figures,
  settings,
  lists: [absentList],
  pages: [
    {
      id: 'training-tests',
      title: '应知应会测试',
      tab: '应知应会',
      needs: ['roster', 'tests'],
      findings: [],
      figures: figures.map(({ id }) => id),
      choices: [windowChoice],
      settings: [PASS_MARK, 'training.min_base'],
      lists: [ABSENT_LIST],
    },
  ],
};
