import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { addCounts, COMPARED_MEASURES, comparedRow } from './compared.ts';
import { ENTRY, FACETS, GROUPS, LEVEL_YEARS, PEOPLE_GROUPS } from './groups.ts';
import { COVERAGE } from './tables.ts';

interface Part {
  readonly facet: string;
  readonly label: string;
  readonly rows: readonly TableRow[];
}

function partsIn(answers: Answers): (scope: TableRow) => readonly Part[] {
  const ids = [...new Set([...FACETS, ...PEOPLE_GROUPS].map(({ table }) => table))];
  const byScope = new Map(ids.map((id) => [id, rowsByScope(answers.table(id))]));
  return (scope) => {
    const rowsOf = (table: string) => rowsAt(byScope.get(table) ?? new Map<string, TableRow[]>(), scope);
    return [
      ...PEOPLE_GROUPS.map(({ label, table, column, values }) => ({
        ...{ facet: GROUPS, label },
        rows: rowsOf(table).filter((row) => values.includes(row[column] ?? null)),
      })),
      ...FACETS.flatMap(({ name, table, column }) =>
        rowsOf(table).map((row) => ({ facet: name, label: String(row[column]), rows: [row] })),
      ),
    ];
  };
}

function cellsBehind(where: TableRow, measure: string): Behind | null {
  const scope = scopeName(where);
  const group = PEOPLE_GROUPS.find(({ label }) => label === where['class']);
  const facet = FACETS.find(({ name }) => name === where['facet']);
  const source = where['facet'] === GROUPS ? group : facet && { ...facet, values: [where['class'] ?? null] };
  if (!source) return null;
  const { table, column, values } = source;
  return { cells: values.map((value) => ({ table, where: { ...scope, [column]: value }, measure })) };
}

/** Everything that people are compared by besides level and unit, where there is anybody. */
export const classes: DerivedTable = {
  id: 'training.coverage_classes',
  title: '各类人员参训情况',
  dims: [
    { name: 'facet', label: '分类' },
    { name: 'class', label: '类别' },
  ],
  measures: COMPARED_MEASURES,
  from: [COVERAGE, ENTRY, LEVEL_YEARS, ...FACETS.map(({ table }) => table)],
  derive: (answers) => {
    const parts = partsIn(answers);
    const scopes = answers.table(COVERAGE).rows.filter((row) => row['scope_type'] !== '单位');
    return scopes.flatMap((scope) =>
      parts(scope).flatMap(({ facet, label, rows }) => {
        const counts = addCounts(rows);
        if (counts.people === 0) return [];
        return [comparedRow(answers, { ...scopeName(scope), facet, class: label }, counts)];
      }),
    );
  },
  behind: cellsBehind,
};
