import type { Filter } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import { answerPage, type PageContent } from '#app/query/answer-page.ts';
import { type AnswerContext, computeAnswers, type CountedTables } from '#app/query/answers.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { TableSource } from '#app/query/table-source.ts';
import type { FigureSpec } from '#core/figure.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { createPeople, type TestPerson } from '../people-table.ts';

export const AS_OF = '2026-10-31';

export interface Asked {
  readonly filters?: readonly Filter[];
  readonly choices?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

/** One roster at one date: nothing is earlier, nothing has changed. */
function counted(engine: Engine): CountedTables {
  const source = new TableSource(engine, AS_OF);
  return {
    earlier: [],
    since: () => Promise.resolve(null),
    tables: (definitions, { filters }) =>
      source.tables(
        definitions.filter(({ population }) => population === 'people'),
        filters,
      ),
    records: () => Promise.resolve(NO_RECORDS),
  };
}

function contextOf(engine: Engine, { settings = {} }: Asked): AnswerContext {
  const setting = (id: string): SettingValue => {
    if (id in settings) return settings[id] ?? null;
    const found = structure.settings.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no setting ${id}`);
    return found.default;
  };
  const units = new Map<string, number>();
  const find = tablesOf([structure]);
  return { counted: counted(engine), find, setting, settingAt: setting, units, pages: structure.pages };
}

const questionOf = ({ filters = [], choices = {} }: Asked) => ({ asOf: AS_OF, filters, choices });

export async function tableOf(
  engine: Engine,
  people: readonly TestPerson[],
  id: string,
  asked: Asked = {},
): Promise<StatTable> {
  await createPeople(engine, people);
  const { tables } = await computeAnswers(contextOf(engine, asked), [id], questionOf(asked));
  const table = tables.get(id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

export async function pageOf(
  engine: Engine,
  people: readonly TestPerson[],
  id: string,
  asked: Asked = {},
): Promise<PageContent> {
  await createPeople(engine, people);
  const page = structure.pages.find((candidate) => candidate.id === id);
  if (!page) throw new Error(`no page ${id}`);
  const context = contextOf(engine, asked);
  const pages = [page, ...context.pages];
  return answerPage({ ...context, pages }, structure, page, questionOf(asked));
}

export function figureOf(content: PageContent, id: string): FigureSpec {
  const figure = content.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

export const titleOf = (figure: FigureSpec): string => figure.title.map(({ text }) => text).join('');

export const times = (count: number, person: TestPerson): readonly TestPerson[] =>
  Array.from({ length: count }, () => person);
