import { headingKey } from './heading-key.ts';
import { findKind } from './index.ts';
import type { ColumnMapping, Recognition } from './kind.ts';
import type { ReadColumn } from './read-column.ts';

export const REMEMBERED_NOTE = '沿用上次确认';

/** What a person once took headings for, in tables of one kind; null: not imported. */
export interface Remembered {
  readonly kind: string;
  readonly fields: ReadonlyMap<string, string | null>;
}

/** Tables with the same headings in any order have the same shape. */
export function shapeOf(headings: readonly string[]): string {
  const keys = new Set(headings.map(headingKey).filter((key) => key !== ''));
  return [...keys].sort().join('\n');
}

/**
 * Columns under a heading that a person once mapped are mapped the same, wherever they now stand; a heading
 * that stands there twice, or a field that the kind no longer has, is left to recognition.
 */
export function applyRemembered(
  recognition: Recognition,
  { kind, fields }: Remembered,
  columns: readonly ReadColumn[],
): Recognition {
  if (recognition.kind !== kind) return recognition;
  const names = new Set(findKind(kind)?.fields.map(({ name }) => name));
  const byKey = new Map([...fields].map(([heading, field]) => [headingKey(heading), field]));
  const counts = new Map<string, number>();
  for (const { heading } of columns) {
    const key = headingKey(heading);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wideIndices = new Set((recognition.wide ?? []).map(({ index }) => index));
  const wanted = new Map<number, string | null>();
  const taken = new Map<string, string>();
  for (const { index, heading } of columns) {
    const key = headingKey(heading);
    const field = key === '' || counts.get(key) !== 1 ? undefined : byKey.get(key);
    if (field === undefined || (field === null && wideIndices.has(index))) continue;
    if (field !== null && (!names.has(field) || taken.has(field))) continue;
    wanted.set(index, field);
    if (field !== null) taken.set(field, heading);
  }
  if (wanted.size === 0) return recognition;
  const mapped = recognition.columns.map((mapping) => remap(mapping, wanted.get(mapping.index), taken));
  const wide = recognition.wide?.filter(({ index }) => !wanted.has(index));
  return {
    kind: recognition.kind,
    confidence: recognition.confidence,
    columns: mapped,
    ...(wide && wide.length > 0 ? { wide } : {}),
  };
}

function remap(
  mapping: ColumnMapping,
  field: string | null | undefined,
  taken: ReadonlyMap<string, string>,
): ColumnMapping {
  const { index, heading } = mapping;
  const also = mapping.also?.filter((name) => !taken.has(name)) ?? [];
  const shared = also.length > 0 ? { also } : {};
  if (field === null) return { index, heading, field, confidence: 0, note: REMEMBERED_NOTE };
  if (field !== undefined) {
    const kept = field === mapping.field ? shared : {};
    return { index, heading, field, ...kept, confidence: 1, note: REMEMBERED_NOTE };
  }
  const holder = mapping.field === null ? undefined : taken.get(mapping.field);
  if (holder !== undefined) {
    return { index, heading, field: null, confidence: 0, note: `改取“${holder}”列` };
  }
  return { ...mapping, ...(mapping.also ? { also } : {}) };
}
