import type { Playlist } from '#publish/playlist.ts';
import { isPathBeside, readPlaylist } from '#publish/read-playlist.ts';
import type { WallClock } from './clock.ts';
import type { FetchText } from './fetch-text.ts';

const PLAYLIST = 'data/wall.json';
export const SNAPSHOT = 'data/snapshot.json';
const FIRST_PAUSE_MS = 80_000;
export const LONGEST_PAUSE_MS = 5 * 60_000;

/** The playlist beside the page. Most walls have none: the longer it is missing, the seldomer it is asked for. */
export class PlaylistFile {
  value: Playlist | null = null;
  /** What is wrong with it, in words for the corner. */
  trouble: string | null = null;
  #text = '';
  #pause = 0;
  #notBefore = 0;
  #clock: WallClock;
  #fetchText: FetchText;

  constructor(clock: WallClock, fetchText: FetchText) {
    this.#clock = clock;
    this.#fetchText = fetchText;
  }

  /** Where the snapshot lies that it plays. */
  get snapshotPath(): string {
    const path = this.value?.snapshot;
    return path !== undefined && isPathBeside(path) ? path : SNAPSHOT;
  }

  /** Asks at the next occasion however long it has been missing: something else that lies beside it is new. */
  expect(): void {
    this.#pause = 0;
    this.#notBefore = 0;
  }

  /** True when another playlist, or none any more, is to be played from now on. */
  async read(): Promise<boolean> {
    if (this.#clock.now() < this.#notBefore) return false;
    const fetched = await this.#fetchText(PLAYLIST);
    if (fetched.kind === 'unreachable') return false;
    if (fetched.kind !== 'text') return this.#miss();
    this.expect();
    if (fetched.text === this.#text) return false;
    const read = readPlaylist(fetched.text);
    if ('problem' in read) {
      this.trouble = `播放单读不懂：${read.problem}`;
      return false;
    }
    [this.#text, this.value, this.trouble] = [fetched.text, read.playlist, read.notes[0] ?? null];
    return true;
  }

  #miss(): boolean {
    this.#pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, this.#pause * 2));
    this.#notBefore = this.#clock.now() + this.#pause;
    const isNew = this.#text !== '';
    [this.#text, this.value, this.trouble] = ['', null, null];
    return isNew;
  }
}
