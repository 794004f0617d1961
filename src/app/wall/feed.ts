import type { Playlist } from '#publish/playlist.ts';
import { isPathBeside, readPlaylist } from '#publish/read-playlist.ts';
import { readSnapshot } from '#publish/read-snapshot.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { WallClock } from './clock.ts';
import type { Fetched, FetchText } from './fetch-text.ts';
import type { KeptTexts } from './kept.ts';

const PLAYLIST = 'data/wall.json';
const SNAPSHOT = 'data/snapshot.json';
const EVERY_MS = 45_000;
/** While there is nothing to show, what was put there is wanted sooner. */
const SOON_MS = 10_000;

export interface FeedOptions {
  readonly clock: WallClock;
  readonly fetchText: FetchText;
  readonly kept: KeptTexts;
  readonly offered: (snapshot: Snapshot, playlist: Playlist | null) => void;
  /** What is wrong, in words for the corner; null when all is well. */
  readonly troubled: (trouble: string | null) => void;
}

interface Good {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly since: string;
}

function saidOf(fetched: Exclude<Fetched, { kind: 'text' }>): string {
  switch (fetched.kind) {
    case 'missing':
      return '服务器上没有上屏文件';
    case 'too-large':
      return '上屏文件过大，没有读取';
    case 'unreachable':
      return '连不上服务器';
  }
}

/** Fetches playlist and snapshot again and again, and never gives up what was good. */
export class Feed {
  #options: FeedOptions;
  #good: Good | null = null;
  #playlist: { readonly text: string; readonly value: Playlist | null } = { text: '', value: null };
  #playlistTrouble: string | null = null;
  #badSince: { readonly said: string; readonly since: string } | null = null;
  #lastBad = '';
  #cancel: (() => void) | null = null;
  #isDisposed = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#round();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancel?.();
  }

  /** Asks at once: the network came back, the page was woken. */
  async refresh(): Promise<void> {
    this.#cancel?.();
    await this.#round();
  }

  async #round(): Promise<void> {
    const before = this.#playlist.text;
    const early = this.#good ? null : this.#options.fetchText(SNAPSHOT);
    await this.#readPlaylist();
    await this.#readSnapshot(this.#playlist.text !== before, early);
    if (this.#isDisposed) return;
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(this.#good ? EVERY_MS : SOON_MS, () => void this.#round());
    this.#tell();
  }

  async #readPlaylist(): Promise<void> {
    const fetched = await this.#options.fetchText(PLAYLIST);
    if (fetched.kind === 'unreachable') return;
    if (fetched.kind !== 'text') {
      this.#playlist = { text: '', value: null };
      this.#playlistTrouble = null;
      return;
    }
    if (fetched.text === this.#playlist.text) return;
    const read = readPlaylist(fetched.text);
    if ('problem' in read) {
      this.#playlistTrouble = `播放单读不懂：${read.problem}`;
      return;
    }
    this.#playlist = { text: fetched.text, value: read.playlist };
    this.#playlistTrouble = read.notes[0] ?? null;
  }

  get #path(): string {
    const path = this.#playlist.value?.snapshot;
    return path !== undefined && isPathBeside(path) ? path : SNAPSHOT;
  }

  #now(): string {
    return `${this.#options.clock.today()} ${this.#options.clock.hour()}`;
  }

  /** `early` is the usual file, asked for at once so that the first picture does not wait for the playlist. */
  async #readSnapshot(isPlaylistNew: boolean, early: Promise<Fetched> | null): Promise<void> {
    const path = this.#path;
    const fetched = await (early && path === SNAPSHOT ? early : this.#options.fetchText(path));
    if (fetched.kind !== 'text') return this.#fallBack(path, saidOf(fetched));
    if (fetched.text === this.#good?.text) {
      this.#badSince = null;
      if (isPlaylistNew) this.#options.offered(this.#good.snapshot, this.#playlist.value);
      return;
    }
    if (fetched.text === this.#lastBad) return;
    const read = readSnapshot(fetched.text);
    if ('problem' in read) {
      this.#lastBad = fetched.text;
      return this.#fallBack(path, `新的上屏文件读不懂：${read.problem}`);
    }
    const isNew = read.snapshot.checksum !== this.#good?.snapshot.checksum;
    this.#good = { snapshot: read.snapshot, text: fetched.text, since: this.#now() };
    this.#badSince = null;
    this.#lastBad = '';
    if (isNew || isPlaylistNew) this.#options.offered(read.snapshot, this.#playlist.value);
    if (isNew) await this.#options.kept.save(path, { text: fetched.text, since: this.#now() });
  }

  /** Keeps what there is; after a restart what was kept. */
  async #fallBack(path: string, said: string): Promise<void> {
    if (this.#badSince?.said !== said) this.#badSince = { said, since: this.#now() };
    if (this.#good) return;
    const kept = await this.#options.kept.load(path);
    if (!kept) return;
    const read = readSnapshot(kept.text);
    if ('problem' in read) return;
    this.#good = { snapshot: read.snapshot, text: kept.text, since: kept.since };
    this.#options.offered(read.snapshot, this.#playlist.value);
  }

  #tell(): void {
    const bad = this.#badSince;
    if (bad && this.#good) {
      this.#options.troubled(`${bad.said}（自${bad.since}），仍显示${this.#good.since}取得的数据`);
    } else this.#options.troubled(bad?.said ?? this.#playlistTrouble);
  }
}
