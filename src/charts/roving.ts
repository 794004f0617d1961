import type { Mark } from './mark.ts';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Index of the mark that an arrow key, Home or End leads to from `from`; `from` itself when there is none
 * that way. Marks nobody is behind are passed over.
 */
export function nextMark(marks: readonly Mark[], from: number, key: string): number {
  const open = marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.drill !== null);
  if (key === 'Home') return open[0]?.index ?? from;
  if (key === 'End') return open[open.length - 1]?.index ?? from;
  const step = STEPS[key];
  const here = marks[from];
  if (!step || !here) return from;
  const [rowStep, columnStep] = step;
  const ahead = open
    .map(({ mark, index }) => ({
      index,
      along: (mark.row - here.row) * rowStep + (mark.column - here.column) * columnStep,
      aside: Math.abs(rowStep ? mark.column - here.column : mark.row - here.row),
    }))
    .filter(({ along }) => along > 0)
    .sort((a, b) => a.aside - b.aside || a.along - b.along);
  return ahead[0]?.index ?? from;
}

/** The mark that the Tab key reaches first. */
export function firstMark(marks: readonly Mark[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => mark.drill !== null),
  );
}
