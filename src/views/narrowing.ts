import type { Drill } from '#charts/mark.ts';

interface Ways {
  readonly open: (drill: Drill) => void;
  /** Absent where nothing can be narrowed: the list opens instead. */
  readonly narrow?: ((drill: Drill) => void) | undefined;
}

/** A mark that is clicked opens its people; with Shift, or by the F key, it narrows to them. */
export class Narrowing {
  /** The click under way asks for the people alone, not for the list. */
  #narrows = false;

  constructor(private readonly ways: () => Ways) {}

  readonly onclickcapture = (event: MouseEvent): void => {
    this.#narrows = event.shiftKey;
  };

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.altKey || event.metaKey) return;
    const mark = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
    if (!mark) return;
    event.preventDefault();
    // The same click as by hand, so that each form of figure keeps saying itself what a mark stands for.
    mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
  };

  readonly take = (drill: Drill): void => {
    const { open, narrow } = this.ways();
    const isNarrow = this.#narrows;
    this.#narrows = false;
    (isNarrow && narrow ? narrow : open)(drill);
  };
}
