import type { Job } from '#core/progress.ts';

export type EngineValue = string | number | boolean | null;

/** A result column, perhaps a typed array; integers are numbers, dates are ISO text, NULL is null. */
export type ColumnValues = ArrayLike<EngineValue>;

/** A result held by column, as the engine gives it. */
export interface QueryResult {
  readonly names: readonly string[];
  readonly columns: readonly ColumnValues[];
  readonly rowCount: number;
}

export interface EngineInfo {
  readonly dialect: 'duckdb';
  readonly version: string;
  /** eh needs WebAssembly exceptions (Chromium 95); mvp is the fallback. */
  readonly bundle: 'eh' | 'mvp';
  /** True when a running query can be stopped. */
  readonly cancellable: boolean;
}

/** A column to be put in: small numbers, or texts one after another in UTF-8 with the place where each begins. */
export interface NewColumn {
  readonly name: string;
  readonly values: Uint16Array | { readonly bytes: Uint8Array; readonly bounds: Int32Array };
}

/** The database, as little of it as the product needs. All SQL goes through here. */
export interface Engine {
  readonly info: EngineInfo;
  query(sql: string, job?: Job): Promise<QueryResult>;
  /** Makes a blob readable to SQL under this name (`read_csv('name', …)`). */
  register(name: string, blob: Blob): Promise<void>;
  unregister(name: string): Promise<void>;
  /** Makes a table of columns that are at hand; all or, cancelled or failed, a part of its rows. */
  insert(table: string, columns: readonly NewColumn[], rowCount: number, job?: Job): Promise<void>;
  close(): Promise<void>;
}

/** Keeps the statement and DuckDB's own words. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  constructor(
    readonly sql: string,
    readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The engine could not be started; `reason` is a sentence for the person. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError';
  constructor(
    readonly reason: string,
    readonly cause?: unknown,
  ) {
    super(reason);
  }
}

/** A result as row objects, for small results. */
export function toRows(result: QueryResult): Record<string, EngineValue>[] {
  return Array.from({ length: result.rowCount }, (_, row) =>
    Object.fromEntries(result.names.map((name, i) => [name, result.columns[i]?.[row] ?? null])),
  );
}
