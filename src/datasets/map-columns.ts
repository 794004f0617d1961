import { columnNote } from './column-note.ts';
import { contentCandidates, weighed } from './content-evidence.ts';
import { headingKey } from './heading-key.ts';
import type { ColumnMapping, DatasetKind, FieldDefinition } from './kind.ts';
import type { FieldMatch } from './match-heading.ts';
import type { ReadColumn } from './read-column.ts';

interface Candidate extends FieldMatch {
  readonly column: ReadColumn;
}

export const ASK_BELOW = 0.8;
const LEAST = 0.4;
/** Less than lies between any two kinds of match. */
const YIELDED = 0.01;
/** A heading that its values contradict so much does not keep them from saying what they are. */
const CONTRADICTED = 0.6;

/** One column a field and one field a column, the surest first; every other column says why not. */
export function mapColumns(
  columns: readonly ReadColumn[],
  kind: DatasetKind,
  matches: readonly (readonly FieldMatch[])[],
): readonly ColumnMapping[] {
  const fields = new Map(kind.fields.map((field) => [field.name, field]));
  const spare = spareFields(kind);
  const byColumn = columns.map((column, i) =>
    yielding(candidatesOf(column, matches[i] ?? [], fields), spare.has(headingKey(column.heading))),
  );
  const candidates = byColumn
    .flat()
    .sort((a, b) => b.confidence - a.confidence || a.column.index - b.column.index);
  const taken = new Map<string, ReadColumn>();
  const chosen = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (taken.has(candidate.field) || chosen.has(candidate.column.index)) continue;
    taken.set(candidate.field, candidate.column);
    chosen.set(candidate.column.index, candidate);
  }
  for (const column of columns) {
    const field = spare.get(headingKey(column.heading));
    if (field === undefined || chosen.has(column.index) || taken.has(field)) continue;
    taken.set(field, column);
    chosen.set(column.index, { column, field, confidence: ASK_BELOW });
  }
  const most = columns.reduce((longest, { samples }) => Math.max(longest, samples.length), 0);
  return columns.map((column, i): ColumnMapping => {
    const { index, heading } = column;
    const found = chosen.get(index);
    if (found) {
      const note = found.confidence < ASK_BELOW ? { note: '请确认' } : {};
      return { index, heading, field: found.field, confidence: found.confidence, ...note };
    }
    const rival = byColumn[i]?.find(({ field }) => taken.has(field))?.field;
    const label = rival === undefined ? null : (fields.get(rival)?.label ?? rival);
    const holder = rival === undefined ? undefined : taken.get(rival);
    return { index, heading, field: null, confidence: 0, note: columnNote(column, most, label, holder) };
  });
}

const spareFields = (kind: DatasetKind): ReadonlyMap<string, string> =>
  new Map(
    kind.fields.flatMap(({ name, spare }) => (spare ?? []).map((heading) => [headingKey(heading), name])),
  );

/** 科室 is the object of a table, but not beside 姓名: it stands back behind whatever is as sure. */
const yielding = (candidates: readonly Candidate[], isSpare: boolean): readonly Candidate[] =>
  isSpare ? candidates.map((each) => ({ ...each, confidence: each.confidence - YIELDED })) : candidates;

function candidatesOf(
  column: ReadColumn,
  matches: readonly FieldMatch[],
  fields: ReadonlyMap<string, FieldDefinition>,
): readonly Candidate[] {
  const byHeading = matches
    .map(({ field, confidence }) => ({
      column,
      field,
      confidence: weighed(confidence, column.samples, fields.get(field)?.looksLike),
    }))
    .filter(({ confidence }) => confidence >= LEAST);
  if (byHeading.some(({ confidence }) => confidence >= CONTRADICTED)) return byHeading;
  const byContent = contentCandidates(column, fields, matches.length > 0).map((found) => ({
    ...found,
    column,
  }));
  return [...byHeading, ...byContent.filter(({ confidence }) => confidence >= LEAST)];
}
