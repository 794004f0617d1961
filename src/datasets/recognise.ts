import { headingKey, withoutRemark } from './heading-key.ts';
import { KINDS } from './index.ts';
import type { ColumnMapping, DatasetKind, Recognition } from './kind.ts';
import type { ReadColumn } from './map-columns.ts';
import { mapColumns } from './map-columns.ts';
import { createHeadingMatcher } from './match-heading.ts';
import { UNUSED_HEADINGS } from './unused-headings.ts';

export type { ReadColumn } from './map-columns.ts';

const SURE = 0.85;
const matchers = KINDS.map(createHeadingMatcher);
const unused = new Set(UNUSED_HEADINGS.map(headingKey));
const against = new Map(KINDS.map((kind) => [kind.id, new Set((kind.against ?? []).map(headingKey))]));

/** What kind of table these columns are, and which column is which field. */
export function recognise(columns: readonly ReadColumn[]): Recognition {
  let best: Recognition = { kind: null, confidence: 0, columns: columns.map(notImported) };
  for (const kind of KINDS) {
    const found = recogniseAs(columns, kind);
    const confidence = kindConfidence(kind, found, columns);
    if (confidence > best.confidence) best = { kind: kind.id, confidence, columns: found };
  }
  return best;
}

/** The mapping when a person says what kind the table is. */
export function recogniseAs(columns: readonly ReadColumn[], kind: DatasetKind): readonly ColumnMapping[] {
  return mapColumns(columns, kind, createHeadingMatcher(kind));
}

/** Different headings of a row that any kind of table has. */
export function countKnownHeadings(headings: readonly string[]): number {
  const known = new Set<string>();
  for (const heading of headings) {
    const key = headingKey(heading);
    if (key === '' || known.has(key)) continue;
    if (isKnown(heading, key)) known.add(key);
  }
  return known.size;
}

function isKnown(heading: string, key: string): boolean {
  const rows = key.split('/');
  const last = withoutRemark(rows[rows.length - 1] ?? '');
  if (unused.has(key) || unused.has(last)) return true;
  if ([...against.values()].some((words) => words.has(last))) return true;
  return matchers.some((match) => (match(heading)[0]?.confidence ?? 0) >= SURE);
}

/** 0 when a required field is missing, too few telling ones are there, or other words say that it is something else. */
function kindConfidence(
  kind: DatasetKind,
  found: readonly ColumnMapping[],
  columns: readonly ReadColumn[],
): number {
  const confidenceOf = new Map(
    found.flatMap(({ field, confidence }) => (field ? [[field, confidence] as const] : [])),
  );
  if (kind.required.some((field) => (confidenceOf.get(field) ?? 0) < 0.5)) return 0;
  const telling = kind.telling.filter((field) => (confidenceOf.get(field) ?? 0) >= 0.5);
  if (telling.length < kind.needed) return 0;
  const words = against.get(kind.id);
  const foreign = columns.filter(({ heading }) =>
    words?.has(withoutRemark(headingKey(heading).split('/').pop() ?? '')),
  );
  if (foreign.length > 0 && foreign.length * 3 >= telling.length) return 0;
  const told = [...kind.required, ...telling].map((field) => confidenceOf.get(field) ?? 0);
  const sureness = told.reduce((sum, value) => sum + value, 0) / told.length;
  const named = columns.filter(({ heading }) => heading !== '').length;
  const share = named === 0 ? 0 : Math.min(1, confidenceOf.size / named);
  const fullness = Math.min(1, telling.length / (kind.needed + 2));
  return sureness * (0.6 + 0.25 * fullness + 0.15 * share);
}

function notImported({ index, heading }: ReadColumn): ColumnMapping {
  return { index, heading, field: null, confidence: 0 };
}
