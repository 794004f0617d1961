/** What is wrong with a value found at a place of a file, in words; null when nothing is. */
export type Check = (value: unknown, place: string) => string | null;

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (place: string, wanted: string) => `${place}应为${wanted}`;

const simple =
  (wanted: string, fits: (value: unknown) => boolean): Check =>
  (value, place) =>
    fits(value) ? null : wrong(place, wanted);

export const isText: Check = simple('文字', (value) => typeof value === 'string');
export const isNumber: Check = simple('数', (value) => typeof value === 'number' && Number.isFinite(value));
export const isTruth: Check = simple('是或否', (value) => typeof value === 'boolean');
/** What a table may hold. */
export const isCell: Check = simple(
  '文字、数或空',
  (value) =>
    value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)),
);
export const isAnything: Check = () => null;

export const oneOf = (...values: readonly unknown[]): Check =>
  simple(values.map(String).join('、'), (value) => values.includes(value));

export const orNull =
  (check: Check): Check =>
  (value, place) =>
    value === null ? null : check(value, place);

export const orAbsent =
  (check: Check): Check =>
  (value, place) =>
    value === undefined ? null : check(value, place);

export const listOf =
  (check: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return wrong(place, '列表');
    for (let at = 0; at < value.length; at++) {
      const problem = check(value[at], `${place}[${at}]`);
      if (problem !== null) return problem;
    }
    return null;
  };

export const recordOf =
  (check: Check): Check =>
  (value, place) => {
    if (!isFields(value)) return wrong(place, '对象');
    for (const [key, own] of Object.entries(value)) {
      const problem = check(own, `${place}.${key}`);
      if (problem !== null) return problem;
    }
    return null;
  };

/** An object with these fields; others may stand beside them. */
export const shapeOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    if (!isFields(value)) return wrong(place, '对象');
    for (const [key, check] of Object.entries(fields)) {
      const problem = check(value[key], place === '' ? key : `${place}.${key}`);
      if (problem !== null) return problem;
    }
    return null;
  };

/** Two of a kind. */
export const pairOf =
  (check: Check): Check =>
  (value, place) =>
    Array.isArray(value) && value.length === 2 ? listOf(check)(value, place) : wrong(place, '两项的列表');

export const isRow = recordOf(isCell);
export const isCellRef = shapeOf({ table: isText, where: isRow, measure: isText });
