import type { RowCheck } from '#datasets/kind.ts';
import { quoteName } from '#engine/quote.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import type { StageInput } from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

/** Worked out while the typed rows are made, because each is needed for every row and cheap there. */
const helper = (name: string, sql: string, from: readonly TypedColumn[]): TypedColumn => ({
  name,
  storage: 'number',
  sql,
  joins: from.flatMap(({ joins }) => joins),
  words: [],
});

export const idMonth = (field: string): string => `${field}_month`;
export const idParity = (field: string): string => `${field}_parity`;
export const KEY_HASH = 'key_hash';

/** Digits 7 to 17 of an ID as one number: eleven of them only where there are 17 digits or more. */
const ELEVEN_DIGITS = 10_000_000_000;

/** What an 18-digit ID says of birth (as a month index) and sex (0 even, 1 odd). */
function idHelpers({ field, check }: RowCheck, columns: readonly TypedColumn[]): TypedColumn[] {
  const id = columns.find(({ name }) => name === field);
  if (!id || (check.how !== 'id-birth' && check.how !== 'id-sex')) return [];
  const digits = quoteName(`${field}_digits`);
  const over = { [`${field}_digits`]: `TRY_CAST(substr(${id.sql}, 7, 11) AS BIGINT)` };
  const whole = (value: string) =>
    `CASE WHEN ${digits} >= ${ELEVEN_DIGITS} THEN CAST(${value} AS INTEGER) END`;
  if (check.how === 'id-sex') return [{ ...helper(idParity(field), whole(`${digits} % 2`), [id]), over }];
  const month = `${digits} // 10000000 * 12 + ${digits} // 100000 % 100 - 1`;
  return [{ ...helper(idMonth(field), whole(month), [id]), over }];
}

export interface KeyExpression {
  /** First field of the key, on which a double is reported. */
  readonly field: string;
  readonly label: string;
  /** SQL that holds where the key is known. */
  readonly known: string;
  readonly text: string;
  readonly columns: readonly TypedColumn[];
}

/** Fields of a key that tell people apart by a month: a key without one of them tells nobody apart. */
function monthsOf({ kind }: StageInput, key: readonly string[]): readonly string[] {
  return key.filter((name) => kind.fields.find((field) => field.name === name)?.storage === 'month');
}

/** The kind's keys over the raw table, strongest first; a month is part of a key only when known exactly. */
export function keyExpressions(input: StageInput, columns: readonly TypedColumn[]): KeyExpression[] {
  return (input.kind.keys ?? []).flatMap((fields): KeyExpression[] => {
    const column = (name: string) => columns.find((candidate) => candidate.name === name);
    const found = fields.flatMap((field) => column(field) ?? []);
    const [first, ...rest] = found;
    if (!first || first.name !== fields[0]) return [];
    const months = rest.filter(({ storage }) => storage === 'month');
    if (monthsOf(input, fields).length > months.length) return [];
    const ends = months.flatMap(({ name }) => column(`${name}_to`) ?? []);
    const exact = months.map(({ sql }, i) => `${sql} = ${ends[i]?.sql ?? 'NULL'}`);
    const labels = fields.map(
      (field) => input.kind.fields.find(({ name }) => name === field)?.label ?? field,
    );
    return [
      {
        field: first.name,
        label: labels.join('、'),
        known: [`${first.sql} IS NOT NULL`, ...exact].join(' AND '),
        text: found.length === 1 ? first.sql : `concat_ws('|', ${found.map(({ sql }) => sql).join(', ')})`,
        columns: [...found, ...ends],
      },
    ];
  });
}

/** Null where no key is known. */
function keyHash(input: StageInput, columns: readonly TypedColumn[]): TypedColumn[] {
  const keys = keyExpressions(input, columns);
  if (keys.length === 0) return [];
  const cases = keys.map(({ known, text }, i) => `WHEN ${known} THEN hash(${i}, ${text})`);
  return [
    helper(
      KEY_HASH,
      `CASE ${cases.join(' ')} END`,
      keys.flatMap((key) => key.columns),
    ),
  ];
}

/** True when the rows were counted and each has an ID of its own as its first key. */
export function hasOwnKeys({ kind, columnOf }: StageInput, tally: TextTally | null): boolean {
  const [key] = kind.keys ?? [];
  const [name, ...others] = key ?? [];
  const field = kind.fields.find((each) => each.name === name);
  if (name === undefined || others.length > 0 || field?.plain !== 'id') return false;
  const column = tally?.columns[columnOf.get(name) ?? -1];
  return !!column && column.idsDiffer && column.blanks === 0 && column.cells.length === 0;
}

export function helperColumns(
  input: StageInput,
  columns: readonly TypedColumn[],
  needsKeys: boolean,
): readonly TypedColumn[] {
  return [
    ...(input.kind.checks ?? []).flatMap((check) => idHelpers(check, columns)),
    ...(needsKeys ? keyHash(input, columns) : []),
  ];
}
