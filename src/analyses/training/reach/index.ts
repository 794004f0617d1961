import { LISTS } from '../lists/ids.ts';
import type { TrainingPart } from '../part.ts';
import { windowChoice } from '../window.ts';
import { classFigures } from './class-figures.ts';
import { classes } from './classes.ts';
import { compared } from './compared.ts';
import { frequency } from './frequency.ts';
import { frequencyFigure } from './frequency-figure.ts';
import { hoursSheet } from './hours-sheet.ts';
import { officesCompared } from './offices.ts';
import { coverageLevels, coverageUnits } from './scope-figures.ts';
import { tables } from './tables.ts';
import { unlessUnsent } from './unsent.ts';
import { coverageWhole } from './whole-figures.ts';

const asTitled = unlessUnsent('');

const figures = [
  ...[coverageWhole, coverageLevels, coverageUnits].map(asTitled),
  unlessUnsent('参训次数')(frequencyFigure),
  ...[...classFigures, hoursSheet].map(asTitled),
];

/** Who has been trained at all, and who has not. */
export const coverage: TrainingPart = {
  tables,
  derived: [compared, classes, officesCompared, frequency],
  findings: [],
  figures,
  pages: [
    {
      id: 'training',
      title: '教育培训',
      tab: '总览',
      findings: [],
      figures: figures.map(({ id }) => id),
      choices: [windowChoice],
      settings: ['training.coverage_target', 'training.repeat_times', 'training.min_base'],
      lists: [LISTS.due, LISTS.never, LISTS.repeated],
    },
  ],
};
