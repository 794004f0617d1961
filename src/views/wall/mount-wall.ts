import '../styles/index.css';

import { mount, unmount } from 'svelte';

import type { WallSource } from './wall-source.ts';
import WallScreen from './WallScreen.svelte';

export type { WallSource } from './wall-source.ts';

export interface WallPlace {
  /** Id of the wall in the playlist; null: its first. */
  readonly wall?: string | null;
  /** Page that is shown first. */
  readonly page?: string | null;
}

/** Plays the wall over the whole window; the answer takes it away. */
export function mountWall(
  target: Element,
  source: WallSource,
  onleave?: () => void,
  { wall = null, page = null }: WallPlace = {},
): () => void {
  const screen = mount(WallScreen, {
    target,
    props: { source, wall, page, ...(onleave ? { onleave } : {}) },
  });
  return () => void unmount(screen);
}
