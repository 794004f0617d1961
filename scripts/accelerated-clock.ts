/** How many timers ran, and what went wrong, while so many pages were turned. */
export interface TurnedPages {
  readonly timers: number;
  readonly errors: readonly string[];
}

declare global {
  interface Window {
    turnPages: (pages: number, pageMs: number) => Promise<TurnedPages>;
  }
}

/**
 * Runs in a page before its own scripts: its time stands still but for `turnPages`, which lets all timers of so many
 * pages run as fast as they can, in one call from outside; each page is painted. Answers of the server come in their
 * own time. A clock that the test moves from outside keeps a note of every move, and weeks of them weigh more than
 * the page.
 */
function install(startsAt: number): void {
  interface Timer {
    readonly at: number;
    readonly run: () => void;
  }
  const timers = new Map<number, Timer>();
  const errors: string[] = [];
  let [now, last] = [0, 0];
  let wake: (() => void) | null = null;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => wake?.();
  const breathe = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      port2.postMessage(null);
    });
  const paint = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

  const set = (run: () => void, ms = 0): number => {
    last += 1;
    timers.set(last, { at: now + Math.max(0, ms), run });
    return last;
  };
  const clear = (id: number): void => void timers.delete(id);
  Object.assign(window, { setTimeout: set, clearTimeout: clear });
  performance.now = () => now;
  const RealDate = Date;
  window.Date = new Proxy(RealDate, {
    construct: (target, given: readonly unknown[]) =>
      // Whatever was given is given on.
      Reflect.construct(target, given.length > 0 ? given : [startsAt + now]) as Date,
    get: (target, name) =>
      name === 'now' ? () => startsAt + now : (Reflect.get(target, name, target) as unknown),
  });
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

  const next = (end: number): readonly [number, Timer] | null => {
    let found: readonly [number, Timer] | null = null;
    for (const [id, timer] of timers) if (timer.at <= (found ? found[1].at - 1e-6 : end)) found = [id, timer];
    return found;
  };
  window.turnPages = async (pages, pageMs) => {
    let count = 0;
    for (let page = 0; page < pages; page += 1) {
      const end = now + pageMs;
      for (let due = next(end); due; due = next(end)) {
        const [id, { at, run }] = due;
        timers.delete(id);
        now = Math.max(now, at);
        run();
        count += 1;
        await breathe();
      }
      now = end;
      await paint();
    }
    return { timers: count, errors: errors.splice(0) };
  };
}

/** Loaders of TypeScript wrap functions that are to keep their names; in a page there is nothing to wrap them with. */
export const acceleratedClock = (startsAt: string): string =>
  `{ const __name = (named) => named; (${install.toString()})(${Date.parse(startsAt)}); }`;
