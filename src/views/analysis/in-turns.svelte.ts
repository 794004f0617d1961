import { untrack } from 'svelte';

import { afterPaint, afterShown } from '../after-paint.ts';

interface Placed {
  /** What stays the same when the content changes. */
  readonly key: string;
}

/** Shows new contents one frame after another: no task has to draw them all, and the first are seen first. */
export class InTurns<Content extends Placed> {
  shown: readonly Content[] = $state.raw([]);
  /** Some contents are still to be shown. */
  underWay = $state(false);
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
      const isLast = turn >= next.length;
      this.underWay = !isLast;
      if (!isLast) this.#stop = (turn === 1 ? afterShown : afterPaint)(step);
    };
    if (next.length === 0) this.shown = [];
    else step();
  }

  stop(): void {
    this.#stop();
    this.underWay = false;
  }
}
