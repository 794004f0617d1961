import { pyramid } from '../figures/pyramid.ts';
import type { StructurePart } from '../part.ts';
import { bandsByLevel, bandsByUnit } from './bands-by-level.ts';
import { ownBands } from './own-bands.ts';
import { ageSwarm } from './swarm.ts';
import { tables } from './tables.ts';
import { agesByUnit, youngByUnit, youngGapSheet } from './young-figures.ts';
import { youngChoice, youngGap } from './young-gap.ts';

export const age: StructurePart = {
  tables,
  derived: [ownBands, youngGap],
  figures: [ageSwarm, bandsByLevel, bandsByUnit, youngByUnit, youngGapSheet, agesByUnit],
  pages: [
    {
      id: 'structure-age',
      title: '年龄结构',
      tab: '年龄',
      choices: [youngChoice],
      findings: [],
      figures: [
        pyramid.id,
        ageSwarm.id,
        bandsByLevel.id,
        youngByUnit.id,
        youngGapSheet.id,
        agesByUnit.id,
        bandsByUnit.id,
      ],
      settings: [
        'structure.young_target',
        'structure.under35_target',
        'structure.own_bands',
        'structure.min_base',
      ],
    },
  ],
};
