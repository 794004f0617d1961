import type { WallClock } from './clock.ts';
import type { FetchText } from './fetch-text.ts';

const EVERY_MS = 60_000;
const RELOADED_FOR = 'zugong-wall-reloaded-for';

function buildIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('build' in value)) return null;
    return typeof value.build === 'string' ? value.build : null;
  } catch {
    return null;
  }
}

export interface VersionOptions {
  readonly clock: WallClock;
  readonly fetchText: FetchText;
  /** Of the page that runs. */
  readonly build: string;
  /** Remembers across the reload, so that a server that sends an old page is not asked for ever. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Notices that the site was upgraded; whoever turns the pages asks before the next one. */
export class VersionWatch {
  #options: VersionOptions;
  #found: string | null = null;
  #cancel: (() => void) | null = null;
  #isDisposed = false;

  constructor(options: VersionOptions) {
    this.#options = options;
    this.#wait();
  }

  /** Loads the page anew where there is a new build and the server is there; else the wall goes on. */
  async reload(reloadPage: () => Promise<boolean>): Promise<void> {
    const found = this.#found;
    if (found === null) return;
    this.#found = null;
    const { memory } = this.#options;
    memory.setItem(RELOADED_FOR, found);
    if (!(await reloadPage())) memory.removeItem(RELOADED_FOR);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#cancel?.();
  }

  #wait(): void {
    this.#cancel = this.#options.clock.after(EVERY_MS, () => void this.#look());
  }

  async #look(): Promise<void> {
    const fetched = await this.#options.fetchText('version.json');
    const build = fetched.kind === 'text' ? buildIn(fetched.text) : null;
    const { build: own, memory } = this.#options;
    if (build !== null && build !== own && memory.getItem(RELOADED_FOR) !== build) this.#found = build;
    if (!this.#isDisposed) this.#wait();
  }
}
