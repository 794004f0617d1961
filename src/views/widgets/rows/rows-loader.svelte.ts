import type { SheetRows, SheetRowsRequest } from '#app/api.ts';

import type { Client } from '../../client.ts';
import { isCancelled, reasonOf } from '../../session.svelte.ts';

/** The page of rows on screen; an answer that was overtaken is dropped. */
export class RowsLoader {
  page: SheetRows | null = $state.raw(null);
  failure: string | null = $state(null);
  #turn: AbortController | null = null;

  constructor(readonly client: Client) {}

  async load(request: SheetRowsRequest): Promise<void> {
    this.cancel();
    const turn = new AbortController();
    this.#turn = turn;
    try {
      const page = await this.client.sheetRows(request, { signal: turn.signal });
      if (this.#turn !== turn) return;
      this.page = page;
      this.failure = null;
    } catch (error) {
      if (this.#turn === turn && !isCancelled(error)) this.failure = reasonOf(error);
    }
  }

  cancel(): void {
    this.#turn?.abort();
    this.#turn = null;
  }
}
