import type { Analysis } from '../analysis.ts';
import { outRanges, ranges, weightSheet } from './figures/certainty.ts';
import { distribution, matrix, rollup, strips } from './figures/dimensions.ts';
import { passedList, waterfall } from './figures/moves.ts';
import { bump, rankTable, slope } from './figures/standing.ts';
import { streakList } from './figures/streak-list.ts';
import { wallBump, wallStrips } from './figures/wall.ts';
import { findings } from './findings/index.ts';
import { findingSettings } from './findings/settings.ts';
import { pages, reportSections, wallPages } from './pages.ts';
import { settings } from './settings.ts';
import { aboutTable } from './tables/about.ts';
import { certaintyTable } from './tables/certainty.ts';
import { courseTable, spreadTable } from './tables/course.ts';
import { leaguesTable, periodsTable } from './tables/leagues.ts';
import { movesTable, passedTable } from './tables/moves.ts';
import { recordsTable } from './tables/records.ts';
import { rollupTable } from './tables/rollup.ts';
import { scoresTable } from './tables/scores.ts';
import { dimensionsTable, standingTable } from './tables/standing.ts';
import { streaksHereTable, streaksTable } from './tables/streaks.ts';
import { unitsTable } from './tables/units.ts';
import { weightsTable } from './tables/weights.ts';
import { unitSections } from './unit/index.ts';

/** Who ranks where, how that moves, and how sure it is. */
export const ranking: Analysis = {
  id: 'ranking',
  title: '晾晒排名',
  needs: ['scores'],
  settings: [...settings, ...findingSettings],
  tables: [recordsTable],
  derived: [
    ...[
      scoresTable,
      streaksTable,
      streaksHereTable,
      aboutTable,
      leaguesTable,
      periodsTable,
      standingTable,
      dimensionsTable,
    ],
    ...[courseTable, spreadTable, movesTable, passedTable, certaintyTable, weightsTable, rollupTable],
    unitsTable,
  ],
  findings,
  figures: [
    ...[rankTable, bump, slope, streakList, strips, matrix, distribution, rollup],
    ...[waterfall, passedList, ranges, outRanges, weightSheet, wallBump, wallStrips],
  ],
  pages,
  wallPages,
  reportSections,
  unitSections,
};
