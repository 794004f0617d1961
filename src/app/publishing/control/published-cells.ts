import type { Answers, Behind, DerivedTable } from '#analyses/analysis.ts';
import { isRecordPopulation, type TableDefinition } from '#analyses/plan/definition.ts';
import type { CellRef, StatTable, TableRow } from '#core/table.ts';
import type { ComputedAnswers } from '../../query/answers.ts';
import type { FindTable } from '../../query/find-table.ts';
import { isOfRecordsOnly, resolveTables } from '../../query/resolve-tables.ts';
import { type CountedCell, countedCell, countedValue, keyOf } from './counted-cell.ts';

/** A counted cell with how many there are. */
export interface ValuedCell extends CountedCell {
  readonly key: string;
  readonly value: number;
}

/** What one value of a published row is. */
export type Meaning =
  /** A count of people or a sum over them: of one cell, or of several together. */
  | { readonly kind: 'counts'; readonly cells: readonly ValuedCell[] }
  /** Worked out of the counts of its row: shares, means. */
  | { readonly kind: 'follows' }
  /** Of no people: scores, honours, targets. */
  | { readonly kind: 'free' }
  /** Expected in years to come. */
  | { readonly kind: 'estimate' };

/** Tables that were counted, at the as-of date and before. */
export interface CountedSource {
  readonly find: FindTable;
  readonly computed: ComputedAnswers;
}

const COUNTED_UNITS = ['人', '人次', '条', '学时'];

interface DatedCell {
  readonly definition: TableDefinition;
  readonly cell: CellRef;
  readonly date: string;
}

function tableAt({ computed }: CountedSource, id: string, date: string): StatTable | undefined {
  const { answers, tables } = computed;
  if (date === answers.question.asOf) return tables.get(id);
  try {
    return answers.earlier.find(({ asOf }) => asOf === date)?.table(id);
  } catch {
    return undefined;
  }
}

/** Rows by what names them, looked up again and again. */
const indexes = new WeakMap<StatTable, Map<string, Map<string, TableRow>>>();

/** The first row of which this holds: a base is the same in all rows of its scope. */
function rowAt(table: StatTable, where: TableRow): TableRow | undefined {
  const dims = table.dims.filter((dim) => dim in where);
  const byDims = indexes.get(table) ?? new Map<string, Map<string, TableRow>>();
  indexes.set(table, byDims);
  const nameOf = (row: TableRow) => dims.map((dim) => String(row[dim])).join('\t');
  let index = byDims.get(dims.join());
  if (!index) {
    index = new Map<string, TableRow>();
    for (const row of table.rows) if (!index.has(nameOf(row))) index.set(nameOf(row), row);
    byDims.set(dims.join(), index);
  }
  return index.get(nameOf(where));
}

/** Every cell of a counted table, of all its rows. */
export function cellsOfTable(
  definition: TableDefinition,
  table: StatTable,
  date: string,
): readonly ValuedCell[] {
  return table.rows.flatMap((row) =>
    table.measures.flatMap((measure): readonly ValuedCell[] => {
      const cell = countedCell(definition, row, measure, date);
      const value = cell && countedValue(definition, row, measure);
      return cell && value !== null ? [{ ...cell, key: keyOf(cell), value }] : [];
    }),
  );
}

/** Says of each value of a published table what it counts. */
export class Meanings {
  /** Counted tables that were met, with their dates. */
  readonly met = new Map<
    string,
    { readonly definition: TableDefinition; readonly table: StatTable; readonly date: string }
  >();
  private readonly asOf: string;
  private readonly derivedAnswers = new Map<DerivedTable, Answers>();

  constructor(private readonly source: CountedSource) {
    this.asOf = source.computed.answers.question.asOf;
  }

  private answersOf(derived: DerivedTable): Answers {
    const found = this.derivedAnswers.get(derived) ?? this.source.computed.answersOf(derived);
    this.derivedAnswers.set(derived, found);
    return found;
  }

