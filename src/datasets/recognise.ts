import { countPeriods } from './count-periods.ts';
import { headingKey, withoutRemark } from './heading-key.ts';
import { KINDS } from './index.ts';
import { kindConfidence, kindWords, lastRow } from './kind-confidence.ts';
import type { DatasetKind, Recognition, SheetWords } from './kind.ts';
import type { ReadColumn } from './read-column.ts';
import { mapColumns } from './map-columns.ts';
import type { FieldMatch } from './match-heading.ts';
import { headingMatcher } from './match-heading.ts';
import { shareColumns } from './share-columns.ts';
import { wordsOf } from './sheet-words/sources.ts';
import { UNUSED_HEADINGS } from './unused-headings.ts';
import { findWide } from './wide/find-wide.ts';

export type { ReadColumn } from './read-column.ts';

const SURE = 0.85;
/** Of very wide sheets a few values of each column are looked at. */
const MANY_COLUMNS = 200;
const FEW_SAMPLES = 8;
const unused = new Set(UNUSED_HEADINGS.map(headingKey));

/** What kind of table these columns are, and which column is which field. `words` help to tell scores from counts. */
export function recognise(columns: readonly ReadColumn[], words?: SheetWords): Recognition {
  const keys = columns.map(({ heading }) => lastRow(heading));
  const looked = columns.map((column) => withOwnSamples(column, columns.length > MANY_COLUMNS));
  const about = wordsOf(words);
  let best: Recognition = {
    kind: null,
    confidence: 0,
    columns: columns.map(({ index, heading }) => ({ index, heading, field: null, confidence: 0 })),
  };
  for (const kind of KINDS) {
    const matches = columns.map(({ heading }) => headingMatcher(kind)(heading));
    if (!mayBe(kind, matches)) continue;
    const found = readAs(looked, kind, matches, about);
    const confidence = kindConfidence(kind, found, keys, about);
    if (confidence > best.confidence) best = { kind: kind.id, confidence, ...found };
  }
  return best;
}

/** The mapping when a person says what kind the table is. */
export function recogniseAs(
  columns: readonly ReadColumn[],
  kind: DatasetKind,
  words?: SheetWords,
): Recognition {
  const matches = columns.map(({ heading }) => headingMatcher(kind)(heading));
  const looked = columns.map((column) => withOwnSamples(column, false));
  return { kind: kind.id, confidence: 1, ...readAs(looked, kind, matches, wordsOf(words)) };
}

/** A heading printed again on every page says nothing of the values below it. */
function withOwnSamples(column: ReadColumn, isFew: boolean): ReadColumn {
  const key = headingKey(lastRow(column.heading));
  const samples = column.samples.filter((sample) => headingKey(sample) !== key);
  return { ...column, samples: isFew ? samples.slice(0, FEW_SAMPLES) : samples };
}

/** What is required is found by its heading only, never by values. */
function mayBe(kind: DatasetKind, matches: readonly (readonly FieldMatch[])[]): boolean {
  const named = new Set(matches.flatMap((found) => found.map(({ field }) => field)));
  return kind.required.every((field) => named.has(field));
}

function readAs(
  columns: readonly ReadColumn[],
  kind: DatasetKind,
  matches: readonly (readonly FieldMatch[])[],
  words: string,
): Pick<Recognition, 'columns' | 'wide'> {
  const mapped = mapColumns(columns, kind, matches);
  const found = findWide(columns, mapped, kind, words);
  return { ...found, columns: shareColumns(columns, found.columns, kind) };
}

/** Different headings of a row that any kind of table has. */
export function countKnownHeadings(headings: readonly string[]): number {
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const heading of headings) {
    const key = headingKey(heading);
    if (key === '' || known.has(key) || unknown.has(key)) continue;
    (isKnown(heading, key) ? known : unknown).add(key);
  }
  return known.size + countPeriods([...unknown]);
}

function isKnown(heading: string, key: string): boolean {
  const rows = key.split('/');
  const last = withoutRemark(rows[rows.length - 1] ?? '');
  if (unused.has(key) || unused.has(last)) return true;
  if (KINDS.some((kind) => kindWords(kind).against.has(last))) return true;
  return KINDS.some((kind) => (headingMatcher(kind)(heading)[0]?.confidence ?? 0) >= SURE);
}
