import type { DerivedTable } from '../../analysis.ts';
import { classesTable } from './classes.ts';
import { boardTable, listTable } from './list.ts';
import { periodsTable } from './periods.ts';
import { samePeriodTable } from './same-period.ts';
import { tallyTable } from './tally.ts';
import { topTable } from './top-three.ts';
import { yearlyTable } from './yearly.ts';

export const derived: readonly DerivedTable[] = [
  ...[listTable, boardTable, tallyTable, yearlyTable, periodsTable, topTable, classesTable, samePeriodTable],
];
