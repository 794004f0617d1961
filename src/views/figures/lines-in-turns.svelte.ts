import { untrack } from 'svelte';

import { afterShown } from '../after-paint.ts';
import { firstLines } from './first-lines.ts';

/** Lines of a long list: when they change, those at its top are new at once and the others when these are on the screen. */
export class LinesInTurns<Line> {
  /** Those that were last shown to their end. */
  #whole: readonly Line[] = $state.raw([]);
  readonly shown: readonly Line[] = $derived.by(() => this.#shown());

  /** `isAlike` says whether old lines can stand under new ones. */
  constructor(
    private readonly lines: () => readonly Line[],
    private readonly isAlike: (next: Line, before: Line) => boolean,
  ) {
    this.#whole = untrack(lines);
    $effect(() => {
      const next = lines();
      if (next === untrack(() => this.#whole)) return;
      return afterShown(() => (this.#whole = next));
    });
  }

  #shown(): readonly Line[] {
    const [next, before] = [this.lines(), this.#whole];
    const [first, old] = [next[0], before[0]];
    if (next === before || !first || !old) return next;
    return firstLines(next, this.isAlike(first, old) ? before : []);
  }
}
