/** A page that nobody sees has no frames. */
const LONGEST_FRAME_MS = 100;

/** Calls back once what was drawn before has been painted; gives how to call that off. */
export function afterPaint(next: () => void): () => void {
  let timer = setTimeout(next, LONGEST_FRAME_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(next);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Calls back once what was drawn before is on the screen: a frame later, so that nothing keeps it waiting. */
export function afterShown(next: () => void): () => void {
  let stop = afterPaint(() => {
    stop = afterPaint(next);
  });
  return () => stop();
}
