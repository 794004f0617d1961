import type { NormaliseValue } from './kind.ts';
import { isMissingMark } from './values/clean.ts';

/** The share of the samples that a normaliser understands; missing marks are left out. */
export function understoodBy(normalise: NormaliseValue): (samples: readonly string[]) => number {
  return (samples) => {
    const told = samples.filter((sample) => !isMissingMark(sample));
    const context = { cellKind: 't', column: { spellings: [] }, asOf: null };
    const good = told.filter((sample) => normalise(sample, context).value !== null);
    return told.length === 0 ? 0 : good.length / told.length;
  };
}

/** The share of the samples that match. */
export function matching(pattern: RegExp): (samples: readonly string[]) => number {
  return (samples) => {
    const told = samples.filter((sample) => !isMissingMark(sample));
    return told.length === 0 ? 0 : told.filter((sample) => pattern.test(sample.trim())).length / told.length;
  };
}
