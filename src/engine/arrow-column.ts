import { type Data, DataType, type Vector } from 'apache-arrow';
import { nullsOf } from './arrow-nulls.ts';
import type { ColumnValues, EngineValue } from './engine.ts';
import { TextReader } from './text-reader.ts';

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
function wordsOf(chunk: Data): readonly EngineValue[] {
  const words = chunk.dictionary?.toArray() as ArrayLike<unknown> | undefined;
  if (!words || (words.length === 0 && chunk.nullCount < chunk.length)) {
    throw new Error('an ENUM column came without its words: cast it to VARCHAR');
  }
  return Array.from(words, (word) => toPlain(word, false));
}

type ReadChunk = (chunk: Data, into: EngineValue[], at: number) => void;

function readWords(chunk: Data, into: EngineValue[], at: number): void {
  const words = wordsOf(chunk);
  const codes = chunk.values as ArrayLike<number>;
  const isNull = nullsOf(chunk);
  for (let row = 0; row < chunk.length; row++) {
    into[at + row] = isNull?.(row) ? null : (words[codes[row] ?? 0] ?? null);
  }
}

function readNumbers(chunk: Data, into: EngineValue[], at: number): void {
  const numbers = chunk.values as ArrayLike<number>;
  const isNull = nullsOf(chunk);
  for (let row = 0; row < chunk.length; row++) {
    into[at + row] = isNull?.(row) ? null : (numbers[row] ?? null);
  }
}

/** The numbers of a column without NULLs, as the engine holds them. */
function joinNumbers(vectors: readonly Vector[], length: number): ColumnValues | null {
  const parts = vectors.map((vector) => vector.toArray() as unknown);
  const [first] = parts;
  if (parts.length === 1) return first as ColumnValues;
  if (!parts.every((part): part is Int32Array => part instanceof Int32Array)) return null;
  const joined = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Reads one column of a result that came in these pieces. */
export function readColumn(vectors: readonly Vector[], length: number): ColumnValues {
  const type = vectors[0]?.type as DataType;
  const isNarrow = (DataType.isInt(type) && type.bitWidth < 64) || DataType.isFloat(type);
  if (isNarrow && vectors.every(({ nullCount }) => nullCount === 0)) {
    const numbers = joinNumbers(vectors, length);
    if (numbers) return numbers;
  }
  const values = new Array<EngineValue>(length);
  let at = 0;
  const readChunks = (read: ReadChunk) => {
    for (const chunk of vectors.flatMap(({ data }) => data as readonly Data[])) {
      read(chunk, values, at);
      at += chunk.length;
    }
    return values;
  };
  if (DataType.isDictionary(type)) return readChunks(readWords);
  if (isNarrow) return readChunks(readNumbers);
  if (DataType.isUtf8(type)) {
    const texts = new TextReader();
    return readChunks((chunk, into, from) => texts.read(chunk, into, from));
  }
  const isDate = DataType.isDate(type) || DataType.isTimestamp(type);
  for (const vector of vectors) {
    for (let row = 0; row < vector.length; row++) values[at + row] = toPlain(vector.get(row), isDate);
    at += vector.length;
  }
  return values;
}
