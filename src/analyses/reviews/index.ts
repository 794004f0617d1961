import type { Analysis } from '../analysis.ts';
import { unlessSilenced } from '../finding-settings.ts';
import { recordTables } from './counted.ts';
import { mutualFindings } from './findings/mutual.ts';
import { voteFindings } from './findings/votes.ts';
import { adjustedSheet, gapsSheet, pairsSheet, severitySheet } from './mutual/sheets.ts';
import { square } from './mutual/square-figure.ts';
import { pages, reportSections } from './pages.ts';
import { settings } from './settings.ts';
import { derived } from './tables.ts';
import { unitSection } from './unit/index.ts';
import { gradeBars } from './votes/grade-bars.ts';
import { groupsMatrix, itemsMatrix } from './votes/matrices.ts';
import { results } from './votes/results.ts';
import { trendLines } from './votes/trend-lines.ts';

/** How offices, units and people are reviewed, and whether those who review are fair. */
export const reviews: Analysis = {
  id: 'reviews',
  title: '评议互评',
  needs: ['reviews'],
  settings,
  tables: recordTables,
  derived,
  findings: [...voteFindings, ...mutualFindings].map((each) => unlessSilenced('reviews', each)),
  figures: [
    ...[gradeBars, groupsMatrix, trendLines, results, itemsMatrix],
    ...[square, pairsSheet, severitySheet, gapsSheet, adjustedSheet],
  ],
  pages,
  wallPages: [],
  reportSections,
  unitSections: [unitSection],
};
