import type { Job } from '#core/progress.ts';
import type { WideColumn } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { cellColumn, kindOf, type RawTable } from './raw-table.ts';
import type { MadeTable } from './stage-input.ts';
import { createValuesTable } from './values-table.ts';

/** What is done to a raw table before its columns are read as fields. The raw table itself never changes. */
export interface TableShape {
  /** 1-based last row of the table; null: to the end of the sheet. */
  readonly lastDataRow: number | null;
  /** 0-based columns of the table where it takes only part of the sheet's width. */
  readonly columns: readonly [first: number, last: number] | null;
  /** Text by column by row, put there by the person. */
  readonly edits: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** One row for each of these columns. */
  readonly wide: { readonly value: string; readonly columns: readonly WideColumn[] } | null;
  /** Values said once for the whole sheet, by field. */
  readonly sheetwide: ReadonlyMap<string, string>;
}

export interface ShapedTable {
  /** One row a source row, edits made: what rows are judged and counted by. */
  readonly source: RawTable;
  /** What fields are read from: `source`, unless columns became rows. */
  readonly table: RawTable;
  /** Columns added for fields that no column of the sheet holds. */
  readonly added: ReadonlyMap<string, number>;
  /** Column that names the source column of a row's value, where columns became rows. */
  readonly saidBy: number | null;
  /** Everything made here, to be dropped with the stage. */
  readonly made: readonly MadeTable[];
}

const columnList = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The raw table with edits made and everything outside the table's range left out. */
async function editRows(
  engine: Engine,
  raw: RawTable,
  shape: TableShape,
  name: string,
  made: MadeTable[],
): Promise<RawTable> {
  const edits = [...shape.edits].flatMap(([row, cells]) =>
    [...cells].map(([column, text]) => [row, column, text] as const),
  );
  const { columns, lastDataRow } = shape;
  if (edits.length === 0 && columns === null && lastDataRow === null) return raw;
  const isInside = (index: number) => columns === null || (index >= columns[0] && index <= columns[1]);
  const edited = [...new Set(edits.map(([, column]) => column))].filter(isInside);
  const editTable = `${name}_edits`;
  if (edited.length > 0) {
    await createValuesTable(
      engine,
      editTable,
      [
        { name: 'r', type: 'INTEGER' },
        { name: 'c', type: 'INTEGER' },
        { name: 'v', type: 'VARCHAR' },
      ],
      edits,
    );
    made.push({ name: editTable, type: 'TABLE' });
  }
  const row = raw.row.replace('rowid', 't.rowid').replace(/^r$/, 't.r');
  const cells = columnList(raw.columnCount).map((index) => {
    const own = `t.${cellColumn(index)}`;
    if (!isInside(index)) return `CAST(NULL AS VARCHAR) AS ${cellColumn(index)}`;
    if (!edited.includes(index)) return own;
    return `CASE WHEN e${index}.r IS NULL THEN ${own} ELSE nullif(e${index}.v, '') END AS ${cellColumn(index)}`;
  });
  const kinds = edited.reduce(
    (k, index) =>
      `CASE WHEN e${index}.r IS NULL THEN ${k} ELSE substr(${k}, 1, ${index}) || 't' || substr(${k}, ${index + 2}) END`,
    't.k',
  );
  const joins = edited.map(
    (index) =>
      `LEFT JOIN (SELECT r, v FROM ${quoteName(editTable)} WHERE c = ${index}) e${index} ON e${index}.r = ${row}`,
  );
  const list = [`CAST(${row} AS INTEGER) AS r`, ...(raw.hasKinds ? [`${kinds} AS k`] : []), ...cells];
  const end = lastDataRow === null ? '' : `WHERE ${row} <= ${lastDataRow}`;
  await engine.query(
    `CREATE OR REPLACE VIEW ${quoteName(name)} AS SELECT ${list.join(', ')} FROM ${quoteName(raw.name)} t ${joins.join(' ')} ${end}`,
  );
  made.push({ name, type: 'VIEW' });
  return { ...raw, name, row: 'r' };
}

/** Rows for columns, and columns for what the sheet says once. */
async function addColumns(
  engine: Engine,
  source: RawTable,
  shape: TableShape,
  name: string,
  job: Job,
): Promise<Pick<ShapedTable, 'table' | 'added' | 'saidBy'>> {
  const { wide, sheetwide } = shape;
  const said = wide ? [...new Set(wide.columns.flatMap(({ says }) => Object.keys(says)))] : [];
  const constant = [...sheetwide].filter(([field]) => !said.includes(field));
  if (!wide && constant.length === 0) return { table: source, added: new Map(), saidBy: null };
  const names = [...(wide ? [wide.value, ...said] : []), ...constant.map(([field]) => field)];
  const added = new Map(names.map((field, i) => [field, source.columnCount + i]));
  const saidBy = wide ? source.columnCount + names.length : null;
  const text = (value: string | undefined) =>
    value === undefined ? 'CAST(NULL AS VARCHAR)' : quoteText(value);
  const select = (column: WideColumn | null, place = 0): string => {
    const values = [
      ...(column ? [cellColumn(column.index)] : []),
      ...(column ? said.map((field) => text(column.says[field] ?? sheetwide.get(field))) : []),
      ...constant.map(([, value]) => text(value)),
      ...(column ? [text(column.heading)] : []),
    ];
    const own = column && source.hasKinds ? kindOf(source, column.index) : `''`;
    const texts = 't'.repeat(values.length - (column ? 1 : 0));
    const kinds = source.hasKinds
      ? [`rpad(k, ${source.columnCount}, '-') || ${own} || ${quoteText(texts)} AS k`]
      : [];
    const list = [
      ...(column ? [`${place} AS place_in_row`] : []),
      `CAST(${source.row} AS INTEGER) AS r`,
      ...kinds,
      ...columnList(source.columnCount).map(cellColumn),
      ...values.map((value, i) => `${value} AS ${cellColumn(source.columnCount + i)}`),
    ];
    return `SELECT ${list.join(', ')} FROM ${quoteName(source.name)}`;
  };
  const rows = wide
    ? `SELECT * EXCLUDE (place_in_row) FROM (${wide.columns.map(select).join('\nUNION ALL\n')}) ORDER BY r, place_in_row`
    : select(null);
  await engine.query(`CREATE OR REPLACE ${wide ? 'TABLE' : 'VIEW'} ${quoteName(name)} AS ${rows}`, job);
  const columnCount = source.columnCount + names.length + (wide ? 1 : 0);
  const recordCount = source.recordCount * (wide ? Math.max(1, wide.columns.length) : 1);
  return { table: { ...source, name, row: 'r', columnCount, recordCount }, added, saidBy };
}

/** Gives a raw table its shape; without anything to do it is used as it lies. */
export async function shapeTable(
  engine: Engine,
  raw: RawTable,
  shape: TableShape,
  stage: number,
  job: Job,
): Promise<ShapedTable> {
  const made: MadeTable[] = [];
  const source = await editRows(engine, raw, shape, `edited_${stage}`, made);
  const name = `shaped_${stage}`;
  const shaped = await addColumns(engine, source, shape, name, job);
  if (shaped.table !== source) made.unshift({ name, type: shape.wide ? 'TABLE' : 'VIEW' });
  return { source, ...shaped, made };
}
