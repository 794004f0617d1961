import type { Cells } from '#analyses/plan/cells.ts';
import type { RecordPopulation } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';
import { GRADES_WITHOUT_RANK } from '#core/codes.ts';
import type { RecordColumns } from '#core/record-columns.ts';
import type { CellValue } from '#core/table.ts';
import { fieldOf, isValidity, isYearOfDay } from '../load/records/dimension-fields.ts';

interface Coded {
  readonly codes: Uint32Array;
  readonly words: readonly CellValue[];
}

/** What is not said is the word after the last. */
function codeWords(records: RecordColumns, field: string): Coded {
  const { codes, words } = records.words(field);
  return {
    codes: Uint32Array.from(codes, (code) => (code < 0 ? words.length : code)),
    words: [...words, null],
  };
}

function codeNumbers(numbers: Float64Array, read: (value: number) => number): Coded {
  const places = new Map<CellValue, number>();
  const codes = Uint32Array.from(numbers, (number) => {
    const value = Number.isNaN(number) ? null : read(number);
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  return { codes, words: [...places.keys()] };
}

function codeValidity(records: RecordColumns): Coded {
  const { codes: grades, words } = records.words('grade');
  const scores = records.numbers('score');
  const says = words.map((word) => !GRADES_WITHOUT_RANK.some((grade) => grade === word));
  const codes = Uint32Array.from(grades, (grade, row) =>
    says[grade] === true || !Number.isNaN(scores[row] ?? Number.NaN) ? 0 : 1,
  );
  return { codes, words: [1, null] };
}

function codeDimension(records: RecordColumns, id: string): Coded {
  if (isValidity(id)) return codeValidity(records);
  const field = fieldOf(id);
  if (dimensionOf(id).source.kind === 'field') return codeWords(records, field);
  const read = isYearOfDay(id) ? (day: number) => Math.floor(day / 10_000) : (value: number) => value;
  return codeNumbers(records.numbers(field), read);
}

/** Every record as a cell of its own, by all dimensions that its population has. */
export function toCells(records: RecordColumns, population: RecordPopulation): Cells {
  const { core, sums } = POPULATIONS[population];
  const coded = core.map((id) => codeDimension(records, id));
  const added = sums.map((name): [string, Float64Array] => [
    name,
    records.numbers(name).map((value) => (Number.isNaN(value) ? 0 : value)),
  ]);
  return {
    dims: core,
    words: coded.map(({ words }) => words),
    codes: coded.map(({ codes }) => codes),
    counts: new Float64Array(records.count).fill(1),
    sums: Object.fromEntries(added),
  };
}
