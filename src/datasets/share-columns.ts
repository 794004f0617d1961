import type { ColumnMapping, DatasetKind } from './kind.ts';
import type { ReadColumn } from './read-column.ts';

/** Gives columns that hold two fields the second one too, unless it has a column of its own. */
export function shareColumns(
  columns: readonly ReadColumn[],
  mapped: readonly ColumnMapping[],
  kind: DatasetKind,
): readonly ColumnMapping[] {
  const rules = kind.shared ?? [];
  if (rules.length === 0) return mapped;
  const taken = new Set(mapped.flatMap(({ field }) => field ?? []));
  return mapped.map((mapping, i) => {
    const rule = rules.find(({ field }) => field === mapping.field);
    const samples = columns[i]?.samples ?? [];
    if (!rule?.holds(mapping.heading, samples)) return mapping;
    const also = rule.also.filter((field) => !taken.has(field));
    for (const field of also) taken.add(field);
    return also.length === 0 ? mapping : { ...mapping, also };
  });
}
