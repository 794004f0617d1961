import { ANALYSES } from '#analyses/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import { numberAt, type StatTable, type TableRow } from '#core/table.ts';
import { BETWEEN, CITY_TOTAL_REASON, placeWords } from './words.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { FileColumn, FileTable } from '../api/publish.ts';
import { declaredTable } from '../exports/page-tables.ts';
import { tablesOf } from '../query/find-table.ts';

const findTable = tablesOf(ANALYSES);

/** Ids of the tables that anything within points at. */
export function tablesNamed(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { table } = value as { readonly table?: unknown };
  if (typeof table === 'string') found.add(table);
  for (const part of Object.values(value)) tablesNamed(part, found);
  return found;
}

function declared(id: string) {
  const { analysis } = findTable(id);
  return declaredTable(analysis, id);
}

/** Every column of a table with what the office calls it. */
export function columnsOf(table: StatTable): readonly FileColumn[] {
  const { dims, measures } = declared(table.id);
  const labels = new Map<string, Omit<FileColumn, 'name'>>([
    ['scope_type', { label: '范围类型', unit: '' }],
    ['scope', { label: '范围', unit: '' }],
    ...dims.map(({ name, label }) => [name, { label, unit: '' }] as const),
    ...measures.map(({ name, label, unit }) => [name, { label, unit }] as const),
  ]);
  const columns = [...table.dims, ...table.measures];
  return columns.map((name) => ({ name, ...(labels.get(name) ?? { label: name, unit: '' }) }));
}

function distinct(rows: readonly TableRow[], name: string): readonly unknown[] {
  return [...new Set(rows.map((row) => row[name]))];
}

/** 全市、市级、12个单位 */
function scopeWords(rows: readonly TableRow[]): string {
  const of = (type: string) => rows.filter((row) => row['scope_type'] === type);
  const levels = distinct(of('层级'), 'scope');
  const units = distinct(of('单位'), 'scope').length;
  return [
    ...(of('全部').length > 0 ? ['全市'] : []),
    ...(levels.length > 2 ? ['层级'] : levels.map(String)),
    ...(units > 0 ? [`${units}个单位`] : []),
  ].join('、');
}

const UNSAID = new Set(['scope_type', 'scope']);

function describeScope(table: StatTable, columns: readonly FileColumn[]): string {
  const rest = columns.filter(({ name }) => table.dims.includes(name) && !UNSAID.has(name));
  const counted = rest.map(({ name, label }) => {
    const values = distinct(table.rows, name);
    const [only] = values;
    return values.length === 1 && typeof only === 'string' ? only : `${label}${values.length}`;
  });
  const scopes = table.dims.includes('scope') ? [scopeWords(table.rows)] : [];
  return [...scopes, ...counted].filter((words) => words !== '').join(' × ');
}

function missingIn(figure: FigureSpec): number {
  if (figure.form === 'matrix') return figure.missing?.length ?? 0;
  return figure.form === 'spread' ? figure.rows.reduce((sum, { missing }) => sum + missing, 0) : 0;
}

/** Values that nobody reported and that a wall says 缺 for; of one table, or of all. */
export function countMissing({ pages }: Snapshot, table?: string): number {
  const drawn = pages.flatMap(({ figures }) => figures);
  const own = table === undefined ? drawn : drawn.filter((figure) => figure.table === table);
  return own.reduce((sum, figure) => sum + missingIn(figure), 0);
}

function screensOf({ pages, units, walk }: Snapshot, id: string): readonly string[] {
  const shown = pages.flatMap((page, i) => (tablesNamed(page).has(id) ? [String(i + 1)] : []));
  const onUnits = units.some((unit) => tablesNamed(unit).has(id));
  return [...shown, ...(onUnits ? ['单位页'] : []), ...(walk && tablesNamed(walk).has(id) ? ['推演'] : [])];
}

function notesOf(snapshot: Snapshot, table: StatTable): readonly string[] {
  const exempt = snapshot.disclosure.exempt.filter((each) => each.table === table.id);
  const approved = exempt.filter(({ reason }) => reason !== CITY_TOTAL_REASON).length;
  const missing = countMissing(snapshot, table.id);
  return [
    ...(approved > 0 ? [`✓ 已核准公布${approved}格`] : []),
    ...(missing > 0 ? [`未报送${missing}格，写“缺”`] : []),
  ];
}

/** Totals of the whole city of fewer people than cells are kept back for, which are let through unasked. */
export function smallTotals({ tables, disclosure }: Snapshot): readonly string[] {
  return disclosure.exempt.flatMap(({ table, where, measure, reason }) => {
    const found = tables[table];
    const value = found && reason === CITY_TOTAL_REASON ? numberAt(found, where, measure) : null;
    return found && value !== null && Number.isInteger(value) && value > 0 && value < disclosure.k
      ? [`${found.title}${BETWEEN}${placeWords(where)}：${value}人`]
      : [];
  });
}

/** Rows of a file of which something is kept back: each is one cell of a chart. */
export function hiddenCells({ tables }: Pick<Snapshot, 'tables'>): number {
  return Object.values(tables).reduce((sum, { hidden = [] }) => sum + hidden.length, 0);
}

/** What is in the file, table by table. */
export function describeTables(snapshot: Snapshot): readonly FileTable[] {
  const tables = Object.values(snapshot.tables).map((table): FileTable => {
    const columns = columnsOf(table);
    return {
      ...{ id: table.id, title: table.title, columns },
      scope: describeScope(table, columns),
      rows: table.rows.length,
      hidden: table.hidden?.length ?? 0,
      notes: notesOf(snapshot, table),
      screens: screensOf(snapshot, table.id),
    };
  });
  const first = ({ screens }: FileTable) => Number(screens[0] ?? Infinity) || 1_000;
  return tables.sort((a, b) => first(a) - first(b));
}
