import { crossTable } from '#analyses/cross.ts';
import { findTable } from '#analyses/index.ts';
import type { DimensionId, Measure, TableDefinition } from '#analyses/plan/definition.ts';
import { askedTables } from './make-vocabulary.ts';

/** A table of the classes of one dimension, and its measures by what they are. */
export interface ClassTable {
  readonly definition: TableDefinition;
  readonly dimension: DimensionId;
  /** Name of the dimension's column. */
  readonly column: string;
  readonly n: string;
  readonly known: string;
  readonly share: string;
}

function asClassTable(definition: TableDefinition): ClassTable | null {
  const { dims, measures } = definition;
  const [only] = dims;
  const ratio = measures.find(({ expression }) => expression.op === 'ratio');
  if (!only || dims.length > 1 || ratio?.expression.op !== 'ratio') return null;
  const { numerator, denominator } = ratio.expression;
  const counts = (name: string, over: number) =>
    measures.some(
      (measure) =>
        measure.name === name &&
        measure.expression.op === 'count' &&
        measure.expression.over.length === over &&
        measure.expression.known?.join() === only.dimension,
    );
  if (!counts(numerator, 1) || !counts(denominator, 0)) return null;
  return {
    definition,
    ...{ dimension: only.dimension, column: only.name },
    ...{ n: numerator, known: denominator, share: ratio.name },
  };
}

/** The declared table of a dimension's classes, else the free one. */
export function classTable(dimension: DimensionId): ClassTable {
  const declared = askedTables(1).flatMap((table) => asClassTable(table) ?? []);
  const found = declared.find((table) => table.dimension === dimension);
  const made = found ?? asClassTable(crossTable({ rows: dimension, columns: null, measure: 'total' }));
  if (!made) throw new Error(`no table of ${dimension}`);
  return made;
}

/** A number of people taken together, and the people it is worked out of. */
export interface NumberTable {
  readonly definition: TableDefinition;
  readonly measure: Measure;
  /** Measure that counts them; null where everybody is. */
  readonly known: string | null;
}

export function numberTable(table: string, name: string): NumberTable {
  const definition = findTable(table)?.definition;
  const measure = definition?.measures.find((candidate) => candidate.name === name);
  if (!definition || !measure) throw new Error(`no measure ${name} in ${table}`);
  const { expression } = measure;
  const of = 'of' in expression ? expression.of : null;
  const known = definition.measures.find(
    ({ expression: each }) =>
      each.op === 'count' && each.over.length === 0 && of !== null && each.known?.join() === of,
  );
  return { definition, measure, known: known?.name ?? null };
}

/** Everybody: the declared table of headcounts, else the free one. */
export function headcountTable(): { readonly definition: TableDefinition; readonly n: string } {
  for (const definition of askedTables(0)) {
    const all = definition.measures.find(
      ({ expression }) =>
        expression.op === 'count' && expression.over.length === 0 && !expression.known?.length,
    );
    if (all) return { definition, n: all.name };
  }
  return { definition: crossTable({ rows: null, columns: null, measure: 'n' }), n: 'n' };
}
