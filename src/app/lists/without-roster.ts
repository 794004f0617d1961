import type { Ask, ListDefinition, Question } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { ListPage } from '../api/lists.ts';
import type { Inquiry } from '../query/inquiry.ts';

const WHY = '没有人员花名册，不知道谁应在名单里，名单列不出来。';

/** A list while there is no roster: why nobody is named, and what the records say all the same. */
export async function listWithoutRoster(
  inquiry: Inquiry,
  { title, unlisted }: ListDefinition,
  ask: Ask,
  job: Job,
): Promise<ListPage> {
  const nobody = {
    title,
    columns: [],
    total: 0,
    matching: 0,
    rows: [],
    file: null,
    lacksRoster: true,
  } as const;
  if (!unlisted) return { ...nobody, about: WHY, empty: '导入人员花名册后再看。' };
  // Filters are by people, of whom nothing is known.
  const asked = { ...ask, filters: [] };
  const tables = await inquiry.tables(unlisted.tables, asked, job);
  const question: Question = { ...asked, asOf: inquiry.asOf };
  const table = (id: string) => {
    const found = tables.get(id);
    if (!found) throw new Error(`no table ${id}`);
    return found;
  };
  return { ...nobody, about: WHY, empty: unlisted.say({ table, question }) };
}
