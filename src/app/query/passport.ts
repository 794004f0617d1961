import type { TableDefinition } from '#analyses/plan/definition.ts';
import { compareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import { baseOf, dimensionOf } from '#analyses/plan/people.ts';
import { ALL, measureOf, planRows, SCOPE_DIMENSION } from '#analyses/plan/plan.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { FigureNote } from '#core/figure-note.ts';
import { formatDateLong } from '#core/month.ts';
import { type CellRef, numberAt, type StatTable } from '#core/table.ts';
import type { Filter, Question } from '#analyses/analysis.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { Passport } from '../api.ts';
import { countCorrected, type EditedRows } from './corrected.ts';
import { PEOPLE, printDimension, printFilters, printRowCondition } from './print-duckdb.ts';

interface PassportInput {
  readonly definition: TableDefinition;
  readonly table: StatTable;
  readonly cell: CellRef;
  readonly question: Question;
  readonly sources: Passport['sources'];
  /** Rows of the source files that were set aside. */
  readonly setAside: number;
  readonly edited: readonly EditedRows[];
  readonly unitNotes: readonly FigureNote[];
  readonly units: UnitOrder;
}

function describeFilter({ dimension, values }: Filter, units: UnitOrder): string {
  const ordered = [...values].sort(compareValues(dimension, units));
  const shown = ordered.map((value) => (value === null ? UNKNOWN_LABEL : String(value)));
  return `${dimensionOf(dimension).label}：${shown.join('、')}`;
}

function describeScope(cell: CellRef): string {
  const type = String(cell.where['scope_type'] ?? ALL);
  return type === ALL ? '全部单位' : `${type}：${String(cell.where['scope'])}`;
}

/** Dimensions that a person must have known to be counted at all in the measure's base. */
function basisOf(definition: TableDefinition): readonly string[] {
  const dims = definition.measures.flatMap(({ expression }) => {
    if (expression.op === 'count') return expression.known ?? [];
    return expression.op === 'mean' || expression.op === 'quantile' || expression.op === 'extreme'
      ? [expression.of]
      : [];
  });
  return [...new Set(dims)];
}

async function countUnknown(engine: Engine, input: PassportInput): Promise<Passport['exclusions']> {
  const { cell, question, definition } = input;
  const scope = SCOPE_DIMENSION[String(cell.where['scope_type'] ?? ALL)];
  const within: readonly Filter[] = scope
    ? [{ dimension: scope, values: [cell.where['scope'] ?? null] }]
    : [];
  const condition = printFilters([...question.filters, ...within], question);
  const exclusions: { reason: string; count: number }[] = [];
  for (const id of basisOf(definition)) {
    const [row] = toRows(
      await engine.query(
        `SELECT CAST(count(*) AS INTEGER) AS n FROM ${PEOPLE} WHERE ${condition} AND (${printDimension(id, question)}) IS NULL`,
      ),
    );
    const count = Number(row?.['n'] ?? 0);
    const label = baseOf(id).id === 'age' ? '出生年月' : dimensionOf(id).label;
    if (count > 0) exclusions.push({ reason: `${label}${UNKNOWN_LABEL}或不能确定，不计入占比`, count });
  }
  if (input.setAside > 0) exclusions.push({ reason: '导入时待核实的行，未计入', count: input.setAside });
  return exclusions;
}

/** Everything behind one figure that a person may ask for. */
export async function makePassport(engine: Engine, input: PassportInput): Promise<Passport> {
  const { definition, table, cell, question, sources, edited, unitNotes, units } = input;
  const measure = measureOf(definition, cell.measure);
  const dims = definition.dims
    .map(({ name }) => String(cell.where[name] ?? ''))
    .filter((word) => word !== '');
  const behind = printRowCondition(planRows(definition, cell.where, cell.measure, question));
  return {
    title: [definition.title, describeScope(cell), ...dims].join(' · '),
    measure: measure.label,
    value: numberAt(table, cell.where, cell.measure),
    unit: measure.unit,
    formula: measure.formula,
    population: `截至${formatDateLong(question.asOf)}的在职人员，${describeScope(cell)}；不含退休、调出、死亡、开除、辞职`,
    asOf: question.asOf,
    filters: question.filters.map((filter) => describeFilter(filter, units)),
    exclusions: await countUnknown(engine, input),
    caveat: measure.caveat ?? null,
    corrected: await countCorrected(engine, behind, edited),
    unitNotes,
    sources,
  };
}
