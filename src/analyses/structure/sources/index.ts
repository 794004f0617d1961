import type { StructurePart } from '../part.ts';
import { sourceByEntry, sourceDots, sourceFocusSheet, sourcesByLevel } from './figures.ts';
import { sourceFocus } from './source-focus.ts';
import { tables } from './tables.ts';

const figures = [sourceDots, sourceFocusSheet, sourcesByLevel, sourceByEntry];

export const sourcePart: StructurePart = {
  tables,
  derived: [sourceFocus],
  figures,
  pages: [
    {
      id: 'structure-sources',
      title: '来源结构',
      tab: '来源',
      findings: [],
      figures: figures.map(({ id }) => id),
      settings: ['structure.small_source', 'structure.entry_width_min', 'structure.min_base'],
    },
  ],
};
