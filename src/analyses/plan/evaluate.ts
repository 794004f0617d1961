import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { Cells } from './cells.ts';
import type { DimensionId, MeasureExpression, TableDefinition } from './definition.ts';
import { deriveValue } from './derive.ts';
import { extremeOf, meanOf, quantileOf } from './histogram.ts';
import { orderRows } from './order-rows.ts';
import { baseOf } from './people.ts';
import { ALL, dimensionIds, SCOPE_DIMENSION, SCOPE_TYPES, valueIn } from './plan.ts';
import { rollUp } from './roll-up.ts';

type Key = string;
const keyOf = (values: readonly CellValue[]): Key => JSON.stringify(values);

interface Counted {
  readonly scope: readonly [string, string];
  readonly value: (id: DimensionId) => CellValue;
  readonly n: number;
  readonly sum: (field: string) => number;
}

/** Every cell once for the whole, once for its level and once for its unit; unknown scopes have no row. */
function* eachScoped(table: TableDefinition, cells: Cells): Generator<Counted> {
  const own = cells.dims.filter((id) => id !== 'level' && id !== 'unit');
  for (const type of SCOPE_TYPES) {
    const dimension = SCOPE_DIMENSION[type];
    const dims = dimension ? [dimension, ...own] : own;
    const rolled = rollUp(cells, dims, []);
    const derived = derivedWords(table, rolled);
    for (let i = 0; i < rolled.counts.length; i++) {
      const at = (id: DimensionId): CellValue => derived.get(id)?.(i) ?? null;
      const scope = dimension ? at(dimension) : ALL;
      if (scope === null) continue;
      yield {
        scope: [type, String(scope)],
        value: at,
        n: rolled.counts[i] ?? 0,
        sum: (field) => rolled.sums[field]?.[i] ?? 0,
      };
    }
  }
}

function derivedWords(table: TableDefinition, cells: Cells): Map<DimensionId, (cell: number) => CellValue> {
  const named = table.measures.flatMap(({ expression }) => namedIn(expression));
  const ids = new Set([...cells.dims, ...dimensionIds(table), ...named]);
  const readers = new Map<DimensionId, (cell: number) => CellValue>();
  for (const id of ids) {
    const place = cells.dims.indexOf(baseOf(id).id);
    if (place < 0) continue;
    const words = (cells.words[place] ?? []).map((word) => deriveValue(id, word));
    const codes = cells.codes[place];
    readers.set(id, (cell) => words[codes?.[cell] ?? 0] ?? null);
  }
  return readers;
}

function namedIn(expression: MeasureExpression): readonly DimensionId[] {
  if (expression.op === 'count') return [...expression.over, ...(expression.known ?? [])];
  if (expression.op === 'sum') return expression.over;
  return expression.op === 'ratio' ? [] : [expression.of];
}

/** What one measure has gathered, by scope and the dimensions it keeps. */
interface Gathered {
  readonly over: readonly DimensionId[];
  readonly totals: Map<Key, number>;
  readonly histograms: Map<Key, Map<number, number>>;
}

function gather(expression: MeasureExpression, into: Gathered, cell: Counted): void {
  const key = keyOf([...cell.scope, ...into.over.map(cell.value)]);
  if (expression.op === 'count') {
    if ((expression.known ?? []).some((id) => cell.value(id) === null)) return;
    into.totals.set(key, (into.totals.get(key) ?? 0) + cell.n);
  } else if (expression.op === 'sum') {
    into.totals.set(key, (into.totals.get(key) ?? 0) + cell.sum(expression.field));
  } else if (expression.op !== 'ratio') {
    const value = cell.value(expression.of);
    if (typeof value !== 'number') return;
    const histogram = into.histograms.get(key) ?? new Map<number, number>();
    histogram.set(value, (histogram.get(value) ?? 0) + cell.n);
    into.histograms.set(key, histogram);
  }
}

function read(
  table: TableDefinition,
  gathered: ReadonlyMap<string, Gathered>,
  name: string,
  row: TableRow,
): CellValue {
  const measure = table.measures.find((candidate) => candidate.name === name);
  if (!measure) throw new Error(`${table.id} has no measure ${name}`);
  const { expression } = measure;
  if (expression.op === 'ratio') {
    const numerator = read(table, gathered, expression.numerator, row);
    const denominator = read(table, gathered, expression.denominator, row);
    if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return null;
    return numerator / denominator;
  }
  const own = gathered.get(name);
  if (!own) return null;
  const key = keyOf([
    row['scope_type'] ?? null,
    row['scope'] ?? null,
    ...own.over.map((id) => valueIn(table, row, id)),
  ]);
  if (expression.op === 'count' || expression.op === 'sum') return own.totals.get(key) ?? 0;
  const histogram = own.histograms.get(key) ?? new Map<number, number>();
  if (expression.op === 'mean') return meanOf(histogram);
  return expression.op === 'quantile'
    ? quantileOf(histogram, expression.q)
    : extremeOf(histogram, expression.which);
}

/** Works the table's values out of cells at least as fine as its grouping. */
export function evaluateTable(table: TableDefinition, cells: Cells): StatTable {
  const gathered = new Map<string, Gathered>();
  for (const { name, expression } of table.measures) {
    const over = expression.op === 'count' || expression.op === 'sum' ? expression.over : dimensionIds(table);
    gathered.set(name, { over, totals: new Map(), histograms: new Map() });
  }
  const rowsByKey = new Map<Key, Record<string, CellValue>>();
  for (const cell of eachScoped(table, cells)) {
    for (const { name, expression } of table.measures) {
      const into = gathered.get(name);
      if (into) gather(expression, into, cell);
    }
    const values = dimensionIds(table).map(cell.value);
    if (values.includes(null)) continue;
    const row: Record<string, CellValue> = { scope_type: cell.scope[0], scope: cell.scope[1] };
    table.dims.forEach(({ name }, i) => (row[name] = values[i] ?? null));
    rowsByKey.set(keyOf(Object.values(row)), row);
  }
  const rows = [...rowsByKey.values()];
  for (const row of rows) for (const { name } of table.measures) row[name] = read(table, gathered, name, row);
  return {
    id: table.id,
    title: table.title,
    dims: ['scope_type', 'scope', ...table.dims.map(({ name }) => name)],
    measures: table.measures.map((measure) => measure.name),
    personal: table.personal,
    rows: orderRows(table, rows),
  };
}
