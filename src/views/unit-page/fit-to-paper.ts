/** A4 landscape without the margins of print.css, in CSS pixels. */
const PAPER = { width: (277 / 25.4) * 96, height: (190 / 25.4) * 96 };
const LEAST = 0.55;

/** How much smaller a page must be printed to be one sheet; never larger than it is. */
export function paperScale(height: number): number {
  if (height <= PAPER.height) return 1;
  return Math.max(LEAST, Math.floor((PAPER.height / height) * 100) / 100);
}

/** Prints an element on one landscape sheet while it is on screen; the returned function ends it. */
export function fitToPaper(element: HTMLElement): () => void {
  const { documentElement: root } = document;
  const fit = (): void => {
    const { width } = element.style;
    element.style.width = `${PAPER.width}px`;
    element.classList.add('measured');
    root.style.setProperty('--fit', String(paperScale(element.scrollHeight)));
    element.classList.remove('measured');
    element.style.width = width;
  };
  root.classList.add('one-sheet');
  window.addEventListener('beforeprint', fit);
  return () => {
    root.classList.remove('one-sheet');
    root.style.removeProperty('--fit');
    window.removeEventListener('beforeprint', fit);
  };
}
