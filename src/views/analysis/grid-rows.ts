import { isWide } from '#charts/is-wide.ts';
import type { FigureSpec } from '#core/figure.ts';

/** Which figures take both columns: the wide ones, and those that would stand alone in their row. */
export function fillsRow(figures: readonly FigureSpec[]): readonly boolean[] {
  const full: boolean[] = [];
  let column = 0;
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    const isAlone = column === 0 && (next === undefined || isWide(next));
    const takesBoth = isWide(figure) || isAlone;
    full.push(takesBoth);
    column = takesBoth ? 0 : 1 - column;
  });
  return full;
}
