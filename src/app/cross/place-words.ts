import type { DimensionId } from '#analyses/plan/definition.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { CellValue } from '#core/table.ts';

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^age$/, '岁'],
  [/_years?$/, '年'],
];

/** A value of a dimension as it stands in a heading: 27岁, 2020年, 公开遴选. */
export function placeWord(dimension: DimensionId, value: CellValue): string {
  if (value === null) return UNKNOWN_LABEL;
  const unit =
    typeof value === 'number' ? UNITS.find(([pattern]) => pattern.test(dimension))?.[1] : undefined;
  return `${value}${unit ?? ''}`;
}
