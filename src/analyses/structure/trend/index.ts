import type { FindingDefinition } from '../../analysis.ts';
import type { SettingDefinition } from '#core/setting.ts';
import type { StructurePart } from '../part.ts';
import { topicChoice, trendClasses } from './classes.ts';
import { trendFigures } from './figures.ts';
import { trendTable } from './table.ts';

interface TrendPart extends StructurePart {
  readonly findings: readonly FindingDefinition[];
  readonly settings: readonly SettingDefinition[];
}

/** The structure at every date there is a roster of. */
export const trend: TrendPart = {
  tables: [],
  derived: [trendTable, trendClasses],
  figures: trendFigures,
  findings: [],
  settings: [],
  pages: [
    {
      id: 'structure-trend',
      title: '各期趋势',
      tab: '趋势',
      findings: [],
      figures: trendFigures.map(({ id }) => id),
      choices: [topicChoice],
    },
  ],
};
