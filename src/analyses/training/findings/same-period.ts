import { formatCount } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { monthOf, monthOfIsoDate } from '#core/month.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { above, below, reaches } from '../../structure/findings/weight.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase } from '../said-settings.ts';
import { comparedMonth } from '../trend/cumulated-figures.ts';
import { monthsOfYear, progress } from '../trend/progress.ts';
import { MONTHLY } from '../trend/tables.ts';
import { threshold } from './thresholds.ts';

/** This year beside the last up to the same month; nothing where a month of either is empty. */
function find(answers: Answers): Finding | null {
  const last = comparedMonth(answers);
  const month = monthsOfYear[last - 1];
  if (month === undefined) return null;
  const { year } = monthOf(monthOfIsoDate(answers.question.asOf));
  const table = answers.table(progress.id);
  const where = (of: number) => whole({ year: `${of}年`, month });
  const [now, before] = [year, year - 1].map((of) => countAt(table, where(of), 'trained'));
  if (now === undefined || before === undefined || before < minBase(answers)) return null;
  const change = now / before - 1;
  const limit = threshold(answers, 'same_period_change');
  if (!reaches(Math.abs(change), limit)) return null;
  const at = (of: number) => cell(progress.id, where(of), 'trained');
  const span = last === 1 ? '1月' : `1—${last}月`;
  return {
    id: 'training.same_period',
    severity: change < 0 ? 'medium' : 'low',
    weight: change < 0 ? below(now, before) : above(now, before),
    parts: [
      told(`${year}年${span}累计参训`),
      figure(`${formatCount(now)}人`, at(year), true),
      words(change < 0 ? '，少于上年同期' : '，多于上年同期'),
      figure(`${formatCount(Math.abs(now - before))}人`, at(year)),
      words('（上年同期'),
      figure(`${formatCount(before)}人`, at(year - 1)),
      words('，只数现仍在册的人）。'),
    ],
    ...{ table: progress.id, where: where(year), value: now - before, headline: `${formatCount(now)}人` },
    evidence: [`上年同期${formatCount(before)}人`],
  };
}

export const samePeriod: FindingDefinition = {
  ...{ id: 'training.same_period', label: '累计参训与上年同期相差较多', find },
  tables: [progress.id, MONTHLY, COVERAGE],
};
