import type { PostsFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';

import { drillOfCell, type Mark } from './mark.ts';

export interface PostsLine extends Mark {
  readonly name: string;
  /** Posts that are filled, as far as they are established; that stand empty; people without one. */
  readonly filled: number;
  readonly vacant: number;
  readonly over: number;
  readonly established: number | null;
  /** `22/24，空2` */
  readonly text: string;
}

export function toPosts(spec: PostsFigure): readonly PostsLine[] {
  return spec.rows.map(({ label, established, filled, cell }, row): PostsLine => {
    const posts = established ?? filled;
    const vacant = Math.max(0, posts - filled);
    const over = Math.max(0, filled - posts);
    const balance = vacant > 0 ? `，空${formatCount(vacant)}` : over > 0 ? `，超${formatCount(over)}` : '';
    const text =
      established === null
        ? `${formatCount(filled)}，核定数未填`
        : `${formatCount(filled)}/${formatCount(established)}${balance}`;
    return {
      row,
      column: 0,
      label,
      details: [
        `实有${formatCount(filled)}人`,
        established === null ? '核定数未填' : `核定${formatCount(established)}名${balance}`,
      ],
      drill: cell && filled > 0 ? drillOfCell(cell) : null,
      name: label,
      filled: filled - over,
      vacant,
      over,
      established,
      text,
    };
  });
}

export interface PostCell {
  readonly x: number;
  readonly y: number;
  readonly kind: 'filled' | 'vacant' | 'over';
}

export interface PostsLayout {
  readonly cells: readonly PostCell[];
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly height: number;
  /** Where the established posts end, when more people than posts are there. */
  readonly limit: { readonly x: number; readonly y: number } | null;
}

const SIZES = [
  { pitch: 11, line: 20 },
  { pitch: 9, line: 17 },
  { pitch: 7, line: 14 },
  { pitch: 5, line: 11 },
];
const MOST_LINES = 4;

/** Null when there are more posts than a card has cells for: a bar is drawn then. */
export function layoutPosts(line: PostsLine, width: number): PostsLayout | null {
  const count = line.filled + line.vacant + line.over;
  const size = SIZES.find(({ pitch }) => Math.ceil(count / Math.floor(width / pitch)) <= MOST_LINES);
  if (!size || width <= 0) return null;
  const across = Math.max(1, Math.floor(width / size.pitch));
  const cells = Array.from({ length: count }, (_, index): PostCell => {
    const kind =
      index < line.filled ? 'filled' : index < line.filled + line.vacant ? 'vacant' : ('over' as const);
    return { x: (index % across) * size.pitch, y: Math.floor(index / across) * size.line, kind };
  });
  const firstOver = cells.find(({ kind }) => kind === 'over');
  return {
    cells,
    cellWidth: size.pitch - 2,
    cellHeight: size.line - 4,
    height: Math.max(1, Math.ceil(count / across)) * size.line,
    limit: firstOver ? { x: firstOver.x, y: firstOver.y } : null,
  };
}
