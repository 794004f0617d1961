import type { Analysis } from '#analyses/analysis.ts';
import type { DimensionId, Measure, TableDefinition } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';

/** A table of shares of the classes of one dimension. */
export interface ShareTable {
  readonly definition: TableDefinition;
  readonly column: string;
  readonly dimension: DimensionId;
}

/** A mean or a median, and how it is worked out of people by whole years. */
export interface YearMeasure {
  readonly definition: TableDefinition;
  readonly measure: Measure;
  readonly of: DimensionId;
  /** null is the mean, 0.5 the median. */
  readonly q: number | null;
}

function toShareTable(definition: TableDefinition): ShareTable | null {
  const [dim, ...others] = definition.dims;
  const names = definition.measures.map(({ name }) => name);
  const hasShare = ['n', 'known', 'share'].every((name) => names.includes(name));
  return dim && others.length === 0 && hasShare
    ? { definition, column: dim.name, dimension: dim.dimension }
    : null;
}

function toYearMeasures(definition: TableDefinition): readonly YearMeasure[] {
  if (definition.dims.length > 0) return [];
  return definition.measures.flatMap((measure): readonly YearMeasure[] => {
    const { expression } = measure;
    if (expression.op === 'mean') return [{ definition, measure, of: expression.of, q: null }];
    if (expression.op === 'quantile') return [{ definition, measure, of: expression.of, q: expression.q }];
    return [];
  });
}

/** What a comparison runs: the tables of people that the analyses have registered, in their order. */
export class ComparedTables {
  readonly shares: readonly ShareTable[];
  readonly years: readonly YearMeasure[];

  constructor(analyses: readonly Analysis[]) {
    const counted = analyses
      .flatMap(({ tables }) => tables)
      .filter(({ population, internal }) => population === 'people' && internal !== true);
    this.shares = counted.flatMap((definition) => toShareTable(definition) ?? []);
    this.years = counted.flatMap(toYearMeasures);
  }

  /** People by single years, of which means and medians of any group are made; never shown. */
  histograms(): readonly TableDefinition[] {
    return [...new Set(this.years.map(({ of }) => of))].map(histogramOf);
  }
}

export function histogramId(dimension: DimensionId): string {
  return `compare.${dimension}`;
}

function histogramOf(dimension: DimensionId): TableDefinition {
  const { label } = dimensionOf(dimension);
  const count: Measure = {
    name: 'n',
    label: '人数',
    unit: '人',
    formula: `每一${label}的在职人数`,
    expression: { op: 'count', over: [dimension], known: [dimension] },
  };
  return {
    id: histogramId(dimension),
    title: label,
    population: 'people',
    dims: [{ name: dimension, dimension }],
    measures: [count],
    personal: false,
    internal: true,
  };
}