  private follow(cell: CellRef, date: string): readonly DatedCell[] | null {
    const found = this.source.find(cell.table);
    if (found.kind === 'counted') return [{ definition: found.table, cell, date }];
    if (date !== this.asOf) return null;
    const behind = this.behind(found.table, cell.where, cell.measure);
    if (!behind) return null;
    const cells: DatedCell[] = [];
    for (const each of behind.cells) {
      const own = this.follow(each, behind.asOf ?? date);
      if (!own) return null;
      cells.push(...own);
    }
    return cells;
  }

  private behind(derived: DerivedTable, where: TableRow, measure: string): Behind | null {
    return derived.behind(where, measure, this.answersOf(derived));
  }

  private valued({ definition, cell, date }: DatedCell): ValuedCell | null {
    const counted = countedCell(definition, cell.where, cell.measure, date);
    const table = tableAt(this.source, definition.id, date);
    if (!counted || !table) return null;
    this.met.set(`${definition.id} ${date}`, { definition, table, date });
    const row = rowAt(table, cell.where);
    const value = row ? countedValue(definition, row, cell.measure) : 0;
    return value === null ? null : { ...counted, key: keyOf(counted), value };
  }

  /** What the values of a row are, by measure. */
  of(id: string, row: TableRow): ReadonlyMap<string, Meaning> {
    const found = this.source.find(id);
    if (found.kind === 'counted') {
      const { table: definition } = found;
      const isFree = isRecordPopulation(definition.population);
      return new Map(
        definition.measures.map(({ name }): readonly [string, Meaning] => {
          if (isFree) return [name, { kind: 'free' }];
          const valued = this.valued({
            definition,
            cell: { table: id, where: row, measure: name },
            date: this.asOf,
          });
          return [name, valued ? { kind: 'counts', cells: [valued] } : { kind: 'follows' }];
        }),
      );
    }
    return this.ofDerived(found.table, row);
  }

  /** The same of a row that was published before, whose values may be kept back. */
  earlier(id: string, row: TableRow): ReadonlyMap<string, Meaning> {
    const found = this.source.find(id);
    const now = this.source.computed.tables.get(id);
    const dims = now?.dims ?? [];
    const own = now && rowAt(now, row);
    if (own) return this.of(id, own);
    if (found.kind !== 'counted') return new Map();
    return this.of(id, Object.fromEntries(dims.map((dim) => [dim, row[dim] ?? null])));
  }

  private ofDerived(derived: DerivedTable, row: TableRow): ReadonlyMap<string, Meaning> {
    const meanings = new Map<string, Meaning>();
    for (const { name, unit } of derived.measures) {
      const value = row[name];
      const cells = COUNTED_UNITS.includes(unit)
        ? this.follow({ table: derived.id, where: row, measure: name }, this.asOf)
        : null;
      const valued = (cells ?? []).map((each) => this.valued(each));
      const known = valued.flatMap((each) => each ?? []);
      const sum = known.reduce((all, each) => all + each.value, 0);
      const isCount =
        known.length > 0 &&
        known.length === valued.length &&
        typeof value === 'number' &&
        Math.abs(sum - value) < 1e-6;
      meanings.set(name, isCount ? { kind: 'counts', cells: known } : { kind: 'follows' });
    }
    const counts = [...meanings.values()].some(({ kind }) => kind === 'counts');
    if (counts) return meanings;
    const kind = this.countsNobody(derived)
      ? 'free'
      : derived.beyond === 'projection'
        ? 'estimate'
        : 'follows';
    return new Map(derived.measures.map(({ name }): readonly [string, Meaning] => [name, { kind }]));
  }

  /** Scores, honours and what else is of units: made of records alone, and no measure is of people. */
  private countsNobody(derived: DerivedTable): boolean {
    const needs = resolveTables([derived.id], this.source.find);
    return isOfRecordsOnly(needs) && derived.measures.every(({ unit }) => unit !== '人' && unit !== '人次');
  }
}
