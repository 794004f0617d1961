import { untrack } from 'svelte';

interface Placed {
  /** What stays the same when the content changes. */
  readonly key: string;
}

/** Shows new contents one task after another, so that no single task has to draw them all. */
export class InTurns<Content extends Placed> {
  shown: readonly Content[] = $state.raw([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  show(next: readonly Content[]): void {
    this.stop();
    const before = untrack(() => this.shown);
    const waiting = next.map(({ key }, place) => (before[place]?.key === key ? before[place] : null));
    let turn = 0;
    const step = (): void => {
      turn++;
      const later = waiting.slice(turn).flatMap((content) => content ?? []);
      this.shown = [...next.slice(0, turn), ...later];
      if (turn < next.length) this.#timer = setTimeout(step);
    };
    if (next.length === 0) this.shown = [];
    // What changes around them is drawn in the task that is under way.
    else if (before.length > 0) this.#timer = setTimeout(step);
    else step();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
