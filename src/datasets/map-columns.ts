import type { ColumnMapping, DatasetKind, FieldDefinition } from './kind.ts';
import type { FieldMatch } from './match-heading.ts';

/** A column as it is read: its place, its joined heading, some of its values. */
export interface ReadColumn {
  readonly index: number;
  readonly heading: string;
  readonly samples: readonly string[];
}

interface Candidate extends FieldMatch {
  readonly column: ReadColumn;
}

const ASK_BELOW = 0.8;
const LEAST = 0.4;
const ENOUGH_SAMPLES = 3;
/** A column whose heading says nothing is taken for what its values are only when they are unmistakable. */
const TELLING_CONTENT = ['person_id', 'sex', 'ethnicity'];
const BY_CONTENT = 0.55;
const FEW_VALUES = 0.1;

/** One column a field and one field a column, the surest first; every other column says why not. */
export function mapColumns(
  columns: readonly ReadColumn[],
  kind: DatasetKind,
  match: (heading: string) => readonly FieldMatch[],
): readonly ColumnMapping[] {
  const fields = new Map(kind.fields.map((field) => [field.name, field]));
  const candidates = columns
    .flatMap((column) => candidatesOf(column, match(column.heading), fields))
    .sort((a, b) => b.confidence - a.confidence || a.column.index - b.column.index);
  const taken = new Map<string, ReadColumn>();
  const chosen = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (candidate.confidence < LEAST || taken.has(candidate.field) || chosen.has(candidate.column.index))
      continue;
    taken.set(candidate.field, candidate.column);
    chosen.set(candidate.column.index, candidate);
  }
  const most = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return columns.map((column) => {
    const { index, heading } = column;
    const found = chosen.get(index);
    if (found) {
      const note = found.confidence < ASK_BELOW ? { note: '请确认' } : {};
      return { index, heading, field: found.field, confidence: found.confidence, ...note };
    }
    const rival = candidates.find(
      ({ column: { index: own }, confidence, field }) =>
        own === index && confidence >= LEAST && taken.has(field),
    );
    const note = rival ? duplicateNote(rival.field, fields, taken) : reasonNot(column, most);
    return { index, heading, field: null, confidence: 0, note };
  });
}

function candidatesOf(
  column: ReadColumn,
  matches: readonly FieldMatch[],
  fields: ReadonlyMap<string, FieldDefinition>,
): readonly Candidate[] {
  if (matches.length === 0) return byContent(column, fields);
  return matches.map(({ field, confidence }) => {
    const looksLike = fields.get(field)?.looksLike;
    return { column, field, confidence: weighed(confidence, column.samples, looksLike) };
  });
}

/** What the values say raises or lowers what the heading says. */
function weighed(
  confidence: number,
  samples: readonly string[],
  looksLike: FieldDefinition['looksLike'],
): number {
  if (samples.length === 0) return confidence * 0.85;
  if (!looksLike || samples.length < ENOUGH_SAMPLES) return confidence;
  const evidence = looksLike(samples);
  if (evidence < 0.2) return confidence * 0.55;
  if (evidence < 0.5) return confidence * 0.75;
  return evidence > 0.9 && confidence < 0.9 ? Math.min(0.9, confidence + 0.2) : confidence;
}

function byContent(column: ReadColumn, fields: ReadonlyMap<string, FieldDefinition>): readonly Candidate[] {
  const { samples, heading } = column;
  if (samples.length < ENOUGH_SAMPLES + 2) return [];
  return TELLING_CONTENT.flatMap((field) => {
    if (field !== 'person_id' && samples.every((sample) => /^\d+$/.test(sample))) return [];
    const evidence = fields.get(field)?.looksLike?.(samples) ?? 0;
    // A column with a heading of its own means something else more often than not.
    const confidence = heading === '' ? BY_CONTENT : BY_CONTENT - 0.1;
    return evidence > 0.95 ? [{ column, field, confidence }] : [];
  });
}

function duplicateNote(
  field: string,
  fields: ReadonlyMap<string, FieldDefinition>,
  taken: ReadonlyMap<string, ReadColumn>,
): string {
  const label = fields.get(field)?.label ?? field;
  const heading = taken.get(field)?.heading;
  return heading ? `“${label}”已取“${heading}”列` : `“${label}”已有另一列`;
}

function reasonNot({ samples }: ReadColumn, most: number): string {
  return samples.length <= most * FEW_VALUES ? '值太少' : '分析用不到';
}
