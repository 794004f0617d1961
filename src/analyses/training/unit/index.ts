import type { UnitSectionDefinition } from '../../analysis.ts';
import { inLevel } from './finding.ts';
import { NUMBER_TABLES, readNumbers } from './numbers.ts';
import { standing } from './standing-table.ts';
import { strips } from './strips.ts';

const section: UnitSectionDefinition = {
  id: 'training.unit',
  title: '教育培训',
  numbers: { tables: NUMBER_TABLES, read: readNumbers, note: () => null },
  findings: [inLevel],
  figures: [strips],
};

/** What the training says of one unit. */
export const unitPart = { derived: [standing], sections: [section] };
