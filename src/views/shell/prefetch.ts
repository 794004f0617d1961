import { noteFailure } from '../diagnostics.ts';

/** Fetches code that will be wanted, one piece in an idle moment, until the returned function is called. */
export function prefetch(loads: readonly (() => Promise<unknown>)[]): () => void {
  let waiting = 0;
  let isStopped = false;
  const next = ([load, ...rest]: typeof loads): void => {
    if (!load || isStopped) return;
    waiting = requestIdleCallback(() => {
      load()
        // Whoever opens it is told if it cannot be fetched then.
        .catch((error: unknown) => noteFailure(error, '预先载入页面'))
        .finally(() => next(rest));
    });
  };
  next(loads);
  return () => {
    isStopped = true;
    cancelIdleCallback(waiting);
  };
}
