import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { FindTable } from '../../query/find-table.ts';
import type { KeptBack, Reason } from './keep-back.ts';
import { countOf, isSum, type PublishedRow } from './published-rows.ts';

/** A value that is kept back. */
export interface KeptValue {
  readonly table: string;
  readonly where: TableRow;
  readonly measure: string;
  readonly reason: Reason;
  readonly value: number;
}

export interface SafeTables {
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly kept: readonly KeptValue[];
}

type Tables = ReadonlyMap<string, StatTable>;

/** Measures that leave: youngest and oldest are one person each. */
export function leavingMeasures(find: FindTable, id: string): readonly string[] {
  const found = find(id);
  if (found.kind === 'derived') return found.table.measures.map(({ name }) => name);
  return found.table.measures.flatMap(({ name, expression }) => (expression.op === 'extreme' ? [] : [name]));
}

const keyOfRow = ({ dims }: StatTable, row: TableRow) => dims.map((dim) => String(row[dim])).join('\t');

/** Rows of the same tables in other states of things. */
class OtherRows {
  private readonly rows = new Map<string, Map<string, TableRow>>();

  constructor(private readonly tables: Tables) {}

  rowOf(table: StatTable, row: TableRow): TableRow | undefined {
    let index = this.rows.get(table.id);
    if (!index) {
      const own = this.tables.get(table.id);
      index = new Map((own?.rows ?? []).map((each) => [keyOfRow(table, each), each]));
      this.rows.set(table.id, index);
    }
    return index.get(keyOfRow(table, row));
  }
}

const differs = (a: CellValue | undefined, b: CellValue | undefined) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) > 1e-9 : a !== b;

const scopeOf = (row: TableRow) => `${String(row['scope_type'])}\t${String(row['scope'])}`;

/** Scopes of a table in which a count is kept back: what is expected of them tells what is there. */
function keptScopes(rows: readonly PublishedRow[], hidden: KeptBack['hidden']): ReadonlySet<string> {
  const isKept = ({ meanings }: PublishedRow) =>
    [...meanings.values()].some((meaning) => hidden.has(countOf(meaning)?.key ?? ''));
  return new Set(rows.filter(isKept).map(({ row }) => scopeOf(row)));
}

/** The tables of the file without what is kept back. */
export function safeTables(
  cut: Tables,
  { rows, hidden }: KeptBack,
  worlds: readonly Tables[],
  find: FindTable,
): SafeTables {
  const others = worlds.map((tables) => new OtherRows(tables));
  const byTable = new Map<string, PublishedRow[]>();
  for (const each of rows) {
    const own = byTable.get(each.table);
    if (own) own.push(each);
    else byTable.set(each.table, [each]);
  }
  const kept: KeptValue[] = [];
  const tables = new Map<string, StatTable>();
  for (const [id, table] of cut) {
    const measures = leavingMeasures(find, id);
    const keptIn = keptScopes(byTable.get(id) ?? [], hidden);
    const safe = (byTable.get(id) ?? []).map(({ row, meanings }) => {
      const where: TableRow = Object.fromEntries(table.dims.map((dim) => [dim, row[dim] ?? null]));
      const reasons = new Map<string, Reason>();
      const said: Record<string, CellValue> = { ...where };
      let first: Reason | null = null;
      for (const [measure, meaning] of meanings) {
        const count = countOf(meaning);
        const reason = count && hidden.get(count.key);
        if (!reason) continue;
        reasons.set(measure, reason);
        if (!isSum(count)) first ??= reason;
      }
      const hasCount = [...meanings.values()].some(({ kind }) => kind === 'counts');
      for (const measure of measures) {
        const meaning = meanings.get(measure);
        const value = row[measure] ?? null;
        if (meaning?.kind === 'follows' && value !== null && !reasons.has(measure)) {
          if (first) reasons.set(measure, first);
          else if (
            !hasCount ||
            others.some((other) => differs(other.rowOf(table, row)?.[measure] ?? null, value))
          )
            reasons.set(measure, 'together');
        }
        if (meaning?.kind === 'estimate' && keptIn.has(scopeOf(row))) reasons.set(measure, 'together');
        const reason = value === null ? undefined : reasons.get(measure);
        said[measure] = reason ? null : value;
        if (reason && typeof value === 'number') kept.push({ table: id, where, measure, reason, value });
      }
      const own = measures.filter((measure) => reasons.has(measure) && row[measure] !== null);
      return { said, own };
    });
    const lines = safe.flatMap(({ own }, row) => (own.length > 0 ? [{ row, measures: own }] : []));
    tables.set(id, {
      ...{ id, title: table.title, dims: table.dims, measures, personal: false },
      rows: safe.map(({ said }) => said),
      ...(lines.length > 0 ? { hidden: lines } : {}),
    });
  }
  return { tables, kept };
}
