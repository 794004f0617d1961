import type { Analysis } from './analysis.ts';
import { crossTable, crossTables, parseCrossId } from './cross.ts';
import { honours } from './honours/index.ts';
import { outcomes } from './outcomes/index.ts';
import type { TableDefinition } from './plan/definition.ts';
import { ranking } from './ranking/index.ts';
import { reviews } from './reviews/index.ts';
import { structure } from './structure/index.ts';
import { training } from './training/index.ts';

/** Every question the product answers, in the order of the navigation. */
export const ANALYSES: readonly Analysis[] = [structure, training, ranking, reviews, honours, outcomes];

export function findAnalysis(id: string): Analysis {
  const analysis = ANALYSES.find((candidate) => candidate.id === id);
  if (!analysis) throw new Error(`unknown analysis: ${id}`);
  return analysis;
}

/** A counted table with the analysis it belongs to: a registered one, or a free cross table by its id. */
export function findTable(
  id: string,
): { readonly analysis: Analysis; readonly definition: TableDefinition } | undefined {
  for (const analysis of ANALYSES) {
    const definition = analysis.tables.find((table) => table.id === id);
    if (definition) return { analysis, definition };
  }
  const key = parseCrossId(id);
  return key ? { analysis: crossTables, definition: crossTable(key) } : undefined;
}
