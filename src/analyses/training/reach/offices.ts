import type { DerivedTable } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { addCounts, COMPARED_MEASURES, comparedRow } from './compared.ts';
import { BY_OFFICE } from './tables.ts';

/** The offices of every unit, as they are drawn. */
export const officesCompared: DerivedTable = {
  id: 'training.coverage_offices',
  title: '科室参训率比较',
  dims: [{ name: 'office', label: '科室' }],
  measures: COMPARED_MEASURES,
  from: [BY_OFFICE],
  derive: (answers) =>
    answers
      .table(BY_OFFICE)
      .rows.map((row) =>
        comparedRow(answers, { ...scopeName(row), office: row['office'] ?? null }, addCounts([row])),
      ),
  behind: (where, measure) => ({
    cells: [{ table: BY_OFFICE, where: { ...scopeName(where), office: where['office'] ?? null }, measure }],
  }),
};
