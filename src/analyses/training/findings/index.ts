import type { FindingDefinition } from '../../analysis.ts';
import { unlessSilenced } from '../../finding-settings.ts';
import type { TrainingPart } from '../part.ts';
import { categoryMissing } from './category-missing.ts';
import { coverageLow } from './coverage-low.ts';
import { dutyRisk } from './duty-risk.ts';
import { levelLow } from './level-low.ts';
import { newcomersDue } from './newcomers-due.ts';
import { categoryOrganisers, theoryLevels } from './organiser-shares.ts';
import { professionalHours, professionalLow } from './professional.ts';
import { repeated } from './repeated.ts';
import { samePeriod } from './same-period.ts';
import { findingSettings } from './settings.ts';
import { unlessChosenByTraining } from './silence.ts';
import { testCoverage } from './test-coverage.ts';
import { unitBelow } from './unit-below.ts';
import { unitLevelTable } from './unit-levels.ts';

const all: readonly FindingDefinition[] = [
  ...[coverageLow, unitBelow, dutyRisk, categoryMissing, levelLow, professionalLow],
  ...[repeated, newcomersDue, testCoverage, samePeriod],
];

/** What can be said of the training; the office may silence any of it by its id. */
export const findingsPart: TrainingPart = {
  tables: [unitLevelTable, categoryOrganisers],
  derived: [theoryLevels, professionalHours],
  findings: all.map((each) => unlessSilenced('training', unlessChosenByTraining(each))),
  figures: [],
  settings: findingSettings,
  pages: [],
};
