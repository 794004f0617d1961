import type { Question } from '#analyses/analysis.ts';
import type { PersonRow, RowPage, RowRequest } from '#app/api.ts';
import { drillCells, type Drill } from '#charts/mark.ts';

import type { Client } from '../client.ts';

export interface ListQuery {
  readonly drill: Drill;
  readonly question: Question;
  readonly offset: number;
  readonly limit: number;
  readonly search: string;
  readonly sort: RowRequest['sort'] | null;
}

/** One page of the people behind a mark. */
export function loadPeople(client: Client, query: ListQuery, signal?: AbortSignal): Promise<RowPage> {
  return client.rows(toRequest(query), { signal });
}

const EXPORT_PAGE = 1000;

/** Everybody behind a mark, for a file. */
export async function loadAllPeople(
  client: Client,
  query: Omit<ListQuery, 'offset' | 'limit'>,
): Promise<readonly PersonRow[]> {
  const rows: PersonRow[] = [];
  for (;;) {
    const page = await loadPeople(client, { ...query, offset: rows.length, limit: EXPORT_PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.matching) return rows;
  }
}

function toRequest({ drill, question, offset, limit, search, sort }: ListQuery): RowRequest {
  return {
    cells: drillCells(drill),
    question,
    offset,
    limit,
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(sort && { sort }),
  };
}
