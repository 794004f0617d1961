import type { Playlist } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';

export interface Shown {
  readonly snapshot: Snapshot;
  readonly playlist: Playlist | null;
}

const READY = 'zugong-wall-ready';
const SNAPSHOT = 'zugong-wall-snapshot';
const CLOSED_CHECK_MS = 1_000;

/** A second window that plays what lies in memory here; nothing of it is stored anywhere. */
export class Rehearsal {
  isOpen = $state(false);
  #window: Window | null = null;
  #shown: Shown | null = null;

  /** False where the browser refused to open a window. Called from a click: only then it may. */
  open(shown: Shown): boolean {
    this.#shown = shown;
    const address = `${window.location.href.replace(/#.*$/, '')}#/wall?rehearsal=1`;
    const opened = window.open(address, 'zugong-wall', 'popup,width=1280,height=720');
    if (!opened) return false;
    this.#window = opened;
    this.isOpen = true;
    opened.focus();
    this.#send();
    return true;
  }

  /** What the second window is to show from now on. */
  show(shown: Shown): void {
    this.#shown = shown;
    if (this.isOpen) this.#send();
  }

  #send(): void {
    if (!this.#window || this.#window.closed || !this.#shown) return;
    const { snapshot, playlist } = this.#shown;
    this.#window.postMessage({ type: SNAPSHOT, snapshot, playlist }, window.location.origin);
  }

  /** Answers the second window whenever it starts, until the returned function is called. */
  listen(): () => void {
    const answer = (event: MessageEvent<unknown>): void => {
      const isOwn = event.origin === window.location.origin && event.source === this.#window;
      const data = event.data as { readonly type?: unknown } | null;
      if (isOwn && data?.type === READY) this.#send();
    };
    window.addEventListener('message', answer);
    const timer = setInterval(() => {
      if (this.#window?.closed) this.isOpen = false;
    }, CLOSED_CHECK_MS);
    return () => {
      window.removeEventListener('message', answer);
      clearInterval(timer);
    };
  }
}
