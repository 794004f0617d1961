import type { Ask, Question } from '#analyses/analysis.ts';
import { type CrossKey, crossId, crossTable, parseCrossId, shownMeasure } from '#analyses/cross.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { compareValues, type UnitOrder } from '#analyses/plan/official-order.ts';
import { orderRows } from '#analyses/plan/order-rows.ts';
import { dimensionOf, PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { formatCount } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue, StatTable } from '#core/table.ts';
import type { CrossAnswer, CrossChoices, CrossRequest, LookupQueries } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { MIN_BASE } from '../lookup/synonyms.ts';
import { crossFigure } from './cross-figure.ts';
import { countClasses, refuseLarge } from './cross-size.ts';
import { makeCrossFile } from './cross-file.ts';

/** Month numbers mean nothing to anybody. */
const NOT_OFFERED: readonly DimensionId[] = ['birth_month', 'retire_month'];

function keyOf(request: CrossRequest): CrossKey | string {
  if (request.rows === null) return '请先选行';
  if (request.rows === request.columns) return '行和列要选不同的项';
  return parseCrossId(crossId(request)) ?? '没有这样的交叉表，请重新选行、列和指标';
}

/** The table of the whole in the official order. */
function wholeOf(table: StatTable, definition: TableDefinition, units: UnitOrder): StatTable {
  const rows = table.rows.filter((row) => row['scope_type'] === '全部');
  return { ...table, rows: orderRows(definition, rows, units) };
}

function distinct(table: StatTable, column: string): CellValue[] {
  return [...new Set(table.rows.map((row) => row[column] ?? null))];
}

/** Columns in their official order, else the largest first. */
function orderColumns(table: StatTable, id: DimensionId, units: UnitOrder): CellValue[] {
  const values = distinct(table, id);
  const compare = compareValues(id, units);
  const { order, source } = dimensionOf(id);
  if (order || source.kind !== 'field' || id === 'unit') return values.sort(compare);
  const sums = new Map(table.rows.map((row) => [row[id] ?? null, Number(row['column_n'] ?? row['n'] ?? 0)]));
  return values.sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || compare(a, b));
}

/** Rows of a nominal dimension by their sums as well. */
function orderDown(table: StatTable, id: DimensionId, units: UnitOrder): CellValue[] {
  const { order, source } = dimensionOf(id);
  const isByPlace = order !== undefined || source.kind !== 'field' || id === 'unit';
  if (isByPlace) return distinct(table, id).sort(compareValues(id, units));
  const sums = new Map(table.rows.map((row) => [row[id] ?? null, Number(row['row_n'] ?? row['n'] ?? 0)]));
  const compare = compareValues(id, units);
  return distinct(table, id).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || compare(a, b));
}

type Totals = CrossAnswer['totals'];

/** Sums of counts are cells of the table itself; a mean over a row is worked out of its people. */
function totalTables(key: CrossKey): {
  readonly totals: Totals;
  readonly tables: readonly TableDefinition[];
} {
  const { rows, columns, measure } = key;
  const own = crossId(key);
  const isCount = measure === 'n';
  if (shownMeasure(key) === 'share') return { totals: null, tables: [] };
  if (isCount) {
    const cell = (name: string) => ({ table: own, measure: name });
    const totals = { rows: cell('row_n'), columns: cell('column_n'), whole: cell('total_n') };
    return { totals, tables: [] };
  }
  const down = crossTable({ rows, columns: null, measure });
  const whole = crossTable({ rows: null, columns: null, measure });
  const across = columns === null ? down : crossTable({ rows: columns, columns: null, measure });
  const cell = ({ id }: TableDefinition) => ({ table: id, measure });
  return {
    totals: { rows: cell(down), columns: cell(across), whole: cell(whole) },
    tables: [down, across, whole],
  };
}

