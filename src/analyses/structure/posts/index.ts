import type { StructurePart } from '../part.ts';
import { politics, postLevels, ranks, sexAndEthnicity } from './level-figures.ts';
import { longInPost } from './long-in-post.ts';
import { presence } from './presence.ts';
import { tables } from './tables.ts';
import { tenureChoice } from './tenure-choice.ts';
import { longByUnit, tenureSwarm } from './tenure-figures.ts';
import { vacancies } from './vacancies.ts';
import { vacanciesByUnit } from './vacancies-figure.ts';

const figures = [
  ...[postLevels, ranks, tenureSwarm, longByUnit],
  ...[presence, vacanciesByUnit, sexAndEthnicity, politics],
];

export const posts: StructurePart = {
  tables,
  derived: [longInPost, vacancies],
  figures,
  pages: [
    {
      id: 'structure-posts',
      title: '职务职级',
      tab: '职务职级',
      choices: [tenureChoice],
      findings: [],
      figures: figures.map(({ id }) => id),
      settings: ['structure.long_in_post_years', 'structure.min_base'],
    },
  ],
};
