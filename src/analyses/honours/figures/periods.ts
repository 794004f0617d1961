import type { FigureSeries, FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { HONOUR_LEVELS } from '#core/codes.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { SAME_PERIOD_FINDING } from '../findings/ids.ts';
import { NO_LEVEL } from '../read-honours.ts';
import { PERIODS, periodsTable } from '../tables/periods.ts';
import { ALL_LEVELS } from '../tables/tally.ts';
import { NOTED, recordNotes } from './notes.ts';

const ID = 'honours.periods_figure';
const NEUTRAL: readonly FindingPart[] = [words('荣誉累计走势')];

/** How the honours have grown, quarter by quarter. */
export const periods: FigureDefinition = {
  id: ID,
  tables: [PERIODS, ...NOTED],
  build: (answers, findings): FigureSpec => {
    const { rows } = answers.table(PERIODS);
    const xs = [...new Set(rows.map((row) => String(row['period'])))];
    const frame = { id: ID, table: periodsTable.id, where: {}, notes: recordNotes(answers) };
    if (xs.length < 2) {
      const reason = '写明月份的荣誉不足两个季度，不画走势';
      return { ...frame, form: 'empty', title: NEUTRAL, subtitle: '', reason };
    }
    const has = (level: string) => rows.some((row) => row['level'] === level && Number(row['n']) > 0);
    const levels = [ALL_LEVELS, ...HONOUR_LEVELS.filter(has), ...(has(NO_LEVEL) ? [NO_LEVEL] : [])];
    const series = levels.map((level): FigureSeries => ({
      ...{ label: level, where: { level }, value: 'total', range: null, told: false },
    }));
    return {
      ...frame,
      form: 'lines',
      title: titleOf(findings, [SAME_PERIOD_FINDING], NEUTRAL[0]?.text ?? ''),
      subtitle: '从最早一项起按季度累计，项',
      ...{ x: 'period', xs, series, format: 'number', estimatedFrom: null, reference: null },
    };
  },
};
