import type { Playlist } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';

/** Where a wall has its pages from: the files beside the page, this window, or the window that opened it. */
export type WallSource =
  | { readonly kind: 'files' }
  | { readonly kind: 'memory'; readonly snapshot: Snapshot; readonly playlist: Playlist | null }
  | { readonly kind: 'opener' };

export const READY = 'zugong-wall-ready';
export const SNAPSHOT = 'zugong-wall-snapshot';

interface Rehearsal {
  readonly snapshot: Snapshot;
  readonly playlist: Playlist | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Of the same origin, and composed by the page that publishes: it is taken as it is. */
function rehearsalIn(data: unknown): Rehearsal | null {
  if (!isObject(data) || data['type'] !== SNAPSHOT || !isObject(data['snapshot'])) return null;
  const snapshot = data['snapshot'] as unknown as Snapshot;
  return {
    snapshot,
    playlist: isObject(data['playlist']) ? (data['playlist'] as unknown as Playlist) : null,
  };
}

/** Asks the window that opened this one for what it rehearses, and listens for more; the answer ends it. */
export function listenToOpener(take: (rehearsal: Rehearsal) => void): () => void {
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== window.location.origin) return;
    const rehearsal = rehearsalIn(event.data);
    if (rehearsal) take(rehearsal);
  };
  window.addEventListener('message', listen);
  // Of another window: an object that is no instance of this window's Object.
  const opener = window.opener as Window | null;
  opener?.postMessage({ type: READY }, window.location.origin);
  return () => window.removeEventListener('message', listen);
}
