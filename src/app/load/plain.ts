import type { FieldDefinition } from '#datasets/kind.ts';
import type { ColumnTally } from '#ingest/text/column-tally.ts';
import { isPlainId } from '#ingest/text/plain-id.ts';

/** SQL over `v`, a cell's text: helper columns worked out once a row, and the condition itself. */
export interface PlainCondition {
  readonly helpers: readonly string[];
  readonly condition: string;
}

/** Two to four Han characters; the name normaliser leaves those as they are. */
const HAN: PlainCondition = {
  helpers: [],
  condition: `regexp_full_match(v, '[\\x{4E00}-\\x{9FFF}]{2,4}')`,
};

/** Σ digit·2^place of a number of so many digits: n − 8·Σ 2^(k−1)·⌊n/10^k⌋, one division a digit. */
function doubledPlaces(column: string, digits: number): string {
  const terms = Array.from({ length: digits - 1 }, (_, k) => `${column} // ${10 ** (k + 1)} * ${2 ** k}`);
  return `(${column} - 8 * (${terms.join(' + ')}))`;
}

/**
 * GB 11643: the sum of 17 digits, each times 2 to its place, modulo 11 picks the last character. Split in two
 * because 32-bit division is three times as fast in wasm; 2^9 is 6 modulo 11. Days that only some months
 * have are left to the normaliser.
 */
const ID: PlainCondition = {
  helpers: ['TRY_CAST(substr(v, 1, 9) AS INTEGER) AS id_a', 'TRY_CAST(substr(v, 10, 8) AS INTEGER) AS id_b'],
  condition: [
    `regexp_full_match(v, '[1-9][0-9]{16}[0-9X]')`,
    `substr(v, 11, 2) BETWEEN '01' AND '12' AND substr(v, 13, 2) BETWEEN '01' AND '28'`,
    `substr('10X98765432', (6 * ${doubledPlaces('id_a', 9)} + 2 * ${doubledPlaces('id_b', 8)}) % 11 + 1, 1) = right(v, 1)`,
  ].join(' AND '),
};

/** Whether normalising would leave this cell as it is. */
export function isPlainCell({ plain }: FieldDefinition, text: string): boolean {
  if (plain === 'han') return isHan(text);
  if (plain !== 'id' || text.length !== 18) return false;
  const bytes = Uint8Array.from(text, (sign) => Math.min(255, sign.charCodeAt(0)));
  return isPlainId(bytes, 0, bytes.length);
}

const isHan = (text: string) => /^[\u4e00-\u9fff]{2,4}$/.test(text);

/**
 * The cells of a tally that need a look, by index; null when the tally left out some that the field needs.
 * A tally lists no plain ID and, where there are very many, no plain name.
 */
export function oddCells(field: FieldDefinition, column: ColumnTally): readonly number[] | null {
  if ((column.ids > 0 && field.plain !== 'id') || (column.names > 0 && field.plain !== 'han')) return null;
  const all = column.cells.map((_, i) => i);
  return field.plain === 'han' ? all.filter((i) => !isHan(column.cells[i] ?? '')) : all;
}

/** Holds for cells that normalising would leave as they are; they are not looked at one by one. */
export function plainCondition(field: FieldDefinition): PlainCondition | null {
  if (field.plain === 'han') return HAN;
  return field.plain === 'id' ? ID : null;
}
