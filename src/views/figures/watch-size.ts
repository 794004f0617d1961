/**
 * Tells the inner size of an element, now and whenever it changes, one frame after the change: Chromium 91
 * does not repaint what is drawn inside the observer's own turn.
 */
export function watchSize(element: HTMLElement, onsize: (width: number, height: number) => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onsize(element.clientWidth, element.clientHeight));
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
