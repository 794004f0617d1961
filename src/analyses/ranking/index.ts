import type { Analysis } from '../analysis.ts';
import { outRanges, ranges, weightSheet } from './figures/certainty.ts';
import { distribution, matrix, strips } from './figures/dimensions.ts';
import { passedList, waterfall } from './figures/moves.ts';
import { rollup } from './figures/rollup.ts';
import { bump, rankTable, slope } from './figures/standing.ts';
import { streakList } from './figures/streak-list.ts';
import { wallBump, wallPeriods, wallStrips } from './figures/wall.ts';
import { findings } from './findings/index.ts';
import { findingSettings } from './findings/settings.ts';
import { pages, reportSections } from './pages.ts';
import { settings } from './settings.ts';
import { aboutTable } from './tables/about.ts';
import { certaintyTable } from './tables/certainty.ts';
import { conflictsTable } from './tables/conflicts.ts';
import { courseTable, spreadTable } from './tables/course.ts';
import { leaguesTable, periodsTable } from './tables/leagues.ts';
import { movesTable, passedTable } from './tables/moves.ts';
import { recordsTable } from './tables/records.ts';
import { rollupOfficesTable, rollupTable } from './tables/rollup.ts';
import { isOfPlatform } from './tables/rows.ts';
import { scoresTable } from './tables/scores.ts';
import { dimensionsTable, standingTable } from './tables/standing.ts';
import { streaksHereTable, streaksTable } from './tables/streaks.ts';
import { unitsTable } from './tables/units.ts';
import { weightsTable } from './tables/weights.ts';
import { unitSections } from './unit/index.ts';
import { wallPages } from './wall/say.ts';
import { wallUnit } from './wall/unit.ts';

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
    ...[rollupOfficesTable, conflictsTable],
    unitsTable,
  ].map((table) => ({ ...table, offWall: isOfPlatform })),
  findings,
  figures: [
    ...[rankTable, bump, slope, streakList, strips, matrix, distribution, rollup],
    ...[waterfall, passedList, ranges, outRanges, weightSheet, wallBump, wallStrips, wallPeriods],
  ],
  pages,
  wallPages,
  wallUnit,
  reportSections,
  unitSections,
};
