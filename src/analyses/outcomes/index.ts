import type { Analysis } from '../analysis.ts';
import { checkChoice, yearChoice } from './choice.ts';
import { caps } from './figures/caps.ts';
import { check } from './figures/check.ts';
import { flows } from './figures/flows.ts';
import { intervals } from './figures/intervals.ts';
import { rates } from './figures/rates.ts';
import { INVERTED, LINKED, OVER_CAP, UNSEEN } from './findings/ids.ts';
import { findings } from './findings/index.ts';
import { recordTables } from './records.ts';
import { CHECK_LIST, GOOD_CAP, GOOD_CAP_MOST, MIN_BASE, settings } from './settings.ts';
import { derived } from './tables/index.ts';
import { PERIOD } from './tables/period.ts';
import { unitSection } from './unit.ts';

/** 五挂钩: whether what was scored is used, and how far. */
export const outcomes: Analysis = {
  id: 'outcomes',
  title: '结果运用',
  needs: ['scores', 'outcomes'],
  settings,
  tables: recordTables,
  derived,
  findings,
  figures: [rates, flows, intervals, caps, check],
  pages: [
    {
      id: 'outcomes',
      title: '结果运用',
      findings: [LINKED, INVERTED, UNSEEN, OVER_CAP],
      figures: [rates.id, flows.id, intervals.id, caps.id, check.id],
      choices: [yearChoice, checkChoice],
      settingsFrom: { table: PERIOD, dimension: 'period' },
      settings: [MIN_BASE, GOOD_CAP, GOOD_CAP_MOST, CHECK_LIST],
    },
  ],
  wallPages: [],
  reportSections: [
    {
      id: 'outcomes',
      title: '结果运用情况',
      chapter: '主要做法和成效',
      findings: [LINKED],
      figures: [rates.id],
    },
    {
      id: 'outcomes-gaps',
      title: '结果运用存在的不足',
      chapter: '存在问题',
      findings: [INVERTED, UNSEEN, OVER_CAP],
      figures: [flows.id],
    },
    {
      id: 'outcomes-advice',
      title: '健全激励机制，用好考核结果',
      chapter: '对策建议',
      findings: [LINKED, INVERTED, UNSEEN, OVER_CAP],
      figures: [],
    },
  ],
  unitSections: [unitSection],
};
