import { isDrawableFigure } from './figure-shape.ts';
import {
  type Check,
  isAnything,
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
  recordOf,
  shapeOf,
} from './shape.ts';

const isParts = listOf(shapeOf({ text: isText, cell: orAbsent(isCellRef), told: orAbsent(isTruth) }));

const SAYING = {
  headline: isParts,
  lead: isParts,
  numbers: listOf(shapeOf({ label: isText, value: orNull(isText), unit: isText, cell: orNull(isCellRef) })),
};

const isFrame = shapeOf({
  ...{ id: isText, form: isText, title: isParts, subtitle: isText, notes: listOf(isText) },
  ...{ table: isText, where: isRow },
});
const isFigure: Check = (value, place) => isFrame(value, place) ?? isDrawableFigure(value, place);

export const isPage = shapeOf({
  ...SAYING,
  ...{ id: isText, analysis: isText, title: isText, honour: isTruth, when: isText },
  ...{ figures: listOf(isFigure), notes: listOf(isText) },
});

export const isUnit = shapeOf({
  ...SAYING,
  ...{ unit: isText, level: orNull(isText), figures: listOf(isFigure), notes: listOf(isText) },
});

const isSeries = listOf(orNull(isNumber));
export const isWalk = shapeOf({
  ...SAYING,
  ...{ years: listOf(isNumber), measure: isText, notes: listOf(isText) },
  lines: listOf(shapeOf({ label: isText, values: isSeries, low: isSeries, high: isSeries })),
});

const isFollowUp = shapeOf({
  ...{ label: isText, thenAsOf: isText, thenText: isText, nowText: isText, change: isText },
  verdict: oneOf('改善', '持平', '仍需用力'),
});

const isTable = shapeOf({
  ...{ id: isText, title: isText, dims: listOf(isText), measures: listOf(isText) },
  ...{ personal: oneOf(false), rows: listOf(isRow) },
  hidden: orAbsent(listOf(shapeOf({ row: isNumber, measures: listOf(isText) }))),
});

const isExempt = shapeOf({ table: isText, where: isRow, measure: isText, reason: isText });

/** The file as it is written now, but for its pages, of which each is looked at for itself. */
export const isSnapshotShape: Check = shapeOf({
  ...{ product: oneOf('组工镜'), city: isText, asOf: isText, issue: isText, sample: isTruth },
  sources: listOf(
    shapeOf({ title: isText, file: isText, sheet: orNull(isText), date: orNull(isText), rows: isNumber }),
  ),
  settings: recordOf(isAnything),
  marks: shapeOf({ watermark: isText, internal: isText }),
  ...{ pages: listOf(isAnything), units: listOf(isAnything), followUps: listOf(isFollowUp) },
  tables: recordOf(isTable),
  disclosure: shapeOf({ k: isNumber, hiddenCells: isNumber, exempt: listOf(isExempt) }),
  checksum: isText,
});

/** Ids of the tables that pages, units and sentences point at. */
export function tablesPointedAt(content: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isFields(value)) return;
    if (typeof value['table'] === 'string' && isFields(value['where'])) found.add(value['table']);
    Object.values(value).forEach(look);
  };
  look(content);
  return found;
}
