import type { TrainingPart } from '../part.ts';
import { hoursLines, trainedLines } from './cumulated-figures.ts';
import { monthTable } from './month-table.ts';
import { progress } from './progress.ts';
import { quarterTable } from './quarter-table.ts';
import { monthFigures, quarterFigure } from './series-figures.ts';
import { tables } from './tables.ts';

const figures = [trainedLines, hoursLines, ...monthFigures, quarterFigure];

/** How training goes on over the year, beside the last. */
export const trend: TrainingPart = {
  tables,
  derived: [monthTable, quarterTable, progress],
  findings: [],
  figures,
  pages: [
    {
      id: 'training-trend',
      title: '进度',
      tab: '进度',
      findings: [],
      figures: figures.map(({ id }) => id),
    },
  ],
};
