import { watchSize } from './watch-size.ts';

const UNMEASURED = 120;

/** Room of a drawing: as wide as its card, as high as it asks for or as the card is. */
export class PlotSize {
  width = $state(0);
  #height = $state(0);
  readonly asked: number = $derived.by(() =>
    this.width > 0 ? Math.ceil(this.ask()(this.width)) : UNMEASURED,
  );
  readonly tall = $derived(Math.max(this.#height, this.asked));
  /** False before it is measured, and in a picture, where nothing moves and nothing is clicked. */
  readonly isLive: boolean = $derived.by(
    () => this.width > 0 && this.plot().closest('[data-still]') === null,
  );

  constructor(
    private readonly plot: () => HTMLElement,
    private readonly ask: () => (width: number) => number,
  ) {
    $effect(() =>
      watchSize(plot(), (width, height) => {
        this.width = width;
        this.#height = height;
      }),
    );
  }
}
