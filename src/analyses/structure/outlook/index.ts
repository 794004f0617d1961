import type { SettingDefinition } from '#core/setting.ts';
import type { FindingDefinition } from '../../analysis.ts';
import type { StructurePart } from '../part.ts';
import { ageLineFigure } from './age-line-figure.ts';
import { ageLineSettings, ageLinesTable, ageLineTables } from './age-lines.ts';
import { backtestTable } from './backtest.ts';
import { backtestFigure } from './backtest-figure.ts';
import { projectionTable } from './projection.ts';
import { projectionFigures } from './projection-figures.ts';
import { projectionFlowTable } from './projection-flow.ts';
import { projectionYoungTable } from './projection-young.ts';
import { retirementsByUnit, retirementYears } from './retirement-figures.ts';
import { retirementScheduleTable } from './retirement-schedule.ts';
import { projectionSettings } from './settings.ts';
import { cohortAgesTable, cohortEducationTable, cohortsTable, retirementsTable } from './tables.ts';

interface OutlookPart extends StructurePart {
  readonly findings: readonly FindingDefinition[];
  readonly settings: readonly SettingDefinition[];
}

const figures = [retirementYears, ...projectionFigures, retirementsByUnit, backtestFigure];

/** Who retires when, and what the force looks like in ten years. */
export const outlook: OutlookPart = {
  tables: [retirementsTable, cohortsTable, cohortAgesTable, cohortEducationTable, ...ageLineTables],
  derived: [
    retirementScheduleTable,
    projectionTable,
    projectionFlowTable,
    projectionYoungTable,
    backtestTable,
    ageLinesTable,
  ],
  figures: [...figures, ageLineFigure],
  findings: [],
  settings: [...projectionSettings, ...ageLineSettings],
  pages: [
    {
      id: 'structure-outlook',
      title: '退休与推演',
      tab: '退休与推演',
      findings: [],
      figures: figures.map(({ id }) => id),
      settings: projectionSettings.map(({ id }) => id),
    },
    {
      id: 'structure-age-lines',
      title: '年龄线提醒',
      tab: '年龄线',
      findings: [],
      figures: [ageLineFigure.id],
      settings: ageLineSettings.map(({ id }) => id),
    },
  ],
};
