import type { RecordColumns, WordColumn } from '#core/record-columns.ts';
import type { QueryResult } from '#engine/engine.ts';
import { isWords, type RecordField } from './record-fields.ts';

type Numbers = ArrayLike<number>;

/** Rows of a result: which batch each is of, its row in the sheet, and where it lies. */
interface Order {
  readonly places: Numbers;
  /** Null where rows lie as they should. */
  readonly rows: Uint32Array | null;
}

const numbersAt = ({ columns }: QueryResult, column: number): Numbers => (columns[column] ?? []) as Numbers;

/** By batch, then by row, then as they lie. */
function orderOf(result: QueryResult): Order {
  const [places, rows] = [numbersAt(result, 0), numbersAt(result, 1)];
  const compare = (a: number, b: number) =>
    (places[a] ?? 0) - (places[b] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0);
  let isOrdered = true;
  for (let i = 1; i < result.rowCount && isOrdered; i++) isOrdered = compare(i - 1, i) <= 0;
  if (isOrdered) return { places, rows: null };
  const order = Uint32Array.from({ length: result.rowCount }, (_, i) => i);
  return { places, rows: order.sort((a, b) => compare(a, b) || a - b) };
}

/** Words of several batches as one list, in the order they are met. */
class Words {
  readonly words: string[] = [];
  private readonly codes = new Map<string, number>();

  codeOf(word: string): number {
    const known = this.codes.get(word);
    if (known !== undefined) return known;
    this.codes.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** The codes of a result's rows; `own` are the words of each batch by its own codes. */
  read(codes: Numbers, own: readonly (readonly string[])[], { places, rows }: Order): Int32Array {
    const known = own.map((words) => new Int32Array(words.length).fill(-1));
    const read = new Int32Array(codes.length).fill(-1);
    for (let i = 0; i < read.length; i++) {
      const row = rows ? (rows[i] ?? 0) : i;
      const code = codes[row] ?? -1;
      if (code < 0) continue;
      const place = places[row] ?? 0;
      const ownCodes = known[place];
      let found = ownCodes?.[code] ?? -1;
      if (found < 0) {
        found = this.codeOf(own[place]?.[code] ?? '');
        if (ownCodes) ownCodes[code] = found;
      }
      read[i] = found;
    }
    return read;
  }
}

function readNumbers(values: Numbers, { rows }: Order): Float64Array {
  const read = new Float64Array(values.length);
  for (let i = 0; i < read.length; i++) read[i] = values[rows ? (rows[i] ?? 0) : i] ?? Number.NaN;
  return read;
}

function join<Part extends Int32Array | Float64Array>(parts: readonly Part[], joined: Part): Part {
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Results of several statements put one behind the other. */
export class GatheredRecords {
  private count = 0;
  private readonly words: readonly Words[];
  private readonly codes: readonly Int32Array[][];
  private readonly numbers: readonly Float64Array[][];

  constructor(
    private readonly all: readonly RecordField[],
    private readonly told: {
      readonly words: readonly RecordField[];
      readonly numbers: readonly RecordField[];
    },
  ) {
    this.words = told.words.map(() => new Words());
    this.codes = told.words.map(() => []);
    this.numbers = told.numbers.map(() => []);
  }

  /** A result of the batch's place, the row, the codes of words and the numbers; `words` by batch and field. */
  add(result: QueryResult, words: readonly (readonly (readonly string[])[])[]): void {
    const order = orderOf(result);
    this.count += result.rowCount;
    this.words.forEach((own, i) => {
      const ofBatches = words.map((fields) => fields[i] ?? []);
      this.codes[i]?.push(own.read(numbersAt(result, 2 + i), ofBatches, order));
    });
    const first = 2 + this.words.length;
    this.numbers.forEach((parts, i) => parts.push(readNumbers(numbersAt(result, first + i), order)));
  }

  columns(): RecordColumns {
    const { count, all } = this;
    const words = new Map<string, WordColumn>();
    const numbers = new Map<string, Float64Array>();
    this.told.words.forEach(({ name }, i) =>
      words.set(name, {
        codes: join(this.codes[i] ?? [], new Int32Array(count)),
        words: this.words[i]?.words ?? [],
      }),
    );
    this.told.numbers.forEach(({ name }, i) =>
      numbers.set(name, join(this.numbers[i] ?? [], new Float64Array(count))),
    );
    /** A field that no file has is all unknown; another name is a mistake. */
    const unknown = <Column>(of: Map<string, Column>, name: string, asWords: boolean, column: Column) => {
      if (!all.some((field) => field.name === name && isWords(field) === asWords))
        throw new Error(`records have no ${asWords ? 'words' : 'numbers'} of ${name}`);
      of.set(name, column);
      return column;
    };
    return {
      count,
      words: (name) =>
        words.get(name) ?? unknown(words, name, true, { codes: new Int32Array(count).fill(-1), words: [] }),
      numbers: (name) =>
        numbers.get(name) ?? unknown(numbers, name, false, new Float64Array(count).fill(Number.NaN)),
    };
  }
}
