import type { Filter, Question } from '#analyses/analysis.ts';
import { compareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { ALL } from '#analyses/plan/plan.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { FigureNote } from '#core/figure-note.ts';
import { type CellRef, findRow, numberAt, type StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import type { Passport } from '../api.ts';
import type { PeopleBehind } from './behind.ts';
import { cellBounds } from './cell-bounds.ts';
import { countCorrected, type EditedRows } from './corrected.ts';
import { listExclusions } from './exclusions.ts';
import type { FoundTable } from './find-table.ts';
import { describePopulation } from './population-words.ts';
import { listRecordExclusions } from './record-exclusions.ts';
import type { ReadSetting } from './record-window.ts';

interface PassportInput {
  readonly found: FoundTable;
  readonly table: StatTable;
  readonly cell: CellRef;
  /** With the date that changes are counted from. */
  readonly question: Question;
  readonly behind: PeopleBehind | null;
  readonly sources: Passport['sources'];
  /** Rows of the source files that were set aside. */
  readonly setAside: number;
  readonly edited: readonly EditedRows[];
  readonly unitNotes: readonly FigureNote[];
  readonly units: UnitOrder;
  readonly setting: ReadSetting;
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

function measureOf({ table }: FoundTable, name: string) {
  const measure = table.measures.find((candidate) => candidate.name === name);
  if (!measure) throw new Error(`${table.id} has no measure ${name}`);
  return measure;
}

/** The formula, and how the row says that it was worked out there. */
function formulaIn(table: StatTable, cell: CellRef, measure: ReturnType<typeof measureOf>): string {
  const { formula } = measure;
  const said = 'saidIn' in measure && measure.saidIn ? findRow(table, cell.where)?.[measure.saidIn] : null;
  return typeof said === 'string' ? `${formula}；这里：${said}` : formula;
}

/** Everything behind one figure that a person may ask for. */
export async function makePassport(engine: Engine, input: PassportInput): Promise<Passport> {
  const { found, table, cell, question, behind, sources, edited, setAside, unitNotes, units, setting } =
    input;
  const measure = measureOf(found, cell.measure);
  const dims = found.table.dims
    .map(({ name }) => String(cell.where[name] ?? ''))
    .filter((word) => word !== '');
  const value = numberAt(table, cell.where, cell.measure);
  return {
    title: [found.table.title, describeScope(cell), ...dims].join(' · '),
    measure: measure.label,
    value,
    unit: measure.unit,
    formula: formulaIn(table, cell, measure),
    population: describePopulation({ found, behind, question, scope: describeScope(cell), setting }),
    asOf: behind?.question.asOf ?? question.asOf,
    filters: (behind?.question ?? question).filters.map((filter) => describeFilter(filter, units)),
    exclusions: [
      ...(behind ? await listExclusions(engine, behind) : []),
      ...(behind ? await listRecordExclusions(engine, behind, setting) : []),
      ...(setAside > 0 ? [{ reason: '导入时待核实，未计入', count: setAside, unit: '行' as const }] : []),
    ],
    caveat: measure.caveat ?? null,
    bounds: behind ? await cellBounds(engine, behind, value) : null,
    nobody: behind === null,
    corrected: behind ? await countCorrected(engine, behind, edited) : 0,
    unitNotes,
    sources,
  };
}
