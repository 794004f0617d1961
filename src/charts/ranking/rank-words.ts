import type { RankTone, ScoreFormat } from '#core/figure.ts';
import { formatCount, roundHalfUp } from '#core/format.ts';
import type { CellValue, TableRow } from '#core/table.ts';

import { tableText, valueText } from '../value-text.ts';

/** Tone of an object's marks; grey for who is not in the story. */
export type Tone = RankTone | 'grey';

const MOST_DECIMALS = 2;

/** A cell as a number; null where there is none. */
export function measured(row: TableRow | undefined, measure: string): number | null {
  const value = row?.[measure];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** `▲ 3` towards the first, `▼ 3` towards the last, – unmoved, — where there is nothing to compare with. */
export function moveText(change: number | null): string {
  if (change === null) return '—';
  if (change === 0) return '–';
  return `${change > 0 ? '▲' : '▼'} ${formatCount(Math.abs(change))}`;
}

/** The same in words, against what the label names: 较上季度上升3位. */
export function moveWords(change: number | null, label: string): string {
  if (change === null) return `${label}无可比名次`;
  if (change === 0) return `${label}名次未变`;
  return `${label}${change > 0 ? '上升' : '下降'}${formatCount(Math.abs(change))}位`;
}

export function rankWords(rank: number | null, of: number | null): string {
  if (rank === null) return '无名次';
  return of === null ? `第${formatCount(rank)}位` : `第${formatCount(rank)}位，共${formatCount(of)}个`;
}

/** As many decimals as any of the values has, at most two. */
export function decimalsOf(values: readonly (number | null)[]): number {
  let most = 0;
  for (const value of values) {
    while (value !== null && most < MOST_DECIMALS && isFiner(value, most)) most += 1;
    if (most === MOST_DECIMALS) break;
  }
  return most;
}

const isFiner = (value: number, decimals: number): boolean =>
  roundHalfUp(value, decimals) !== roundHalfUp(value, MOST_DECIMALS);

export function scoreText(value: number | null, decimals: number): string {
  return value === null ? '—' : roundHalfUp(value, decimals).toFixed(decimals);
}

/** Values of one column as its cells print them, with the same decimals throughout. */
export function columnTexts(
  values: readonly (number | null)[],
  format: ScoreFormat,
): (value: number | null) => string {
  switch (format) {
    case 'rank':
      return (value) => (value === null ? '—' : formatCount(value));
    case 'move':
      return moveText;
    case 'score': {
      const decimals = decimalsOf(values);
      return (value) => scoreText(value, decimals);
    }
    default:
      return (value) => tableText(value, format);
  }
}

/** Scores worked out of others: one decimal, two where all of them would read the same. */
export function workedOutTexts(values: readonly (number | null)[]): (value: number | null) => string {
  const known = values.filter((value) => value !== null);
  const isAlike = new Set(known.map((value) => roundHalfUp(value, 1))).size < 2;
  const decimals = Math.min(decimalsOf(known), isAlike ? MOST_DECIMALS : 1);
  return (value) => scoreText(value, decimals);
}

/** A value of a column as it is said alone: 第3位, 91.4分, 12.3%. */
export function saidAlone(value: number | null, format: ScoreFormat, text: string): string {
  if (value === null) return '缺';
  switch (format) {
    case 'rank':
      return `第${text}位`;
    case 'score':
      return `${text}分`;
    case 'move':
      return text;
    default:
      return valueText(value, format);
  }
}

export function nameOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '未填' : String(value);
}
