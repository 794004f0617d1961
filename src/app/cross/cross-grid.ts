import type { CellRef, CellValue, StatTable, TableRow } from '#core/table.ts';
import type { CellTotals, CrossAnswer } from '../api.ts';
import { placeWord } from './place-words.ts';

export interface CrossCell {
  readonly value: number | null;
  /** People in the cell; null where nobody is. */
  readonly cell: CellRef | null;
  /** People the value is worked out of. */
  readonly n: number;
}

export interface CrossLine {
  readonly label: string;
  readonly cells: readonly CrossCell[];
}

export interface CrossGrid {
  readonly lines: readonly CrossLine[];
  readonly totals: CrossLine | null;
}

const WHOLE = { scope_type: '全部', scope: '全部' };

type Place = Readonly<Record<string, CellValue>>;

const keyOf = (values: readonly CellValue[]) => JSON.stringify(values);

/** Finds rows of a table by the values of its dimensions. */
function indexOf(table: StatTable | undefined): (place: Place) => TableRow | undefined {
  const dims = (table?.dims ?? []).filter((dim) => !(dim in WHOLE));
  const rows = new Map(table?.rows.map((row) => [keyOf(dims.map((dim) => row[dim] ?? null)), row]));
  return (place) => rows.get(keyOf(dims.map((dim) => place[dim] ?? null)));
}

/** The first row of every value of a dimension. */
function firstRows(table: StatTable | undefined): (dim: string) => ReadonlyMap<CellValue, TableRow> {
  const known = new Map<string, Map<CellValue, TableRow>>();
  return (dim) => {
    let rows = known.get(dim);
    if (!rows) {
      rows = new Map();
      for (const row of table?.rows ?? []) {
        const value = row[dim] ?? null;
        if (!rows.has(value)) rows.set(value, row);
      }
      known.set(dim, rows);
    }
    return rows;
  };
}

const numberIn = (row: TableRow | undefined, measure: string): number | null => {
  const value = row?.[measure];
  return typeof value === 'number' ? value : null;
};

function cellOf(
  table: string,
  measure: string,
  place: Place,
  row: TableRow | undefined,
  isCount: boolean,
): CrossCell {
  const n = isCount ? (numberIn(row, measure) ?? 0) : (numberIn(row, 'n') ?? 0);
  const value = numberIn(row, measure) ?? (isCount || (measure === 'share' && !row) ? 0 : null);
  return { value, n, cell: n > 0 ? { table, where: { ...WHOLE, ...place }, measure } : null };
}

/** A cross table as it is read: a line a row, sums at its end and below. */
export function crossGrid(answer: CrossAnswer): CrossGrid {
  const { request, tables, table, measure, totals } = answer;
  const { rows, columns } = request;
  if (table === null || rows === null) return { lines: [], totals: null };
  const find = indexOf(tables[table]);
  const isCount = measure === 'n';
  const firstOf = firstRows(tables[table]);
  const first = (place: Place): TableRow | undefined => {
    const [dim, value = null] = Object.entries(place)[0] ?? [];
    return dim === undefined ? tables[table]?.rows[0] : firstOf(dim).get(value);
  };
  const total = (of: CellTotals, place: Place): CrossCell => {
    const row = of.table === table ? first(place) : indexOf(tables[of.table])(place);
    return cellOf(of.table, of.measure, place, row, isCount);
  };
  const lines = answer.rows.map((value): CrossLine => {
    const down: Place = { [rows]: value };
    const cells = answer.columns.map((across) => {
      const place: Place = columns === null ? down : { ...down, [columns]: across };
      return cellOf(table, measure, place, find(place), isCount);
    });
    const end = totals && columns !== null ? [total(totals.rows, down)] : [];
    return { label: placeWord(rows, value), cells: [...cells, ...end] };
  });
  if (!totals) return { lines, totals: null };
  const below =
    columns === null ? [] : answer.columns.map((value) => total(totals.columns, { [columns]: value }));
  return { lines, totals: { label: '合计', cells: [...below, total(totals.whole, {})] } };
}
