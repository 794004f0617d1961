import { roundHalfUp } from '#core/format.ts';
import { countAt, findRow, type TableRow } from '#core/table.ts';
import type { UnitAnswers, UnitNumber } from '../../analysis.ts';
import { cell, unit } from '../../structure/sentence.ts';
import { DUTY_GAP } from '../duty/gap.ts';
import { REPORTED } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { SHORT_ITEM, STANDING } from './standing-table.ts';

export const NUMBER_TABLES = [COVERAGE, REPORTED, DUTY_GAP, STANDING];

const gapsOf = (answers: UnitAnswers): readonly TableRow[] =>
  answers
    .table(DUTY_GAP)
    .rows.filter((row) => row['scope_type'] === '单位' && row['scope'] === answers.unit.name);

const sum = (rows: readonly TableRow[], name: string) =>
  rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);

/** Those trained this year, those short of the duty and of how much; of a unit without a record nobody knows. */
export function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const where = unit(answers.unit.name);
  const row = findRow(answers.table(COVERAGE), where);
  if (!row) return [];
  const isReported = countAt(answers.table(REPORTED), where, 'records') > 0;
  const gaps = gapsOf(answers);
  const covered: UnitNumber = {
    ...{ label: '本年参训', unit: '人', told: false },
    value: isReported ? Number(row['trained']) : null,
    cell: isReported ? cell(COVERAGE, where, 'trained') : null,
  };
  if (gaps.length === 0) return [covered];
  const short = sum(gaps, 'n');
  const at = cell(STANDING, unit(answers.unit.name, { item: SHORT_ITEM }), 'n');
  const hours = roundHalfUp(sum(gaps, 'short'), 0);
  return [
    covered,
    {
      ...{ label: '学时尚未达到', unit: '人', value: isReported ? short : null },
      ...{ told: isReported && short > 0, cell: isReported && short > 0 ? at : null },
    },
    { label: '合计尚差', unit: '学时', value: isReported ? hours : null, told: false, cell: null },
  ];
}
