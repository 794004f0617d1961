import type { FieldDefinition } from './kind.ts';
import type { ReadColumn } from './read-column.ts';
import type { FieldMatch } from './match-heading.ts';
import { toCompact } from './values/clean.ts';
import { hasRightChecksum } from './values/person-id.ts';

const ENOUGH_SAMPLES = 3;
/** Without a heading that says something there must be more. */
const ENOUGH_ALONE = 5;
const BY_CONTENT = 0.55;
/** A column with a heading of its own means something else more often than not, unless its values contradict it. */
const AGAINST_HEADING = 0.45;
const AGAINST_CONTRADICTED = 0.58;

/** Fields whose values are unmistakable, and what must hold of nearly all of them. */
const UNMISTAKABLE: Readonly<Record<string, (sample: string, looksLike: LooksLike) => boolean>> = {
  person_id: (sample) => hasRightChecksum(toCompact(sample).toUpperCase()),
  sex: isWord,
  ethnicity: isWord,
  education: isWord,
  politics: isWord,
};

type LooksLike = NonNullable<FieldDefinition['looksLike']>;

/** Codes (1, 02) may be anything: only words tell. */
function isWord(sample: string, looksLike: LooksLike): boolean {
  return !/^[\dA-Za-z]+$/.test(sample) && looksLike([sample]) === 1;
}

/** What the values say raises or lowers what the heading says. */
export function weighed(
  confidence: number,
  samples: readonly string[],
  looksLike: LooksLike | undefined,
): number {
  if (samples.length === 0) return confidence * 0.85;
  if (!looksLike || samples.length < ENOUGH_SAMPLES) return confidence;
  const evidence = looksLike(samples);
  if (evidence < 0.2) return confidence * 0.55;
  if (evidence < 0.5) return confidence * 0.75;
  return evidence > 0.9 && confidence < 0.9 ? Math.min(0.9, confidence + 0.2) : confidence;
}

/** What a column is taken for by its values alone; never sure enough not to be asked about. */
export function contentCandidates(
  { samples, heading }: ReadColumn,
  fields: ReadonlyMap<string, FieldDefinition>,
  isContradicted: boolean,
): readonly FieldMatch[] {
  if (samples.length < ENOUGH_ALONE) return [];
  const confidence = heading === '' ? BY_CONTENT : isContradicted ? AGAINST_CONTRADICTED : AGAINST_HEADING;
  return Object.entries(UNMISTAKABLE).flatMap(([field, holds]) => {
    const looksLike = fields.get(field)?.looksLike;
    if (!looksLike || !holds(samples[0] ?? '', looksLike)) return [];
    const misses = samples.filter((sample) => !holds(sample, looksLike)).length;
    return misses <= samples.length * 0.05 ? [{ field, confidence }] : [];
  });
}
