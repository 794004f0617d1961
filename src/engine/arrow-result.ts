import { DataType, type RecordBatch, type Vector } from 'apache-arrow';
import type { ColumnValues, EngineValue, QueryResult } from './engine.ts';

const DAY_MS = 86_400_000;

function isoDate(epochMs: number): string {
  return new Date(Math.floor(epochMs / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
}

/** Arrow hands out bigints for some integers and epoch milliseconds for dates: they end here. */
function toPlain(value: unknown, isDate: boolean): EngineValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (isDate) return isoDate(value instanceof Date ? value.getTime() : Number(value));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('an engine value of a type that is not read here');
}

/** Results that are sent in pieces (so that they can be cancelled) lose the words of ENUM columns. */
function dictionaryColumn(column: Vector): ColumnValues {
  const values: EngineValue[] = new Array<EngineValue>(column.length);
  let at = 0;
  for (const chunk of column.data) {
    const words = chunk.dictionary?.toArray() as ArrayLike<unknown> | undefined;
    const codes = chunk.values as ArrayLike<number>;
    if (!words || (words.length === 0 && chunk.nullCount < chunk.length)) {
      throw new Error('an ENUM column came without its words: cast it to VARCHAR');
    }
    for (let i = 0; i < chunk.length; i++, at++) {
      values[at] = chunk.getValid(i) ? toPlain(words[codes[i] ?? 0], false) : null;
    }
  }
  return values;
}

function toColumn(column: Vector): ColumnValues {
  const type = column.type as DataType;
  if (DataType.isDictionary(type)) return dictionaryColumn(column);
  const wide = DataType.isInt(type) && type.bitWidth === 64;
  if ((DataType.isInt(type) || DataType.isFloat(type)) && !wide && column.nullCount === 0) {
    return column.toArray() as ColumnValues;
  }
  const isDate = DataType.isDate(type) || DataType.isTimestamp(type);
  const values: EngineValue[] = new Array<EngineValue>(column.length);
  for (let i = 0; i < column.length; i++) values[i] = toPlain(column.get(i), isDate);
  return values;
}

function concatenate(parts: readonly ColumnValues[], length: number): ColumnValues {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  if (parts.every((part) => part instanceof Int32Array)) {
    const joined = new Int32Array(length);
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  }
  const joined: EngineValue[] = [];
  for (const part of parts) for (const value of Array.from(part)) joined.push(value);
  return joined;
}

/**
 * Reads the batches one by one instead of through an Arrow `Table`: in Node the engine brings the
 * CommonJS copy of Arrow, whose classes are not those imported here.
 */
export function toQueryResult(batches: readonly RecordBatch[]): QueryResult {
  const [first] = batches;
  if (!first) return { names: [], columns: [], rowCount: 0 };
  const rowCount = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  const names = first.schema.fields.map((field) => field.name);
  const columns = names.map((_, i) => {
    const parts = batches.map((batch) => batch.getChildAt(i)).filter((part) => part !== null);
    return concatenate(parts.map(toColumn), rowCount);
  });
  return { names, columns, rowCount };
}
