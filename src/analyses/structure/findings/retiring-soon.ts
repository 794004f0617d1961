import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { countByScope, scopeName } from '../scope-counts.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { threshold } from './thresholds.ts';

export const RETIRING_SOON = 'structure.retiring_soon';
const RETIREMENTS = 'structure.retirements';

/** The next calendar years, the one of the as-of date not among them. */
export function comingYears(answers: Answers): { readonly from: number; readonly to: number } {
  const from = Number(answers.question.asOf.slice(0, 4)) + 1;
  return { from, to: from + Math.max(1, Math.round(threshold(answers, 'retirement_years'))) - 1 };
}

const isComing = (answers: Answers) => {
  const { from, to } = comingYears(answers);
  return (row: TableRow) => Number(row['year']) >= from && Number(row['year']) <= to;
};

function derive(answers: Answers): readonly TableRow[] {
  const counts = countByScope(answers.table(HEADCOUNT), answers.table(RETIREMENTS), isComing(answers));
  return counts.map(({ n, known, ...scope }) => ({
    ...scope,
    n,
    known,
    share: known > 0 ? n / known : null,
  }));
}

function behind(where: TableRow, measure: string, answers: Answers): Behind {
  const scope = scopeName(where);
  if (measure === 'known') return { cells: [{ table: RETIREMENTS, where: scope, measure }] };
  const isOne = isComing(answers);
  const rows = answers
    .table(RETIREMENTS)
    .rows.filter(
      (row) => row['scope_type'] === scope.scope_type && row['scope'] === scope.scope && isOne(row),
    );
  const cells = rows.map((row) => ({
    table: RETIREMENTS,
    where: { ...scope, year: row['year'] ?? null },
    measure: 'n',
  }));
  return { cells };
}

/** Who reaches the latest month of retirement within the next years, of every scope. */
export const retiringSoon: DerivedTable = {
  id: RETIRING_SOON,
  title: '今后几年到最晚退休月的人',
  dims: [],
  measures: [
    {
      name: 'n',
      label: '到最晚退休月',
      unit: '人',
      formula: '最晚退休月在截至日期所在年之后几年内（设置“退休高峰看今后几年”）的在职人数',
      caveat: '退休类别为推定，待核',
    },
    { name: 'known', label: '最晚退休月可推算', unit: '人', formula: '最晚退休月可推算的在职人数' },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: '到最晚退休月的人数 ÷ 最晚退休月可推算的人数',
      caveat: '退休类别为推定，待核',
    },
  ],
  from: [HEADCOUNT, RETIREMENTS],
  derive,
  behind,
};
