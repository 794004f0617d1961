import { findKind } from '#datasets/index.ts';
import type { BatchEdits } from './ledger/fold.ts';
import { aliasName } from './load/alias-name.ts';
import type { ReadingContext } from './reading.ts';

/** A text that differs when a table of this kind would be read otherwise: another city, other words, other edits. */
export function printReadWith(
  kind: string,
  { city, aliases }: ReadingContext,
  edits: BatchEdits | undefined,
): string {
  const names = new Set(findKind(kind)?.fields.map(aliasName));
  const words = [...names].flatMap((name) => [...(aliases.get(name) ?? [])].map((pair) => [name, ...pair]));
  const cells = [...(edits?.cells ?? [])].map(([row, columns]) => [row, ...columns]);
  return JSON.stringify([city, words, cells, [...(edits?.decisions ?? [])]]);
}
