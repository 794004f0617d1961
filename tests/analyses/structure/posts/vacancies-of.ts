import type { Answers, EstablishedPosts, Filter, GivenPosts } from '#analyses/analysis.ts';
import { vacancies } from '#analyses/structure/posts/vacancies.ts';
import { vacanciesByUnit } from '#analyses/structure/posts/vacancies-figure.ts';
import { postsOver, postsVacant } from '#analyses/structure/findings/vacancies.ts';
import { findingText } from '#core/finding.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import type { TestPerson } from '../../people-table.ts';
import { type Asked, tableOf } from '../on-people.ts';
import { answersOf } from '../findings/tabulate.ts';

const posts = (total: number | null): EstablishedPosts => ({
  ...{ total, admin: null, institution: null, worker: null, leaders: null },
});

export const given = (totals: Readonly<Record<string, number | null>>): GivenPosts =>
  new Map(Object.entries(totals).map(([name, total]) => [name, posts(total)]));

/** What is said of the posts of some people; the tables behind are counted by the engine. */
export async function vacanciesOf(
  engine: Engine,
  people: readonly TestPerson[],
  establishment: GivenPosts,
  asked: Asked = {},
) {
  const tables = new Map<string, StatTable>();
  for (const id of vacancies.from) tables.set(id, await tableOf(engine, people, id, asked));
  const filters: readonly Filter[] = asked.filters ?? [];
  const base: Answers = {
    ...answersOf([], null, asked.settings),
    ...{ question: { asOf: '2026-10-31', filters }, posts: establishment },
    table: (id) => {
      const table = tables.get(id);
      if (!table) throw new Error(`no table ${id}`);
      return table;
    },
  };
  const { id, title } = vacancies;
  const rows = vacancies.derive(base);
  tables.set(id, { ...{ id, title, dims: [], measures: [], personal: false }, rows });
  const say = [postsVacant, postsOver].flatMap(({ find }) => find(base) ?? []).map(findingText);
  return { answers: base, rows, say, figure: vacanciesByUnit.build(base, []) };
}
