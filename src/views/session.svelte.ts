import type { WorkspaceState } from '#app/api.ts';
import type { Job, Progress } from '#core/progress.ts';

import type { Client } from './client.ts';
import { noteFailure } from './diagnostics.ts';

/** Long work the person waits for; null when there is none. */
export interface Task {
  readonly label: string;
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

/** What the whole interface shares: the workspace's state, the work under way, the last thing that failed. */
export class Session {
  state: WorkspaceState | null = $state.raw(null);
  task: Task | null = $state.raw(null);
  failure: string | null = $state(null);
  notice: string | null = $state(null);
  #queue: Promise<unknown> = Promise.resolve();

  constructor(readonly client: Client) {}

  /** Looks again at what another tab or a slow write may have changed. */
  async refresh(): Promise<void> {
    if (!this.#isIdle()) return;
    const state = await this.client.state().catch(() => this.state);
    if (this.#isIdle()) this.state = state;
  }

  #isIdle(): boolean {
    return this.task === null && this.state !== null;
  }

  /**
   * Runs one use case after those before it, with counted progress, and takes over the state it leads to.
   * False if it did not happen.
   */
  run(label: string, work: (job: Job) => Promise<WorkspaceState>): Promise<boolean> {
    const turn = this.#queue.then(() => this.#runNow(label, work));
    this.#queue = turn;
    return turn;
  }

  async #runNow(label: string, work: (job: Job) => Promise<WorkspaceState>): Promise<boolean> {
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    this.failure = null;
    this.notice = null;
    this.task = { label, progress: null, cancel };
    try {
      this.state = await work({
        signal: controller.signal,
        progress: (progress) => {
          this.task = { label, progress, cancel };
        },
      });
      return true;
    } catch (error) {
      if (isCancelled(error)) this.notice = `已取消：${label}`;
      else {
        noteFailure(error, label);
        this.failure = `${label}没有完成：${reasonOf(error)}`;
      }
      this.state = await this.client.state().catch(() => this.state);
      return false;
    } finally {
      this.task = null;
    }
  }
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'CancelledError' || error.name === 'AbortError');
}

export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : '原因不明，请到“自检”下载诊断文件';
}
