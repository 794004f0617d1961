import { toCanonicalCsv } from '#ingest/canonical.ts';
import type { RawRow } from '#ingest/sheet.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { countCoded, type NameCodes, nameCodes } from '../load/code-names.ts';
import type { ColumnLookup } from '../load/lookups.ts';
import { longestLine, type PackedSheet, type PackedTable } from '../load/packed-sheet.ts';
import { cellColumn, type RawTable } from '../load/raw-table.ts';
import type { DraftState } from './draft.ts';

/** A column of names and the code of each. */
interface NamedColumn {
  readonly index: number;
  /** By the text of a cell: its code, or itself. */
  readonly told: ReadonlyMap<string, string>;
  readonly names: number;
  readonly codes: NameCodes;
}

/** Columns of the sheet in which names became codes. */
function namedColumns({ staged }: DraftState): readonly NamedColumn[] {
  const lookups = staged?.lookups ?? [];
  const own = (lookup: ColumnLookup) => lookup.index < (staged?.input.source.columnCount ?? 0);
  return lookups.filter(own).flatMap((lookup): NamedColumn[] => {
    const codes = nameCodes(lookup, lookups);
    const told = new Map(
      lookup.spellings.map(({ text, normal, isCoded }) => [text, isCoded ? String(normal.value) : text]),
    );
    const names = countCoded(lookup);
    return codes && names > 0 ? [{ index: lookup.index, told, codes, names }] : [];
  });
}

/** Every row of a sheet as it lies in the engine. */
async function readRows(engine: Engine, raw: RawTable): Promise<readonly RawRow[]> {
  const cells = Array.from({ length: raw.columnCount }, (_, i) => cellColumn(i));
  const kinds = raw.hasKinds ? 'k' : `''`;
  const { columns, rowCount } = await engine.query(
    `SELECT CAST(${raw.row} AS INTEGER) AS r, ${kinds} AS k, ${cells.join(', ')} FROM ${quoteName(raw.name)} ORDER BY 1`,
  );
  return Array.from({ length: rowCount }, (_, row) => ({
    number: Number(columns[0]?.[row]),
    cells: cells.map((__, i) => String(columns[i + 2]?.[row] ?? '')),
    ...(raw.hasKinds ? { kinds: String(columns[1]?.[row] ?? '') } : {}),
  }));
}

/** What stands in a cell once names are codes; a name that an edit took the place of has a code of its own. */
const codedCell = ({ told, codes }: NamedColumn, text: string): string =>
  told.get(text) ?? codes.codeOf(text) ?? text;

class Coder {
  constructor(
    private readonly draft: DraftState,
    private readonly columns: readonly NamedColumn[],
  ) {}

  /** Rows of another table on the sheet are not kept: they may name the same people. */
  private isKept({ number }: RawRow): boolean {
    const { sheet, location } = this.draft;
    const isAlone = sheet.tables.length === 1;
    const isAbove = number < (location.headerRows[0] ?? location.firstDataRow);
    return location.lastDataRow === null || number <= location.lastDataRow ? isAlone || !isAbove : false;
  }

  private row(row: RawRow): RawRow {
    if (row.number < this.draft.location.firstDataRow) return row;
    const cells = [...row.cells];
    for (const column of this.columns) {
      const text = cells[column.index];
      if (text !== undefined && text !== '') cells[column.index] = codedCell(column, text);
    }
    return { ...row, cells };
  }

  /** What was detected of it names the first of its cells. */
  table({ location, head }: PackedTable): PackedTable {
    const columns = location.columns.map((column) => {
      const named = this.columns.find(({ index }) => index === column.index);
      const samples = named ? column.samples.map((text) => codedCell(named, text)) : column.samples;
      return { ...column, samples };
    });
    return { location: { ...location, columns }, head: this.rows(head) };
  }

  rows = (rows: readonly RawRow[]): readonly RawRow[] =>
    rows.filter((row) => this.isKept(row)).map((row) => this.row(row));
}

export interface WithoutNames {
  readonly sheet: PackedSheet;
  readonly edits: Pick<DraftState, 'edits' | 'pending'>;
  /** How many names became codes. */
  readonly names: number;
}

/** Whether there are names in a draft that are not to be kept. */
export const hasNames = (draft: DraftState): boolean => namedColumns(draft).length > 0;

/** The table of a draft with codes in the place of names that are not to be kept, and nothing else of its file. */
export async function withoutNames(engine: Engine, raw: RawTable, draft: DraftState): Promise<WithoutNames> {
  const columns = namedColumns(draft);
  const coder = new Coder(draft, columns);
  const rows = coder.rows(await readRows(engine, raw));
  const csv = await toCanonicalCsv(rows, raw.columnCount, {});
  const { sheet, edits, pending } = draft;
  const at = (index: number) => columns.find((column) => column.index === index);
  const textAt = (index: number, text: string) => {
    const column = at(index);
    return column && text !== '' ? codedCell(column, text) : text;
  };
  const cells = new Map(
    [...edits.cells].map(([row, own]) => [
      row,
      new Map([...own].map(([index, text]) => [index, textAt(index, text)])),
    ]),
  );
  return {
    sheet: {
      ...sheet,
      head: coder.rows(sheet.head),
      tables: sheet.tables.slice(draft.table, draft.table + 1).map((table) => coder.table(table)),
      ...(sheet.deeper ? { deeper: coder.rows(sheet.deeper) } : {}),
      body: { kind: 'canonical', csv, hasKinds: raw.hasKinds, longestLine: longestLine(rows) },
    },
    edits: {
      edits: { ...edits, cells },
      pending: pending.map((entry) =>
        entry.type === 'cell-edit'
          ? {
              ...entry,
              edits: entry.edits.map((edit) => ({
                ...edit,
                text: edit.text === null ? null : textAt(edit.column, edit.text),
              })),
            }
          : entry,
      ),
    },
    names: columns.reduce((sum, { names }) => sum + names, 0),
  };
}
