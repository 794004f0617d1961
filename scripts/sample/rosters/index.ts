import type { SampleFile } from '../file.ts';
import type { Force } from '../people/force.ts';
import { cityRoster } from './city.ts';
import { eastRoster } from './east.ts';
import { groupedRoster } from './grouped.ts';
import { harbourRoster } from './harbour.ts';
import { historyRoster } from './history.ts';
import { pineRoster } from './pine.ts';
import { riverRoster } from './river.ts';
import { sheetsRoster } from './sheets.ts';
import { southRoster } from './south.ts';

export const ROSTERS: readonly ((force: Force) => SampleFile)[] = [
  cityRoster,
  eastRoster,
  southRoster,
  harbourRoster,
  sheetsRoster,
  groupedRoster,
  pineRoster,
  riverRoster,
  historyRoster,
];
