/** A4 upright without the margins of print.css, in CSS pixels. */
const PAPER = { width: (182 / 25.4) * 96, height: (269 / 25.4) * 96 };
const LEAST = 0.62;

/** Prints an element on one upright sheet; one that would become too small goes on to a second. */
export function fitToA4(element: HTMLElement): { destroy: () => void } {
  const heightAt = (scale: number): number => {
    element.style.width = `${PAPER.width / scale}px`;
    return element.scrollHeight * scale;
  };
  const fit = (): void => {
    element.classList.add('measured');
    let scale = 1;
    while (scale > LEAST && heightAt(scale) > PAPER.height) scale -= 0.02;
    element.style.width = '';
    element.classList.remove('measured');
    element.style.setProperty('--fit', String(Math.max(LEAST, Math.floor(scale * 100) / 100)));
  };
  window.addEventListener('beforeprint', fit);
  return { destroy: () => window.removeEventListener('beforeprint', fit) };
}
