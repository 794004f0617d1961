import type { Playlist } from '#publish/playlist.ts';
import { readSnapshot } from '#publish/read-snapshot.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { LeftOutPage } from '#publish/sound-pages.ts';
import type { WallClock } from './clock.ts';
import type { Fetched, FetchText } from './fetch-text.ts';
import type { KeptTexts } from './kept.ts';
import { PlaylistFile, SNAPSHOT } from './playlist-file.ts';

const EVERY_MS = 45_000;
/** While there is nothing to show, what was put there is wanted sooner; whoever sets the wall up stands before it. */
const SOON_MS = 10_000;
const SOON_ROUNDS = 12;

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
  readonly leftOut: readonly LeftOutPage[];
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

function leftOutWords(leftOut: readonly LeftOutPage[]): string | null {
  const [first] = leftOut;
  if (!first) return null;
  const which = leftOut.length === 1 ? `“${first.title}”一页` : `“${first.title}”等${leftOut.length}页`;
  return `上屏文件里${which}内容有误，已跳过`;
}

/** Fetches playlist and snapshot again and again, and never gives up what was good. */
export class Feed {
  #options: FeedOptions;
  #playlist: PlaylistFile;
  #good: Good | null = null;
  #badSince: { readonly said: string; readonly since: string } | null = null;
  #lastBad = '';
  #rounds = 0;
  #cancel: (() => void) | null = null;
  #isDisposed = false;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#playlist = new PlaylistFile(options.clock, options.fetchText);
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
    this.#playlist.expect();
    await this.#round();
  }

  async #round(): Promise<void> {
    this.#rounds += 1;
    const early = this.#good ? null : this.#options.fetchText(SNAPSHOT);
    await this.#readSnapshot(await this.#playlist.read(), early);
    if (this.#isDisposed) return;
    this.#cancel?.();
    const pause = this.#good || this.#rounds > SOON_ROUNDS ? EVERY_MS : SOON_MS;
    this.#cancel = this.#options.clock.after(pause, () => void this.#round());
    this.#tell();
  }

  #now(): string {
    return `${this.#options.clock.today()} ${this.#options.clock.hour()}`;
  }

  #offer({ snapshot }: Good): void {
    if (!this.#isDisposed) this.#options.offered(snapshot, this.#playlist.value);
  }

  /** `early` is the usual file, asked for at once so that the first picture does not wait for the playlist. */
  async #readSnapshot(isPlaylistNew: boolean, early: Promise<Fetched> | null): Promise<void> {
    const path = this.#playlist.snapshotPath;
    const fetched = await (early && path === SNAPSHOT ? early : this.#options.fetchText(path));
    if (fetched.kind !== 'text') return this.#fallBack(path, saidOf(fetched));
    if (fetched.text === this.#good?.text) {
      this.#badSince = null;
      if (isPlaylistNew) this.#offer(this.#good);
      return;
    }
    if (fetched.text === this.#lastBad) return;
    const read = readSnapshot(fetched.text);
    if ('problem' in read) {
      this.#lastBad = fetched.text;
      return this.#fallBack(path, `新的上屏文件读不懂：${read.problem}`);
    }
    const isFirst = this.#good === null;
    const isNew = read.snapshot.checksum !== this.#good?.snapshot.checksum;
    this.#good = { ...read, text: fetched.text, since: this.#now() };
    this.#badSince = null;
    this.#lastBad = '';
    if (isNew && !isFirst) {
      this.#playlist.expect();
      isPlaylistNew = (await this.#playlist.read()) || isPlaylistNew;
    }
    if (isNew || isPlaylistNew) this.#offer(this.#good);
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
    this.#good = { ...read, ...kept };
    this.#offer(this.#good);
  }

  #tell(): void {
    const bad = this.#badSince;
    if (bad && this.#good) {
      this.#options.troubled(`${bad.said}（自${bad.since}），仍显示${this.#good.since}取得的数据`);
      return;
    }
    const leftOut = leftOutWords(this.#good?.leftOut ?? []);
    this.#options.troubled(bad?.said ?? leftOut ?? this.#playlist.trouble);
  }
}
