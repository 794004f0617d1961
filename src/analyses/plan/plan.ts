import type { CellValue, TableRow } from '#core/table.ts';
import type { Question } from '../analysis.ts';
import type { DimensionId, Measure, MeasureExpression, ScopeType, TableDefinition } from './definition.ts';
import { baseOf } from './people.ts';

/** Which groupings of the people are needed, and which number fields are added up in them. */
export interface CellPlan {
  readonly question: Question;
  readonly groupings: readonly (readonly DimensionId[])[];
  readonly sums: readonly string[];
}

/** The rows behind one cell: dimensions that equal a value, and dimensions that must be known. */
export interface RowPlan {
  readonly question: Question;
  readonly equal: Readonly<Record<DimensionId, CellValue>>;
  readonly known: readonly DimensionId[];
}

export const SCOPE_TYPES: readonly ScopeType[] = ['全部', '层级', '单位'];
export const ALL = '全部';

/** The dimension a scope type splits by. */
export const SCOPE_DIMENSION: Readonly<Record<string, DimensionId | null>> = {
  全部: null,
  层级: 'level',
  单位: 'unit',
};

function dimensionsOf(expression: MeasureExpression): readonly DimensionId[] {
  switch (expression.op) {
    case 'count':
      return [...expression.over, ...(expression.known ?? [])];
    case 'sum':
      return expression.over;
    case 'mean':
    case 'quantile':
    case 'extreme':
      return [expression.of];
    case 'ratio':
      return [];
  }
}

export function dimensionIds(table: TableDefinition): readonly DimensionId[] {
  return table.dims.map(({ dimension }) => dimension);
}

/** The value a row has for a dimension of its table. */
export function valueIn(table: TableDefinition, row: TableRow, id: DimensionId): CellValue {
  const column = table.dims.find(({ dimension }) => dimension === id);
  return column ? (row[column.name] ?? null) : null;
}

export function scopesOf({ scopes }: TableDefinition): readonly ScopeType[] {
  return scopes ?? SCOPE_TYPES;
}

/** The grouping from which every value of the table can be worked out. */
export function groupingOf(table: TableDefinition): readonly DimensionId[] {
  const own = [
    ...dimensionIds(table),
    ...table.measures.flatMap(({ expression }) => dimensionsOf(expression)),
  ];
  const scopes = scopesOf(table).flatMap((type) => SCOPE_DIMENSION[type] ?? []);
  return [...new Set([...scopes, ...own.map((id) => baseOf(id).id)])];
}

export function sumsOf(table: TableDefinition): readonly string[] {
  return table.measures.flatMap(({ expression }) => (expression.op === 'sum' ? [expression.field] : []));
}

export function measureOf(table: TableDefinition, name: string): Measure {
  const measure = table.measures.find((candidate) => candidate.name === name);
  if (!measure) throw new Error(`${table.id} has no measure ${name}`);
  return measure;
}

function narrow(
  table: TableDefinition,
  name: string,
): { over: readonly DimensionId[]; known: readonly DimensionId[] } {
  const { expression } = measureOf(table, name);
  switch (expression.op) {
    case 'count':
      return { over: expression.over, known: expression.known ?? [] };
    case 'sum':
      return { over: expression.over, known: [] };
    case 'ratio':
      return narrow(table, expression.numerator);
    case 'mean':
    case 'quantile':
    case 'extreme':
      return { over: dimensionIds(table), known: [expression.of] };
  }
}

/** The plan for the rows behind a value; for a ratio, those of its numerator. */
export function planRows(
  table: TableDefinition,
  where: TableRow,
  measure: string,
  question: Question,
): RowPlan {
  const { over, known } = narrow(table, measure);
  const scope = SCOPE_DIMENSION[String(where['scope_type'] ?? ALL)];
  const equal: Record<DimensionId, CellValue> = {};
  if (scope) equal[scope] = where['scope'] ?? null;
  for (const id of over) equal[id] = valueIn(table, where, id);
  return { question, equal, known };
}
