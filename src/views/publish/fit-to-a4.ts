/** A4 upright without the margins of print.css, in CSS pixels. */
const PAPER = { width: (182 / 25.4) * 96, height: (269 / 25.4) * 96 };
const LEAST = 0.62;
/** Smaller than this nobody reads a long list: it is summed up, and stands on an annex. */
const READABLE = 0.8;
const STEP = 0.02;

/**
 * Prints an element on one upright sheet. Where it would become too small the class `summed` says so: what it has in
 * full is then put elsewhere.
 */
export function fitToA4(element: HTMLElement): { destroy: () => void } {
  const fits = (scale: number): boolean => {
    element.style.width = `${PAPER.width / scale}px`;
    return element.scrollHeight * scale <= PAPER.height;
  };
  const largest = (least: number): number => {
    let scale = 1;
    while (scale > least && !fits(scale)) scale -= STEP;
    return Math.max(least, Math.floor(scale * 100) / 100);
  };
  const fit = (): void => {
    element.classList.remove('summed');
    element.classList.add('measured');
    let scale = largest(READABLE);
    if (!fits(scale)) {
      element.classList.add('summed');
      scale = largest(LEAST);
    }
    element.style.width = '';
    element.classList.remove('measured');
    element.style.setProperty('--fit', String(scale));
  };
  window.addEventListener('beforeprint', fit);
  return { destroy: () => window.removeEventListener('beforeprint', fit) };
}
