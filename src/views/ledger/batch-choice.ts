import type { BatchSummary } from '#app/api.ts';

export const STANDINGS = [
  { id: 'all', label: '全部' },
  { id: 'open', label: '有待核实' },
  { id: 'outside', label: '没有算进去' },
  { id: 'removed', label: '已撤销' },
] as const;

export type Standing = (typeof STANDINGS)[number]['id'];

export interface BatchChoice {
  readonly standing: Standing;
  /** null: every kind. */
  readonly kind: string | null;
  readonly words: string;
}

export interface NumberedBatch {
  /** Its place in the order of import, from 1; it never changes. */
  readonly number: number;
  readonly batch: BatchSummary;
}

export function numberBatches(batches: readonly BatchSummary[]): readonly NumberedBatch[] {
  return batches.map((batch, index) => ({ number: index + 1, batch }));
}

/** Those that fit, newest first. */
export function chooseBatches(
  batches: readonly NumberedBatch[],
  choice: BatchChoice,
): readonly NumberedBatch[] {
  const words = choice.words.trim();
  return batches
    .filter(({ batch }) => choice.kind === null || batch.kind === choice.kind)
    .filter(({ batch }) => fits(batch, choice.standing))
    .filter(({ batch }) => [batch.file, batch.sheet, ...batch.periods].some((text) => text?.includes(words)))
    .reverse();
}

function fits(batch: BatchSummary, standing: Standing): boolean {
  switch (standing) {
    case 'all':
      return true;
    case 'open':
      return !batch.removed && (batch.counts?.setAside ?? 0) > 0;
    case 'outside':
      return !batch.removed && (batch.failure !== null || batch.heldBack !== null);
    case 'removed':
      return batch.removed;
  }
}

/** Kinds in the order in which they first came. */
export function kindsOf(
  batches: readonly BatchSummary[],
): readonly { readonly id: string; readonly label: string }[] {
  const kinds = new Map(batches.map(({ kind, kindLabel }) => [kind, kindLabel]));
  return [...kinds].map(([id, label]) => ({ id, label }));
}
