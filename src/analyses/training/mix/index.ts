import { categoryChoice } from '../lists/category-choice.ts';
import { LISTS } from '../lists/ids.ts';
import type { TrainingPart } from '../part.ts';
import { windowChoice } from '../window.ts';
import { categoryBars, formBars, organiserBars } from './bars.ts';
import { mixChoice } from './choice.ts';
import { contentShares } from './content.ts';
import { levelOrganisers, unitCategories } from './matrix.ts';
import { mixTable } from './mix-table.ts';
import { peopleInClass } from './people-in-class.ts';
import { contentSheet, mixSheet } from './sheets.ts';
import { LESSON_FACETS, tables } from './tables.ts';
import { theoryBars } from './theory-bars.ts';

const figures = [
  ...[categoryBars, formBars, unitCategories, contentSheet, theoryBars],
  ...[organiserBars, levelOrganisers, mixSheet],
];

/** What the training consisted of: categories, forms, and who organised it. */
export const mix: TrainingPart = {
  tables,
  derived: [...LESSON_FACETS.map(peopleInClass), mixTable, contentShares],
  findings: [],
  figures,
  pages: [
    {
      id: 'training-mix',
      title: '培训构成',
      tab: '培训构成',
      findings: [],
      figures: figures.map(({ id }) => id),
      choices: [windowChoice, mixChoice, categoryChoice],
      settings: [
        'training.theory_share_target',
        'training.party_share_target',
        'training.theory_words',
        'training.party_words',
        'training.min_base',
      ],
      lists: [LISTS.suggested],
    },
  ],
};
