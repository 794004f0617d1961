import type { Filter } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { AGE_BANDS } from '#core/age.ts';
import type { CellValue } from '#core/table.ts';
import type { Condition, Span } from './reading.ts';

/** A condition as the values of a dimension that can be counted. */
export interface ValueCondition {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly values: readonly CellValue[];
}

const within = (value: number, { from, to }: Span) =>
  (from === null || value >= from) && (to === null || value <= to);

const LOWEST = 0;
const HIGHEST = 150;

/** The bands that the spans are made of; null when they cut through one. */
function asBands(spans: readonly Span[]): readonly string[] | null {
  const holds = (age: number) => spans.some((span) => within(age, span));
  const labels: string[] = [];
  for (const { label, from, to } of AGE_BANDS) {
    const [first, last] = [from ?? LOWEST, to ?? HIGHEST];
    const held = Array.from({ length: last - first + 1 }, (_, i) => holds(first + i));
    if (held.every((each) => each)) labels.push(label);
    else if (held.some((each) => each)) return null;
  }
  return labels.length > 0 ? labels : null;
}

/** Turns spans into values: whole bands of age where they fit, else the numbers that somebody has. */
export async function toValues(
  { dimension, label, values, spans }: Condition,
  numbersOf: (dimension: DimensionId) => Promise<readonly CellValue[]>,
): Promise<ValueCondition> {
  if (spans.length === 0) return { dimension, label, values };
  const bands = dimension === 'age' && values.length === 0 ? asBands(spans) : null;
  if (bands) return { dimension: 'band', label, values: bands };
  const numbers = (await numbersOf(dimension)).filter(
    (value) => typeof value === 'number' && spans.some((span) => within(value, span)),
  );
  const sorted = [...numbers].sort((a, b) => Number(a) - Number(b));
  return { dimension, label, values: [...values, ...sorted] };
}

export function toFilter({ dimension, values }: ValueCondition): Filter {
  return { dimension, values };
}
