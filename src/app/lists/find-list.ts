import type { Analysis, ListDefinition } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';

export interface FoundList {
  readonly analysis: Analysis;
  readonly list: ListDefinition;
}

/** Throws for a list that nobody declares. */
export function findList(id: string): FoundList {
  for (const analysis of ANALYSES) {
    const list = analysis.lists?.find((candidate) => candidate.id === id);
    if (list) return { analysis, list };
  }
  throw new Error(`unknown list: ${id}`);
}
