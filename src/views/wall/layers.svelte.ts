import type { WallClock } from '#app/wall/clock.ts';
import type { WallState } from '#app/wall/player.ts';
import type { WallDefinition } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';

/** A page as it stands, on top of the one that it follows until that one is covered. */
export interface Layer {
  readonly id: number;
  readonly snapshot: Snapshot;
  readonly wall: WallDefinition | null;
  readonly key: string;
  readonly step: number;
}

const FADE_MS = 950;

/** The page that is shown and, while it appears, the one before; never more. */
export class Layers {
  shown = $state.raw<readonly Layer[]>([]);
  #next = 0;
  #cancel: (() => void) | null = null;

  follow({ snapshot, wall, key, step }: WallState, clock: WallClock): void {
    if (!snapshot || key === null) return;
    const top = this.shown[this.shown.length - 1];
    const isSame = top?.snapshot === snapshot && top.key === key && top.wall === wall;
    if (isSame && top.step === step) return;
    const id = isSame ? top.id : (this.#next += 1);
    const layer = { id, snapshot, wall, key, step };
    if (isSame) {
      this.shown = [...this.shown.slice(0, -1), layer];
      return;
    }
    this.shown = [...(top ? [top] : []), layer];
    this.#cancel?.();
    this.#cancel = clock.after(FADE_MS, () => {
      this.shown = this.shown.slice(-1);
    });
  }

  dispose(): void {
    this.#cancel?.();
  }
}
