import type { Question } from '#analyses/analysis.ts';
import type { PersonRow, RowPage, RowRequest } from '#app/api.ts';
import { drillCells, type Drill } from '#charts/mark.ts';
import type { CellRef } from '#core/table.ts';

import type { Client } from '../client.ts';

export interface ListQuery {
  readonly drill: Drill;
  readonly question: Question;
  readonly offset: number;
  readonly limit: number;
  readonly search: string;
  readonly sort: RowRequest['sort'] | null;
}

/** One page of the people behind a mark; a mark that gathers several cells lists them cell after cell. */
export async function loadPeople(client: Client, query: ListQuery, signal?: AbortSignal): Promise<RowPage> {
  const { drill, offset, limit } = query;
  const cells = drillCells(drill);
  const rows: PersonRow[] = [];
  let total = 0;
  let matching = 0;
  let summary: RowPage['summary'] = [];
  for (const cell of cells) {
    const from = Math.max(0, offset - matching);
    const page = await client.rows(toRequest(query, cell, from, Math.max(0, limit - rows.length)), {
      signal,
    });
    rows.push(...page.rows);
    total += page.total;
    matching += page.matching;
    if (cells.length === 1) summary = page.summary;
  }
  return { total, matching, rows, summary };
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

function toRequest(query: ListQuery, cell: CellRef, offset: number, limit: number): RowRequest {
  const { question, search, sort } = query;
  return {
    cell,
    question,
    offset,
    limit,
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(sort && { sort }),
  };
}
