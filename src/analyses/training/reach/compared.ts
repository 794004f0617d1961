import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { coverageMeasures, derivedMeasures } from '../measures.ts';
import { minBase } from '../said-settings.ts';
import { COVERAGE } from './tables.ts';

export const FEW = '人数少于“培训作比较所需的最少人数”的不作比较，不写参训率和人均学时';

/** The measures of a coverage table; shares of too few people are not claimed. */
export const COMPARED_MEASURES = derivedMeasures(coverageMeasures()).map((measure) =>
  measure.name === 'share' || measure.name === 'hours_mean'
    ? { ...measure, caveat: [FEW, measure.caveat].filter(Boolean).join('；') }
    : measure,
);

interface Counts {
  readonly people: number;
  readonly trained: number;
  readonly hours: number;
}

export function addCounts(rows: readonly TableRow[]): Counts {
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  return { people: sum('people'), trained: sum('trained'), hours: sum('hours') };
}

export function comparedRow(answers: Answers, where: TableRow, counts: Counts): TableRow {
  const { people, trained, hours } = counts;
  const isCompared = people >= minBase(answers);
  return {
    ...where,
    ...{ people, trained, share: isCompared ? trained / people : null },
    ...{ hours, hours_mean: isCompared ? hours / people : null },
  };
}

/** The coverage of every scope, as it is drawn: of a handful of people no share. */
export const compared: DerivedTable = {
  id: 'training.coverage_compared',
  title: '参训率比较',
  dims: [],
  measures: COMPARED_MEASURES,
  from: [COVERAGE],
  derive: (answers) =>
    answers
      .table(COVERAGE)
      .rows.map((row) =>
        comparedRow(
          answers,
          { scope_type: row['scope_type'] ?? null, scope: row['scope'] ?? null },
          addCounts([row]),
        ),
      ),
  behind: ({ scope_type, scope }, measure): Behind => ({
    cells: [{ table: COVERAGE, where: { scope_type: scope_type ?? null, scope: scope ?? null }, measure }],
  }),
};
