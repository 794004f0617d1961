import type { FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';

/** A second, smaller figure under the same title; what is to be noted of either stands below both. */
export function withCompanion(
  figure: FigureSpec,
  companion: FigureSpec,
  title: readonly FindingPart[],
): FigureSpec {
  const notes = [...new Set([...figure.notes, ...companion.notes])];
  return { ...figure, title, notes, companion: { ...companion, notes: [] } };
}
