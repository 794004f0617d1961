import { untrack } from 'svelte';

interface Placed {
  /** What stays the same when the content changes. */
  readonly key: string;
}

/** A page that nobody sees has no frames. */
const LONGEST_FRAME_MS = 100;

/** Calls back once what was drawn before has been painted; gives how to call that off. */
function afterPaint(next: () => void): () => void {
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

/** Shows new contents one frame after another: no task has to draw them all, and the first are seen first. */
export class InTurns<Content extends Placed> {
  shown: readonly Content[] = $state.raw([]);
  #stop: () => void = () => undefined;

  show(next: readonly Content[]): void {
    this.stop();
    const before = untrack(() => this.shown);
    const waiting = next.map(({ key }, place) => (before[place]?.key === key ? before[place] : null));
    let turn = 0;
    const step = (): void => {
      turn++;
      const later = waiting.slice(turn).flatMap((content) => content ?? []);
      this.shown = [...next.slice(0, turn), ...later];
      if (turn < next.length) this.#stop = afterPaint(step);
    };
    if (next.length === 0) this.shown = [];
    // What changes around them is drawn in the task that is under way.
    else if (before.length > 0) {
      const timer = setTimeout(step);
      this.#stop = () => clearTimeout(timer);
    } else step();
  }

  stop(): void {
    this.#stop();
  }
}
