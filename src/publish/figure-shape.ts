import type { FigureFrame, FigureSpec } from '#core/figure.ts';
import {
  type Check,
  isCell,
  isCellRef,
  isFields,
  isNumber,
  isRow,
  isText,
  isTruth,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  pairOf,
  shapeOf,
} from './shape.ts';

type Form = FigureSpec['form'];
type Own<F extends Form> = Exclude<
  keyof Extract<FigureSpec, { form: F }>,
  keyof FigureFrame | 'companion' | 'form'
>;
/** A check for each field that a form has besides its frame; none can be forgotten. */
type FormShape<F extends Form> = Readonly<Record<Own<F>, Check>>;

const texts = listOf(isText);
const textPair = pairOf(isText);
const isFormat = oneOf('count', 'share', 'years', 'points', 'number');
const isMarkedValue = orNull(shapeOf({ value: isNumber, label: isText }));
const marked = listOf(shapeOf({ object: isText, tone: oneOf('rise', 'lead', 'told') }));
const labelled = { label: isText, where: isRow };
const counted = { value: isText, share: isText };

const PYRAMID: FormShape<'band-pyramid'> = {
  ...{ band: isText, bands: texts, side: isText, sides: textPair, value: isText, toldBand: isText },
};

const BANDS: FormShape<'bands'> = {
  ...{ ...counted, row: isText, rows: texts, segment: isText, segments: texts, base: isText },
  ...{ toldSegment: isText, toldRow: orNull(isText) },
};

const DUMBBELL: FormShape<'dumbbell'> = {
  ...{ row: isText, rows: texts, end: isText, ends: textPair, share: isText, count: isText, base: isText },
  toldEnd: orNull(isText),
};

const DOTS: FormShape<'dots'> = { ...counted, category: isText, told: texts };

const BARS: FormShape<'bars'> = {
  ...{ ...DOTS, inOrder: orAbsent(isTruth), unit: orAbsent(oneOf('学时')), classes: orAbsent(texts) },
};

const COLUMNS: FormShape<'columns'> = {
  ...{ category: isText, value: isText, count: isText, base: isText, told: texts },
  reference: orNull(shapeOf({ cell: isCellRef, label: isText })),
};

const BULLET: FormShape<'bullet'> = {
  ...{ category: isText, value: isText, count: isText, base: isText, told: texts },
  ...{ mark: isMarkedValue, target: isMarkedValue, inOrder: orAbsent(isTruth) },
};

const MATRIX: FormShape<'matrix'> = {
  ...{ row: isText, rows: listOf(isCell), column: isText, columns: listOf(isCell), value: isText },
  ...{ format: isFormat, base: orNull(isText), count: orAbsent(isText), minBase: isNumber, totals: isTruth },
  missing: orAbsent(listOf(shapeOf({ row: isCell, column: isCell }))),
  ...{ missingLabel: orAbsent(isText), firstRow: orAbsent(isTruth), quarter: orAbsent(isText) },
  toldColumns: orAbsent(listOf(isCell)),
};

const LINES: FormShape<'lines'> = {
  ...{ x: isText, xs: listOf(isCell), format: isFormat, estimatedFrom: isCell, reference: isMarkedValue },
  series: listOf(
    shapeOf({
      ...{ ...labelled, value: isText, told: isTruth },
      range: orNull(shapeOf({ low: isText, high: isText })),
    }),
  ),
};

const BUMP: FormShape<'bump'> = {
  ...{ object: isText, x: isText, xs: texts, value: isText, of: isText, marked, change: orNull(isText) },
};

const SPREAD: FormShape<'spread'> = {
  ...{ object: isText, value: isText, rank: isText, from: isNumber, to: isNumber, marked },
  rows: listOf(shapeOf({ ...labelled, missing: isNumber })),
  middle: orNull(shapeOf({ measure: isText, label: isText })),
};

const HONOURS: FormShape<'honours'> = {
  ...{ date: isText, level: isText, honour: isText, object: isText, count: isText },
  ...{ levels: texts, told: texts },
};

const STRIPS: FormShape<'strips'> = {
  ...{ unit: isText, peers: texts },
  rows: listOf(
    shapeOf({
      ...{ ...labelled, about: isText, table: isText, measure: isText, format: isFormat, told: isTruth },
      fraction: orNull(shapeOf({ count: isText, base: isText })),
      mean: orNull(shapeOf({ label: isText, cell: isCellRef })),
    }),
  ),
};

/** Of the forms that a wall draws; it leaves out all others. */
const FORMS: Partial<Readonly<Record<Form, Readonly<Record<string, Check>>>>> = {
  ...{ 'band-pyramid': PYRAMID, bands: BANDS, dumbbell: DUMBBELL, dots: DOTS, bars: BARS, columns: COLUMNS },
  ...{ bullet: BULLET, matrix: MATRIX, lines: LINES, bump: BUMP, spread: SPREAD, honours: HONOURS },
  strips: STRIPS,
};

const CHECKS = new Map(Object.entries(FORMS).map(([form, fields]) => [form, shapeOf(fields)]));

/** What of a figure cannot be drawn, besides its frame; null when all of it can. */
export const isDrawableFigure: Check = (value, place) => {
  const form = isFields(value) ? value['form'] : undefined;
  const check = typeof form === 'string' ? CHECKS.get(form) : undefined;
  return check ? check(value, place) : null;
};
