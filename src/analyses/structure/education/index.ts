import type { StructurePart } from '../part.ts';
import { ageByBasis, degrees, levelsByBasis } from './level-figures.ts';
import { majors } from './majors.ts';
import { educationChoice, postgraduateGap } from './postgraduate-gap.ts';
import { postgraduateSheet, postgraduatesByUnit } from './postgraduates.ts';
import { tables } from './tables.ts';

const figures = [
  ...[levelsByBasis, ageByBasis],
  ...[postgraduatesByUnit, degrees],
  ...[majors, postgraduateSheet],
];

export const education: StructurePart = {
  tables,
  derived: [postgraduateGap],
  figures,
  pages: [
    {
      id: 'structure-education',
      title: '学历结构',
      tab: '学历',
      choices: [educationChoice],
      findings: [],
      figures: figures.map(({ id }) => id),
      settings: [
        'structure.postgraduate_target',
        'structure.fulltime_postgraduate_target',
        'structure.min_base',
      ],
    },
  ],
};
