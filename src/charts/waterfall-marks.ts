import type { WaterfallFigure, WaterfallStep } from '#core/figure.ts';
import { formatCount, roundHalfUp } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows, rowsWith, sumOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { niceTicks } from './nice-ticks.ts';

export interface WaterfallBar extends Mark {
  readonly name: string;
  readonly kind: WaterfallStep['kind'];
  readonly value: number;
  /** Lower and upper end, people or points. */
  readonly from: number;
  readonly to: number;
  /** Headcount or score after the step. */
  readonly level: number;
  /** `516`, `+12`, `−7` */
  readonly text: string;
}

export interface WaterfallShape {
  readonly bars: readonly WaterfallBar[];
  /** Where the axis begins: above 0 when the changes are too small to be seen beside the whole. */
  readonly axisFrom: number;
  readonly axisTo: number;
  /** Steps and totals that do not agree, in words; null when they add up. */
  readonly mismatch: string | null;
  /** 人, 分 */
  readonly unit: string;
}

const SIGNS = { total: '', plus: '+', minus: '\u2212' } as const;

/** Scores that differ by less are the same. */
const SAME_SCORE = 1e-6;

/** 516, 83.4 */
export const waterfallText = ({ format }: WaterfallFigure, value: number): string =>
  format === 'score' ? roundHalfUp(value, 2).toFixed(2) : formatCount(value);

export function toWaterfall(spec: WaterfallFigure, table: StatTable): WaterfallShape {
  const drawn = drawnRows(spec, table);
  const say = (number: number) => waterfallText(spec, number);
  const unit = spec.format === 'score' ? '分' : '人';
  const same = spec.format === 'score' ? SAME_SCORE : 0;
  let level = 0;
  let mismatch: string | null = null;
  const bars = spec.steps.map(({ step, label, kind }, column): WaterfallBar => {
    const rows = rowsWith(drawn, spec.step, step);
    const value = sumOf(rows, spec.value);
    const before = kind === 'total' ? 0 : level;
    if (kind === 'total' && column > 0 && Math.abs(value - level) > same) {
      mismatch = `各项相加为${say(level)}${unit}，与${label}${say(value)}${unit}相差${say(Math.abs(value - level))}${unit}`;
    }
    level = kind === 'minus' ? before - value : before + value;
    const text = `${value === 0 ? '' : SIGNS[kind]}${say(value)}`;
    return {
      row: 0,
      column,
      label,
      details: [`${text}${unit}`],
      drill: drillOf(table, rows, spec.value),
      name: label,
      kind,
      value,
      from: Math.min(before, level),
      to: Math.max(before, level),
      level,
      text,
    };
  });
  return { bars, ...axisOf(bars), mismatch, unit };
}

function axisOf(bars: readonly WaterfallBar[]): Pick<WaterfallShape, 'axisFrom' | 'axisTo'> {
  const levels = bars.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const high = Math.max(1, ...levels);
  const low = levels.length > 0 ? Math.min(...levels) : 0;
  const changes = high - low;
  if (changes === 0 || changes > high / 4) return { axisFrom: Math.min(0, low), axisTo: high };
  return { axisFrom: Math.max(0, niceTicks(low - changes * 0.8, high, 5, 1).from), axisTo: high };
}
