import type { DerivedTable } from '../../analysis.ts';
import { aboutTable } from './about.ts';
import { capsTable } from './caps.ts';
import { checkTable } from './check.ts';
import { linkageTable } from './linkage.ts';
import { periodTable } from './period.ts';
import { shownTable } from './shown.ts';

export const derived: readonly DerivedTable[] = [
  ...[linkageTable, shownTable, aboutTable, capsTable, checkTable, periodTable],
];
