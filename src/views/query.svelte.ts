import type { Job, Progress } from '#core/progress.ts';

import { noteFailure } from './diagnostics.ts';
import { isCancelled, reasonOf } from './session.svelte.ts';

const SLOW_MS = 300;

/** The answer to the latest of the same question; an older one under way is cancelled, its answer dropped. */
export class Query<T> {
  answer: T | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  /** No answer yet, and longer than a person does not notice. */
  slow = $state(false);
  failure: string | null = $state(null);
  #controller = new AbortController();

  constructor(
    readonly what: string,
    readonly question: (job: Job) => Promise<T>,
  ) {}

  async ask(): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const isLatest = (): boolean => this.#controller === controller;
    const timer = setTimeout(() => isLatest() && (this.slow = true), SLOW_MS);
    const progress = (counted: Progress): void => {
      if (isLatest()) this.progress = counted;
    };
    try {
      const answer = await this.question({ signal: controller.signal, progress });
      if (!isLatest()) return;
      this.answer = answer;
      this.failure = null;
    } catch (error) {
      if (!isLatest() || isCancelled(error)) return;
      noteFailure(error, this.what);
      this.failure = reasonOf(error);
    } finally {
      clearTimeout(timer);
      if (isLatest()) {
        this.slow = false;
        this.progress = null;
      }
    }
  }

  cancel(): void {
    this.#controller.abort();
  }
}
