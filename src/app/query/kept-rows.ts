import type { Question } from '#analyses/analysis.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { baseOf } from '#analyses/plan/people.ts';
import type { CellValue } from '#core/table.ts';
import { type Engine, type QueryResult, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { printDimension } from './print-duckdb.ts';

/** Relations of more rows are counted by the engine each time. */
export const MOST_KEPT = 2_000_000;

const NOTHING = -1;

interface Column {
  readonly id: DimensionId;
  readonly sql: string;
  /** The words of an ENUM by its codes; null for other types. */
  readonly words: readonly string[] | null;
}

/** Which of the columns are ENUMs, and of which words: those come as numbers. */
async function describe(
  engine: Engine,
  relation: string,
  ids: readonly DimensionId[],
  question: Question,
): Promise<Column[]> {
  const columns = ids.map((id) => ({ id, sql: printDimension(id, question) }));
  const list = columns.map(({ id, sql }) => `${sql} AS ${quoteName(id)}`).join(', ');
  const types = await engine.query(
    `SELECT column_name AS name FROM (DESCRIBE SELECT ${list} FROM ${quoteName(relation)}) WHERE starts_with(column_type, 'ENUM')`,
  );
  const coded = toRows(types).map(({ name }) => String(name));
  const words = new Map(coded.map((name) => [name, [] as string[]]));
  if (coded.length > 0) {
    const parts = coded.map((name, place) => {
      const range = `enum_range(${quoteName(name)})`;
      return `SELECT ${place} AS place, unnest(${range}) AS word, unnest(range(len(${range}))) AS code FROM one`;
    });
    const found = await engine.query(
      `WITH one AS MATERIALIZED (SELECT ${list} FROM ${quoteName(relation)} LIMIT 1) SELECT place, CAST(word AS VARCHAR) AS word, CAST(code AS INTEGER) AS code FROM (${parts.join(' UNION ALL ')})`,
    );
    for (const { place, word, code } of toRows(found)) {
      const own = words.get(coded[Number(place)] ?? '');
      if (own) own[Number(code)] = String(word);
    }
  }
  return columns.map((column) => ({ ...column, words: words.get(column.id) ?? null }));
}

type Coded = Pick<Cells, 'codes' | 'words'>;

/** Codes of the engine; what is not said is the word after the last. */
function readCodes(
  values: ArrayLike<unknown>,
  words: readonly string[],
): readonly [Uint32Array, readonly CellValue[]] {
  const codes = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) {
    const code = values[row] as number;
    codes[row] = code === NOTHING ? words.length : code;
  }
  return [codes, [...words, null]];
}

/** Numbers the values in the order they appear in. */
function encode(values: ArrayLike<unknown>): readonly [Uint32Array, readonly CellValue[]] {
  const codes = new Uint32Array(values.length);
  const words: CellValue[] = [];
  const places = new Map<unknown, number>();
  for (let row = 0; row < codes.length; row++) {
    const value = values[row] ?? null;
    let code = places.get(value);
    if (code === undefined) {
      code = words.push(value as CellValue) - 1;
      places.set(value, code);
    }
    codes[row] = code;
  }
  return [codes, words];
}

function readColumns(columns: readonly Column[], result: QueryResult): Coded {
  const read = columns.map(({ words }, i) => {
    const values = result.columns[i] ?? [];
    return words ? readCodes(values, words) : encode(values);
  });
  return { codes: read.map(([codes]) => codes), words: read.map(([, words]) => words) };
}

/**
 * Every row of a relation as a cell of its own: fetched once, any grouping of it is added up in memory. Cheaper than
 * cells that the engine puts together where those would be nearly as many as the rows.
 */
export async function readKeptRows(
  engine: Engine,
  relation: string,
  dimensions: readonly DimensionId[],
  sums: readonly string[],
  question: Question,
): Promise<Cells> {
  const dims = [...new Set(dimensions.map((id) => baseOf(id).id))];
  const columns = await describe(engine, relation, dims, question);
  const values = columns.map(({ sql, words }) =>
    words ? `coalesce(CAST(enum_code(${sql}) AS INTEGER), ${NOTHING})` : sql,
  );
  const added = sums.map((name) => `coalesce(CAST(${quoteName(name)} AS DOUBLE), 0)`);
  const named = [...values, ...added].map((sql, i) => `${sql} AS c${i}`);
  const result = await engine.query(`SELECT ${named.join(', ')} FROM ${quoteName(relation)}`);
  const totals = sums.map((name, i) => [
    name,
    Float64Array.from(result.columns[columns.length + i] as ArrayLike<number>),
  ]);
  return {
    ...{ dims, ...readColumns(columns, result) },
    counts: new Float64Array(result.rowCount).fill(1),
    sums: Object.fromEntries(totals) as Cells['sums'],
  };
}
