import type { DatasetKind } from './kind.ts';
import { roster } from './roster.ts';

/** Every kind of table the office has. Adding one is its file and a line here. */
export const KINDS: readonly DatasetKind[] = [roster];

export function findKind(id: string): DatasetKind | undefined {
  return KINDS.find((kind) => kind.id === id);
}