/** 口径 of the table, and who is in no cell of it. */
function notesOf(definition: TableDefinition, key: CrossKey, headcount: number, counted: number): string[] {
  const shown = definition.measures.find(({ name }) => name === shownMeasure(key));
  const left = headcount - counted;
  const labels = definition.dims.map(({ dimension }) => dimensionOf(dimension).label).join('或');
  return [
    ...(shown ? [`${shown.label}：${shown.formula}`] : []),
    ...(left > 0 ? [`${labels}未填或不能确定${formatCount(left)}人，不在表中`] : []),
    ...(shownMeasure(key) !== 'share' && key.measure !== 'n' && key.columns !== null
      ? ['合计按该行或该列全部的人计算，含另一项未填的人']
      : []),
  ];
}

export async function answerCross(
  desk: Desk,
  inquiry: Inquiry,
  request: CrossRequest,
  ask: Ask,
  job: Job,
): Promise<CrossAnswer> {
  const { source } = inquiry;
  const asOf = desk.asOf();
  if (asOf === null) throw new Error('还没有可用的花名册');
  const { filters } = ask;
  const question: Question = { ...ask, asOf };
  const rosters = await inquiry.counting([asOf]);
  const headcount = await source.headcount(filters, job);
  const base = {
    ...{ analysis: 'cross', page: 'cross', title: '自由交叉表', question, request, headcount, findings: [] },
    headcountUnfiltered: filters.length > 0 ? await source.headcount([], job) : headcount,
    sources: [...new Set(rosters.map(({ batch }) => batch.file))],
    sample: rosters.some(({ batch }) => batch.sample),
  };
  const key = keyOf(request);
  const refusal = typeof key === 'string' ? key : await refuseLarge(source, key, filters, job);
  if (typeof key === 'string' || refusal !== null) {
    const nothing = { figures: [], tables: {}, table: null, rows: [], columns: [], totals: null, notes: [] };
    return { ...base, ...nothing, measure: '', refusal };
  }
  const definition = crossTable(key);
  const { totals, tables: more } = totalTables(key);
  const definitions = [definition, ...more];
  const [units, counted] = [await desk.units.order(job), await source.tables(definitions, filters, job)];
  const tables = Object.fromEntries(
    definitions.flatMap((each) => {
      const table = counted.get(each.id);
      return table ? [[each.id, wholeOf(table, each, units)] as const] : [];
    }),
  );
  const table = tables[definition.id];
  if (!table || key.rows === null) throw new Error(`no table ${definition.id}`);
  const rows = orderDown(table, key.rows, units);
  const columns = key.columns === null ? [null] : orderColumns(table, key.columns, units);
  const inTable = Number(table.rows[0]?.['total_n'] ?? 0);
  const notes = notesOf(definition, key, headcount, inTable);
  const set = inquiry.setting(MIN_BASE.setting);
  const minBase = typeof set === 'number' ? Math.max(1, set) : MIN_BASE.people;
  const figure = crossFigure(key, definition.id, rows, columns, minBase, notes);
  return {
    ...{ ...base, tables, table: definition.id, measure: shownMeasure(key), rows, columns, totals, notes },
    figures: figure ? [figure] : [],
    refusal: inTable === 0 ? `没有人填了${definition.title.replace(' × ', '和')}，列不成表` : null,
  };
}

export function crossQueries(desk: Desk): Pick<LookupQueries, 'cross' | 'crossChoices' | 'makeCross'> {
  const inquiry = (): Inquiry => {
    if (!desk.inquiry) throw new Error('还没有可用的花名册');
    return desk.inquiry;
  };
  return {
    crossChoices: async (job = {}): Promise<CrossChoices> => {
      const { source } = inquiry();
      const dimensions: { id: string; label: string; classes: number }[] = [];
      for (const { id, label } of PEOPLE_DIMENSIONS) {
        if (NOT_OFFERED.includes(id)) continue;
        const classes = await countClasses(source, id, [], job);
        if (classes > 0) dimensions.push({ id, label, classes });
      }
      return { dimensions };
    },
    cross: async (request, ask, job = {}) => answerCross(desk, inquiry(), request, ask, job),
    makeCross: async (request, ask, job = {}) =>
      makeCrossFile(await answerCross(desk, inquiry(), request, ask, job)),
  };
}
