import type { DerivedTable } from '../analysis.ts';
import { optionTables } from './chosen.ts';
import { adjusted } from './mutual/adjusted.ts';
import { mutual } from './mutual/mutual.ts';
import { pairs } from './mutual/pairs.ts';
import { residuals } from './mutual/residuals.ts';
import { fullMarks, severity } from './mutual/severity.ts';
import { grades } from './votes/grades.ts';
import { groups } from './votes/groups.ts';
import { rounds } from './votes/rounds.ts';
import { summary } from './votes/summary.ts';
import { trend } from './votes/trend.ts';

export const derived: readonly DerivedTable[] = [
  ...[summary, rounds, trend, grades, groups],
  ...[mutual, residuals, severity, fullMarks, adjusted, pairs],
  ...optionTables,
];
