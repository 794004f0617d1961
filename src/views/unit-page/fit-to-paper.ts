import { PRINT_NEAR } from '../browser/print-page.ts';

/** A4 landscape without the margins of print.css, in CSS pixels. */
export const PAPER = { width: (277 / 25.4) * 96, height: (190 / 25.4) * 96 };
const LEAST_PERCENT = 55;
const STEP_PERCENT = 2;
/** Lines round differently on paper. */
const SPARE = 6;

/**
 * How much smaller a page must be printed to be one sheet; never larger than it is. What is printed smaller
 * has more room across, so the height is asked for at each width.
 */
export function paperScale(heightAt: (width: number) => number): number {
  for (let percent = 100; percent > LEAST_PERCENT; percent -= STEP_PERCENT) {
    const scale = percent / 100;
    if (heightAt(PAPER.width / scale) * scale <= PAPER.height - SPARE) return scale;
  }
  return LEAST_PERCENT / 100;
}

/** Prints an element on one landscape sheet while it is on screen; the returned function ends it. */
export function fitToPaper(element: HTMLElement): () => void {
  const { documentElement: root } = document;
  const fit = (): void => {
    element.classList.add('as-paper');
    const scale = paperScale((width) => {
      element.style.width = `${width}px`;
      return element.scrollHeight;
    });
    element.style.removeProperty('width');
    root.style.setProperty('--fit', String(scale));
  };
  const unfit = (): void => element.classList.remove('as-paper');
  root.classList.add('one-sheet');
  const moments = { [PRINT_NEAR]: fit, beforeprint: fit, afterprint: unfit };
  Object.entries(moments).forEach(([moment, act]) => window.addEventListener(moment, act));
  return () => {
    unfit();
    root.classList.remove('one-sheet');
    root.style.removeProperty('--fit');
    Object.entries(moments).forEach(([moment, act]) => window.removeEventListener(moment, act));
  };
}
