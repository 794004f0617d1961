import { formatCount, formatOneDecimal, formatShare, roundHalfUp } from '#core/format.ts';
import type { LookupFigure } from '../api/lookup.ts';

type Valued = Pick<LookupFigure, 'format' | 'unit' | 'value' | 'isSmall'>;

/** The number as the office writes it; — where there is none, and why. */
export function figureText({ format, unit, value, isSmall }: Valued, minBase: number): string {
  if (value === null) return isSmall ? `—（不足${minBase}人）` : '—';
  switch (format) {
    case 'count':
      return `${formatCount(value)}${unit}`;
    case 'share':
      return formatShare(value);
    case 'years':
      return `${formatOneDecimal(value)}${unit}`;
    case 'number':
      if (Number.isInteger(value)) return `${formatCount(value)}${unit}`;
      return `${Math.abs(value) < 1 ? roundHalfUp(value, 2).toFixed(2) : formatOneDecimal(value)}${unit}`;
  }
}

/** 2人 ÷ 31人: what a share is made of. */
export function fractionText({ n, known }: Pick<LookupFigure, 'n' | 'known'>): string | null {
  return n === null || known === null ? null : `${formatCount(n)}人 ÷ ${formatCount(known)}人`;
}

/** Exact comparison of two figures: shares as fractions, so that ties are ties. */
export function compareFigures(a: LookupFigure, b: LookupFigure): number {
  if (a.format === 'share' && a.n !== null && a.known !== null && b.n !== null && b.known !== null) {
    return a.n * b.known - b.n * a.known;
  }
  return roundHalfUp((a.value ?? 0) - (b.value ?? 0), 9);
}
