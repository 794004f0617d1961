import type { Question } from '#analyses/analysis.ts';
import type { RowPage } from '#app/api.ts';
import type { Drill } from '#charts/mark.ts';

import type { Client } from '../client.ts';
import { noteFailure } from '../diagnostics.ts';
import { isCancelled, reasonOf } from '../session.svelte.ts';
import { loadPeople, type ListQuery } from './people.ts';

export const PAGE_SIZE = 50;

/** The list in the drawer: which people, which page of them, in what order. */
export class PeopleLoader {
  query: ListQuery | null = $state.raw(null);
  page: RowPage | null = $state.raw(null);
  failure: string | null = $state(null);
  #controller = new AbortController();

  constructor(readonly client: Client) {}

  /** Shows another mark's people; returns how to stop. */
  show(drill: Drill, question: Question): () => void {
    this.page = null;
    void this.#load({ drill, question, offset: 0, limit: PAGE_SIZE, search: '', sort: null });
    return () => this.#controller.abort();
  }

  change(part: Partial<Pick<ListQuery, 'offset' | 'search' | 'sort'>>): void {
    if (this.query) void this.#load({ ...this.query, offset: 0, ...part });
  }

  /** First click orders upwards, the second downwards, the third as found. */
  sortBy(field: string): void {
    const sort = this.query?.sort;
    if (sort?.field !== field) this.change({ sort: { field, descending: false } });
    else this.change({ sort: sort.descending ? null : { field, descending: true } });
  }

  async #load(query: ListQuery): Promise<void> {
    this.#controller.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.query = query;
    try {
      const page = await loadPeople(this.client, query, controller.signal);
      if (this.#controller !== controller) return;
      this.page = page;
      this.failure = null;
    } catch (error) {
      if (this.#controller !== controller || isCancelled(error)) return;
      noteFailure(error, '读取名单');
      this.failure = reasonOf(error);
    }
  }
}
