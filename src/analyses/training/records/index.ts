import type { TrainingPart } from '../part.ts';
import { windowChoice } from '../window.ts';
import { doubtsFigure } from './doubts-figure.ts';
import { classesFigure, saidUnitsFigure } from './ledger-figures.ts';
import { linksFigure } from './links-figure.ts';
import { tables } from './tables.ts';

const figures = [linksFigure, doubtsFigure, classesFigure, saidUnitsFigure];

/** The records as they came: whose they are, what is doubtful, which classes. It needs no roster. */
export const records: TrainingPart = {
  tables,
  derived: [],
  findings: [],
  figures,
  pages: [
    {
      id: 'training-records',
      title: '培训台账',
      tab: '培训台账',
      needs: ['training'],
      findings: [],
      figures: figures.map(({ id }) => id),
      choices: [windowChoice],
    },
  ],
};
