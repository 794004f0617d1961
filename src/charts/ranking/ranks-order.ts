import { compareWords } from '#core/order.ts';

import type { Mark } from '../mark.ts';
import type { RankLine } from './ranks-marks.ts';

/** What a table of ranks is sorted by: a cell or a move, by its place. */
export type RankKey =
  { readonly by: 'rank' | 'name' } | { readonly by: 'cell' | 'move'; readonly place: number };

export interface RankOrder {
  readonly key: RankKey;
  readonly reversed: boolean;
}

export const BY_RANK: RankOrder = { key: { by: 'rank' }, reversed: false };

export function isSameKey(a: RankKey, b: RankKey): boolean {
  return a.by === b.by && placeOf(a) === placeOf(b);
}

const placeOf = (key: RankKey): number => ('place' in key ? key.place : -1);

/** The order that a heading leads to: its own, and turned round when it leads already. */
export function nextOrder(order: RankOrder, key: RankKey): RankOrder {
  return { key, reversed: isSameKey(order.key, key) ? !order.reversed : false };
}

/** Scores and moves from the highest, ranks and names from the first; what has no value is last either way. */
export function orderRanks(lines: readonly RankLine[], { key, reversed }: RankOrder): readonly RankLine[] {
  const turn = reversed ? -1 : 1;
  if (key.by === 'name') return [...lines].sort((a, b) => turn * compareWords(a.name, b.name));
  return [...lines].sort((a, b) => {
    const [x, y] = [valueOf(a, key), valueOf(b, key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * (key.by === 'rank' ? x - y : y - x);
  });
}

function valueOf(line: RankLine, key: RankKey): number | null {
  switch (key.by) {
    case 'cell':
      return line.cells[key.place]?.value ?? null;
    case 'move':
      return line.moves[key.place]?.value ?? null;
    default:
      return line.rank;
  }
}

/** Whether two lines are of tables with as many columns. */
export function hasSameColumns(a: RankLine, b: RankLine): boolean {
  return a.cells.length === b.cells.length && a.moves.length === b.moves.length;
}

/** Marks of the lines as they stand now, a row a line. */
export function rankMarks(lines: readonly RankLine[]): readonly Mark[] {
  return lines.flatMap(({ cells }, row) => cells.map((cell) => ({ ...cell, row })));
}
