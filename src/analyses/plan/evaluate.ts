import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { Cells } from './cells.ts';
import type { MeasureExpression, TableDefinition } from './definition.ts';
import { addUp } from './group-cells.ts';
import { extremeOf, groupHistograms, type Histogram, meanOf, quantileOf } from './histogram.ts';
import { NO_UNITS, type UnitOrder } from './official-order.ts';
import { orderRows } from './order-rows.ts';
import { dimensionOf } from './people.ts';
import { dimensionIds, measureOf, SCOPE_DIMENSION, scopesOf } from './plan.ts';
import { ScopedCells } from './scoped-cells.ts';

/** What a measure is in the row that has this cell; or in a row of its scope whose class nobody is in. */
type ReadAt = (cell: number, isEmpty: boolean) => CellValue;

/** Reads the measures of one table out of cells scoped one way. */
class Measures {
  private readonly histograms = new Map<string, readonly (Histogram | undefined)[]>();

  constructor(
    private readonly table: TableDefinition,
    private readonly scoped: ScopedCells,
  ) {}

  reader(name: string): ReadAt {
    const { expression } = measureOf(this.table, name);
    switch (expression.op) {
      case 'count':
        return this.total(
          expression,
          this.scoped.whereKnown(this.scoped.cells.counts, expression.known ?? []),
        );
      case 'sum': {
        const numbers = this.scoped.cells.sums[expression.field];
        if (!numbers) throw new Error(`cells do not hold the sum of ${expression.field}`);
        return this.total(expression, numbers);
      }
      case 'ratio':
        return this.ratio(this.reader(expression.numerator), this.reader(expression.denominator));
      case 'mean':
        return this.distribution(expression.of, meanOf);
      case 'quantile':
        return this.distribution(expression.of, (histogram) => quantileOf(histogram, expression.q));
      case 'extreme':
        return this.distribution(expression.of, (histogram) => extremeOf(histogram, expression.which));
    }
  }

  private total(
    { over }: Extract<MeasureExpression, { op: 'count' | 'sum' }>,
    numbers: Float64Array,
  ): ReadAt {
    const dims = dimensionIds(this.table);
    const beyond = over.find((id) => !dims.includes(id));
    if (beyond !== undefined) throw new Error(`${this.table.id} has no rows by ${beyond}`);
    const groups = this.scoped.by(over);
    const totals = addUp(groups, numbers);
    const isSplit = over.length > 0;
    return (cell, isEmpty) => (isEmpty && isSplit ? 0 : (totals[groups.of[cell] ?? 0] ?? 0));
  }

  private ratio(numerator: ReadAt, denominator: ReadAt): ReadAt {
    return (cell, isEmpty) => {
      const [above, below] = [numerator(cell, isEmpty), denominator(cell, isEmpty)];
      return typeof above === 'number' && typeof below === 'number' && below !== 0 ? above / below : null;
    };
  }

  private distribution(of: string, read: (histogram: Histogram) => number | null): ReadAt {
    const groups = this.scoped.by(dimensionIds(this.table));
    const known = this.histograms.get(of);
    const histograms = known ?? groupHistograms(groups, this.scoped.cells.counts, this.scoped.reader(of));
    this.histograms.set(of, histograms);
    return (cell, isEmpty) =>
      isEmpty ? null : read(histograms[groups.of[cell] ?? 0] ?? new Map<number, number>());
  }
}

/**
 * Classes of a table with one dimension that has an official order: each is told, nobody in it or not. None where
 * the scopes are the classes.
 */
function officialClasses({ dims }: TableDefinition, scopeType: string): readonly string[] {
  const [only, ...more] = dims;
  if (!only || more.length > 0 || only.dimension === SCOPE_DIMENSION[scopeType]) return [];
  return dimensionOf(only.dimension).order ?? [];
}

function rowsOf(table: TableDefinition, scoped: ScopedCells): TableRow[] {
  const dims = table.dims.map(({ name, dimension }) => ({ name, read: scoped.reader(dimension) }));
  const measures = new Measures(table, scoped);
  const values = table.measures.map(({ name }) => ({ name, read: measures.reader(name) }));
  const rows: TableRow[] = [];
  const add = (cell: number, classes: readonly CellValue[], isEmpty: boolean) => {
    const row: Record<string, CellValue> = { scope_type: scoped.scopeType, scope: scoped.scopeAt(cell) };
    dims.forEach(({ name }, i) => (row[name] = classes[i] ?? null));
    for (const { name, read } of values) row[name] = read(cell, isEmpty);
    rows.push(row);
  };
  const classes = officialClasses(table, scoped.scopeType);
  const met = new Map<CellValue, Set<CellValue>>();
  for (const cell of scoped.by(dimensionIds(table)).first) {
    const own = dims.map(({ read }) => read(cell));
    if (own.includes(null)) continue;
    add(cell, own, false);
    const scope = scoped.scopeAt(cell);
    const known = met.get(scope) ?? new Set<CellValue>();
    met.set(scope, known.add(own[0] ?? null));
  }
  if (classes.length === 0) return rows;
  for (const cell of scoped.by([]).first) {
    const known = met.get(scoped.scopeAt(cell));
    for (const each of classes) if (!known?.has(each)) add(cell, [each], true);
  }
  return rows;
}

/** Works the table's values out of cells at least as fine as its grouping. */
export function evaluateTable(table: TableDefinition, cells: Cells, units: UnitOrder = NO_UNITS): StatTable {
  const rows = scopesOf(table).flatMap((type) => rowsOf(table, new ScopedCells(cells, type)));
  return {
    id: table.id,
    title: table.title,
    dims: ['scope_type', 'scope', ...table.dims.map(({ name }) => name)],
    measures: table.measures.map((measure) => measure.name),
    personal: table.personal,
    rows: orderRows(table, rows, units),
  };
}
