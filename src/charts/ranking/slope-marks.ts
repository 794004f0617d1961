import type { SlopeFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { shortNames } from '../short-names.ts';
import { drillOfRow, markings, rowsByName, rowsWhere } from './objects.ts';
import { columnTexts, measured, moveText, moveWords, saidAlone, type Tone } from './rank-words.ts';

export interface Slope extends Mark {
  readonly object: string;
  readonly name: string;
  readonly tone: Tone;
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeText: string;
  readonly afterText: string;
  /** Towards the better, positive; null where either end is missing. */
  readonly moved: number | null;
  /** ▲ 3, +2.4, 新列入, 未列入 */
  readonly movedText: string;
  /** Height of either end, 0 at the top; null without one. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface SlopeShape {
  readonly before: string;
  readonly after: string;
  /** Those drawn; the furthest risen first, the furthest fallen last. */
  readonly slopes: readonly Slope[];
  /** All of them, in the same order. */
  readonly all: readonly Slope[];
}

/** More small slopes than these are no longer seen as a whole. */
const MOST_DRAWN = 48;

export function toSlopes(spec: SlopeFigure, table: StatTable): SlopeShape {
  const drawn = drawnRows(spec, table);
  const ends = [spec.before, spec.after].map((end) => ({
    ...end,
    rows: rowsByName(rowsWhere(drawn, end.where), spec.object),
  }));
  const [first, second] = ends;
  if (!first || !second) return { before: '', after: '', slopes: [], all: [] };
  const objects = [...new Set([...second.rows.keys(), ...first.rows.keys()])];
  const values = ends.map(({ rows, value }) => objects.map((object) => measured(rows.get(object), value)));
  const known = values.flat().filter((value): value is number => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const texts = columnTexts(known, spec.format);
  const isRank = spec.format === 'rank';
  const heightOf = (value: number | null) => {
    if (value === null) return null;
    const place = high > low ? (value - low) / (high - low) : 0.5;
    return isRank ? place : 1 - place;
  };
  const markingOf = markings(spec.marked);
  const short = shortNames(objects);
  const made = objects.map((object, index) => {
    const [before, after] = [values[0]?.[index] ?? null, values[1]?.[index] ?? null];
    const difference = before === null || after === null ? null : after - before;
    const moved = difference === null ? null : isRank ? -difference : difference;
    const said = (value: number | null) => saidAlone(value, spec.format, texts(value));
    return {
      ...{ object, name: short(object), tone: markingOf(object).tone, before, after, moved },
      ...{ beforeText: texts(before), afterText: texts(after), from: heightOf(before), to: heightOf(after) },
      movedText: movedTextOf(moved, before, after, isRank ? moveText : (value) => signed(value, texts)),
      label: object,
      details: [
        `${first.label}${said(before)}`,
        `${second.label}${said(after)}`,
        ...(isRank ? [moveWords(moved, `较${first.label}`)] : []),
      ],
      drill:
        drillOfRow(table, second.rows.get(object), second.value) ??
        drillOfRow(table, first.rows.get(object), first.value),
    };
  });
  const isThere = made.filter(({ before, after }) => before !== null || after !== null);
  const byMove = [...isThere].sort((a, b) => (b.moved ?? -Infinity) - (a.moved ?? -Infinity) || 0);
  const all = byMove.map((slope, row): Slope => ({ ...slope, row, column: 0 }));
  return { before: first.label, after: second.label, slopes: mostMoved(all), all };
}

function movedTextOf(
  moved: number | null,
  before: number | null,
  after: number | null,
  text: (moved: number) => string,
): string {
  if (moved !== null) return text(moved);
  return before === null && after !== null ? '新列入' : '未列入';
}

function signed(value: number, texts: (value: number) => string): string {
  const text = texts(Math.abs(value));
  if (Number(text) === 0) return text;
  return value > 0 ? `+${text}` : `\u2212${text}`;
}

/** Marked ones stay whatever they moved; the order is kept. */
function mostMoved(all: readonly Slope[]): readonly Slope[] {
  if (all.length <= MOST_DRAWN) return all;
  const weight = ({ tone, moved }: Slope) => (tone === 'grey' ? Math.abs(moved ?? 0) : Infinity);
  const kept = new Set([...all].sort((a, b) => weight(b) - weight(a) || 0).slice(0, MOST_DRAWN));
  return all.filter((slope) => kept.has(slope));
}
