import type { TableLocation } from '../detect.ts';
import type { RawSheet } from '../sheet.ts';
import type { ColumnBand } from './column-bands.ts';
import { goesOnAlone } from './column-bands.ts';

export interface FoundTable {
  readonly table: TableLocation;
  /** True for the table with most known headings. */
  readonly isMain: boolean;
}

/** A stretch of columns and the tables that it holds by itself, as if it began at the first column. */
export interface TablePart {
  readonly band: ColumnBand;
  readonly tables: readonly FoundTable[];
}

/**
 * True when each stretch is tables of its own. A blank column alone parts none: what stands beside must name
 * the same thing again (姓名 | 姓名), or go on where the left one has ended.
 */
export function areBeside(parts: readonly TablePart[], sheet: RawSheet): boolean {
  const [left, ...others] = parts;
  if (!left || others.length === 0) return false;
  const own = new Set(left.tables.flatMap(headingsOf));
  return others.every(({ band, tables }) => {
    const named = tables.filter(({ table }) => table.headerRows.length > 0);
    const hasSame = named.some((found) => headingsOf(found).some((heading) => own.has(heading)));
    return hasSame || (named.length > 0 && goesOnAlone(sheet, left.band, band));
  });
}

function headingsOf({ table }: FoundTable): readonly string[] {
  return table.columns.map(({ heading }) => heading).filter((heading) => heading !== '');
}

/** All tables where the sheet has them; a date written once over the whole width is that of every one. */
export function gathered(parts: readonly TablePart[]): readonly FoundTable[] {
  const asOf = parts[0]?.tables[0]?.table.asOf ?? null;
  return parts.flatMap(({ band, tables }, i) =>
    tables.map(({ table, isMain }) => ({
      table: { ...shifted(table, band), asOf: table.asOf ?? asOf },
      isMain: isMain && i === 0,
    })),
  );
}

function shifted(table: TableLocation, { first }: ColumnBand): TableLocation {
  return {
    ...table,
    firstColumn: table.firstColumn + first,
    lastColumn: table.lastColumn + first,
    columns: table.columns.map((column) => ({ ...column, index: column.index + first })),
  };
}
