import type { FieldDefinition } from '#datasets/kind.ts';

/** SQL over `v`, a cell's text: helper columns worked out once a row, and the condition itself. */
export interface PlainCondition {
  readonly helpers: readonly string[];
  readonly condition: string;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Two to four Han characters; the name normaliser leaves those as they are. */
const HAN: PlainCondition = {
  helpers: [],
  condition: `regexp_full_match(v, '[\\x{4E00}-\\x{9FFF}]{2,4}')`,
};

function weighted(column: string, weights: readonly number[]): string {
  return weights
    .map((weight, i) => `(${column} // ${10 ** (weights.length - 1 - i)} % 10) * ${weight}`)
    .join(' + ');
}

/**
 * GB 11643: a weighted sum of 17 digits modulo 11 picks the last character. Split in two because 32-bit
 * division is three times as fast in wasm. Days that only some months have are left to the normaliser.
 */
const ID: PlainCondition = {
  helpers: ['TRY_CAST(substr(v, 1, 9) AS INTEGER) AS id_a', 'TRY_CAST(substr(v, 10, 8) AS INTEGER) AS id_b'],
  condition: [
    `regexp_full_match(v, '[1-9][0-9]{16}[0-9X]')`,
    `substr(v, 11, 2) BETWEEN '01' AND '12' AND substr(v, 13, 2) BETWEEN '01' AND '28'`,
    `substr('10X98765432', (${weighted('id_a', ID_WEIGHTS.slice(0, 9))} + ${weighted('id_b', ID_WEIGHTS.slice(9))}) % 11 + 1, 1) = right(v, 1)`,
  ].join(' AND '),
};

/** Holds for cells that normalising would leave as they are; they are not looked at one by one. */
export function plainCondition(field: FieldDefinition): PlainCondition | null {
  if (field.plain === 'han') return HAN;
  return field.plain === 'id' ? ID : null;
}
