import type { Ask } from '#analyses/analysis.ts';
import type { FilterChoice, PageAnswer } from '#app/api.ts';
import type { Progress } from '#core/progress.ts';

import type { Client } from '../client.ts';
import { noteFailure } from '../diagnostics.ts';
import { isCancelled, reasonOf } from '../session.svelte.ts';

const SLOW_MS = 300;

/** The answer of one analysis page to the latest question; an older question under way is cancelled. */
export class PageLoader {
  answer: PageAnswer | null = $state.raw(null);
  /** null until they are known. */
  choices: readonly FilterChoice[] | null = $state.raw(null);
  progress: Progress | null = $state.raw(null);
  /** The answer has been waited for longer than a person notices. */
  slow = $state(false);
  failure: string | null = $state(null);
  #controller = new AbortController();

  constructor(readonly client: Client) {}

  /** `isFiltered`: whether people can be filtered on the page. */
  async load(analysis: string, page: string, ask: Ask, isFiltered = true): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    const isLatest = (): boolean => this.#controller === controller;
    const timer = setTimeout(() => isLatest() && (this.slow = true), SLOW_MS);
    const job = {
      signal: controller.signal,
      progress: (progress: Progress) => {
        if (isLatest()) this.progress = progress;
      },
    };
    try {
      const answer = await this.client.page(analysis, page, ask, job);
      if (!isLatest()) return;
      this.answer = answer;
      this.failure = null;
      clearTimeout(timer);
      this.slow = false;
      if (!isFiltered) return;
      const choices = await this.client.filterChoices(ask.filters, job);
      if (isLatest()) this.choices = choices;
    } catch (error) {
      if (!isLatest() || isCancelled(error)) return;
      noteFailure(error, '计算分析页');
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
