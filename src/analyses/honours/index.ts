import type { Analysis } from '../analysis.ts';
import { yearChoice } from './choice.ts';
import { board } from './figures/board.ts';
import { classes } from './figures/classes.ts';
import { periods } from './figures/periods.ts';
import { tally } from './figures/tally.ts';
import { topThree } from './figures/top-three.ts';
import { NATIONAL_FINDING, SAME_PERIOD_FINDING, TOP_FINDING, YEAR_FINDING } from './findings/ids.ts';
import { findings } from './findings/index.ts';
import { recordTables } from './records.ts';
import { NAME, settings, TOP_PLACES } from './settings.ts';
import { derived } from './tables/index.ts';
import { unitSection } from './unit.ts';
import { wallBoard } from './wall/board.ts';
import { wallPages, wallUnit } from './wall/say.ts';

/** 光荣榜: who was honoured, how highly, how often. */
export const honours: Analysis = {
  id: 'honours',
  title: '光荣榜',
  needs: ['honours'],
  settings,
  tables: recordTables,
  derived,
  findings,
  figures: [board, tally, periods, topThree, classes, wallBoard],
  pages: [
    {
      id: 'honours',
      title: '光荣榜',
      findings: [YEAR_FINDING, NATIONAL_FINDING, TOP_FINDING, SAME_PERIOD_FINDING],
      figures: [board.id, tally.id, topThree.id, periods.id, classes.id],
      choices: [yearChoice],
      settings: [NAME, TOP_PLACES],
    },
  ],
  wallPages,
  wallUnit,
  reportSections: [
    {
      id: 'honours',
      title: '争先创优情况',
      chapter: '主要做法和成效',
      findings: [YEAR_FINDING, NATIONAL_FINDING, TOP_FINDING],
      figures: [tally.id, periods.id],
    },
  ],
  unitSections: [unitSection],
};
