import type { RangesFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { shortNames } from '../short-names.ts';
import { drillOfRow, markings } from './objects.ts';
import { measured, nameOf, type Tone } from './rank-words.ts';

export interface RankRange extends Mark {
  readonly object: string;
  readonly name: string;
  readonly tone: Tone;
  readonly rank: number;
  readonly rangeText: string;
  /** Places on the scale, 0 at the first rank, 1 at the last. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Neighbours whose difference means nothing, or one alone. */
export interface RangeBand {
  readonly shared: boolean;
  readonly ranges: readonly RankRange[];
}

export interface RangesShape {
  readonly bands: readonly RangeBand[];
  readonly ticks: readonly { readonly rank: number; readonly at: number }[];
  readonly marks: readonly RankRange[];
}

/** By rank; who has none is not drawn. */
export function toRanges(spec: RangesFigure, table: StatTable): RangesShape {
  const found = drawnRows(spec, table).flatMap((row) => {
    const rank = measured(row, spec.rank);
    if (rank === null) return [];
    const best = measured(row, spec.best) ?? rank;
    const worst = measured(row, spec.worst) ?? rank;
    return [{ row, rank, best, worst, isKnown: measured(row, spec.best) !== null }];
  });
  const ordered = found.sort((a, b) => a.rank - b.rank || a.best - b.best || a.worst - b.worst);
  const last = ordered.reduce((most, { rank, worst }) => Math.max(most, rank, worst), 1);
  const at = (rank: number) => (last > 1 ? (rank - 1) / (last - 1) : 0.5);
  const markingOf = markings(spec.marked);
  const short = shortNames(ordered.map(({ row }) => nameOf(row[spec.object])));
  const marks = ordered.map(({ row, rank, best, worst, isKnown }, place): RankRange => {
    const object = nameOf(row[spec.object]);
    return {
      ...{ row: place, column: 0, object, name: short(object), tone: markingOf(object).tone, rank },
      ...{ at: at(rank), from: at(best), to: at(worst) },
      rangeText: isKnown ? rangeText(best, worst) : '—',
      label: object,
      details: [`现居第${rank}位`, isKnown ? `可能第${rangeText(best, worst)}位` : '名次范围未能算出'],
      drill: drillOfRow(table, row, spec.rank),
    };
  });
  const keys = ordered.map(({ row }) => (spec.band === null ? null : (row[spec.band] ?? null)));
  return { bands: bandsOf(marks, keys), ticks: ticksOf(last).map((rank) => ({ rank, at: at(rank) })), marks };
}

const rangeText = (best: number, worst: number): string => (best === worst ? `${best}` : `${best}–${worst}`);

function bandsOf(
  marks: readonly RankRange[],
  keys: readonly (string | number | null)[],
): readonly RangeBand[] {
  const bands: { key: string | number | null; ranges: RankRange[] }[] = [];
  marks.forEach((mark, place) => {
    const key = keys[place] ?? null;
    const open = bands[bands.length - 1];
    if (open && key !== null && open.key === key) open.ranges.push(mark);
    else bands.push({ key, ranges: [mark] });
  });
  return bands.map(({ ranges }) => ({ shared: ranges.length > 1, ranges }));
}

/** The first and the last rank, and a few between. */
function ticksOf(last: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((each) => last / each <= 6) ?? last;
  const between = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
  const clear = between.filter((rank) => rank > 1 && rank < last && last - rank >= step * 0.7);
  return last > 1 ? [1, ...clear, last] : [1];
}
