import type { BulletFigure, MarkedValue } from '#core/figure.ts';
import { formatCount, formatPoints, formatShare } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows, numberOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';

export interface Bullet extends Mark {
  readonly category: string;
  /** Length on the scale, 0…1; null where there is nobody to take a share of. */
  readonly length: number | null;
  readonly tone: 'told' | 'below' | 'plain';
  readonly shareText: string;
  /** 106/118 */
  readonly fraction: string;
}

export interface BulletMark extends MarkedValue {
  /** 序时进度83.3% */
  readonly text: string;
}

export interface BulletShape {
  readonly bullets: readonly Bullet[];
  readonly mark: BulletMark | null;
  readonly target: BulletMark | null;
}

/** Highest first, equal ones as the table has them, those of nobody last. */
export function toBullets(spec: BulletFigure, table: StatTable): BulletShape {
  const shareOf = (row: TableRow): number | null => {
    const share = row[spec.value];
    return typeof share === 'number' ? share : null;
  };
  const drawn = drawnRows(spec, table);
  const rows = spec.inOrder ? drawn : [...drawn].sort((a, b) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1));
  const line = spec.mark ?? spec.target;
  const bullets = rows.map((row, index): Bullet => {
    const category = String(row[spec.category] ?? '未填');
    const share = shareOf(row);
    const fraction = `${formatCount(numberOf(row, spec.count))}/${formatCount(numberOf(row, spec.base))}`;
    return {
      row: index,
      column: 0,
      label: category,
      details: [formatShare(share), `${fraction}人`, ...comparisons(spec, share)],
      drill: drillOf(table, [row], spec.value),
      category,
      length: share === null ? null : Math.min(1, Math.max(0, share)),
      tone: toneOf(spec, category, share, line),
      shareText: formatShare(share),
      fraction,
    };
  });
  return { bullets, mark: withText(spec.mark), target: withText(spec.target) };
}

/** Shares that differ by less are the same: they were divided by different numbers. */
const SAME = 1e-9;

function isBelow(share: number, { value }: MarkedValue): boolean {
  return share < value - SAME;
}

function toneOf(
  { told }: BulletFigure,
  category: string,
  share: number | null,
  line: MarkedValue | null,
): Bullet['tone'] {
  if (told.includes(category)) return 'told';
  return share !== null && line && isBelow(share, line) ? 'below' : 'plain';
}

function comparisons({ mark, target }: BulletFigure, share: number | null): readonly string[] {
  if (share === null) return [];
  return [mark, target].flatMap((line) => (line ? [comparison(share, line)] : []));
}

function comparison(share: number, line: MarkedValue): string {
  if (!isBelow(share, line)) return `达到${line.label}`;
  const points = formatPoints(line.value - share);
  return Number(points) === 0 ? `略低于${line.label}` : `低于${line.label}${points}个百分点`;
}

function withText(line: MarkedValue | null): BulletMark | null {
  return line && { ...line, text: `${line.label}${formatShare(line.value)}` };
}
