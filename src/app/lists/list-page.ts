import type { ListDefinition } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { ListPage, ListRequest } from '../api/lists.ts';
import type { ListSource } from './list-source.ts';
import { countListed, foundCondition, readColumns, readListRows } from './read-list.ts';

const MOST_ROWS = 500;

/** One page of a list of people, as its panel shows it. */
export async function makeListPage(
  source: ListSource,
  list: ListDefinition,
  request: ListRequest,
  job: Job,
): Promise<ListPage> {
  const search = request.search?.trim() ?? '';
  const total = await countListed(source, foundCondition(source, ''), job);
  const matching = search === '' ? total : await countListed(source, foundCondition(source, search), job);
  const slice = {
    ...{ search, sort: request.sort ?? list.sort },
    limit: Math.max(0, Math.min(MOST_ROWS, Math.floor(request.limit))),
    offset: Math.max(0, Math.floor(request.offset)),
  };
  return {
    title: list.title,
    about: list.about(source.answers),
    empty: list.empty,
    columns: await readColumns(source, list, job),
    total,
    matching,
    rows: matching === 0 ? [] : await readListRows(source, list, slice, job),
    file: list.file ?? null,
  };
}
