import type { Analysis } from '../analysis.ts';
import { ageBands } from './figures/age-bands.ts';
import { educationByAge, educationLevels } from './figures/education.ts';
import { pyramid } from './figures/pyramid.ts';
import { sources } from './figures/sources.ts';
import { findings } from './findings/index.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';

const told = ['structure.young_share_low', 'structure.postgraduate_low', 'structure.source_narrow'];

/** Who the cadre force is: age, education, source. */
export const structure: Analysis = {
  id: 'structure',
  title: '队伍结构',
  needs: ['roster'],
  settings,
  tables,
  derived: [],
  findings,
  figures: [pyramid, ageBands, educationByAge, sources, educationLevels],
  pages: [
    {
      id: 'structure',
      title: '队伍结构',
      findings: [...told, 'structure.young_below_target', 'structure.unknown_many', 'structure.age_shape'],
      figures: [
        'structure.pyramid',
        'structure.age_bands',
        'structure.education_by_age',
        'structure.sources',
        'structure.education_levels',
      ],
    },
  ],
  wallPages: [
    {
      id: 'structure',
      title: '队伍结构',
      headline: 'structure.young_share_low',
      findings: told,
      figures: ['structure.pyramid', 'structure.age_bands', 'structure.sources'],
    },
  ],
  reportSections: [
    {
      id: 'structure',
      title: '干部队伍结构',
      chapter: '存在问题',
      findings: told,
      figures: ['structure.age_bands', 'structure.education_levels', 'structure.sources'],
    },
  ],
};
