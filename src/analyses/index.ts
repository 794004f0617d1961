import type { Analysis } from './analysis.ts';
import { structure } from './structure/index.ts';

/** Every question the product answers, in the order of the navigation. */
export const ANALYSES: readonly Analysis[] = [structure];

export function findAnalysis(id: string): Analysis {
  const analysis = ANALYSES.find((candidate) => candidate.id === id);
  if (!analysis) throw new Error(`unknown analysis: ${id}`);
  return analysis;
}
