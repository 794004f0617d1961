import type { EstablishedPosts, UnitAnswers } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import type { UnitSection } from '#app/api.ts';
import { computeAnswers } from '#app/query/answers.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { TableSource } from '#app/query/table-source.ts';
import { answerSections, sectionsOf, tablesRead, unitAnswers } from '#app/unit-page/answer-sections.ts';
import type { FigureSpec } from '#core/figure.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { StatTable } from '#core/table.ts';
import type { Engine } from '#engine/engine.ts';
import { createPeople, type TestPerson } from '../../people-table.ts';
import { AS_OF } from '../on-people.ts';

export interface Sections {
  readonly sections: readonly UnitSection[];
  readonly tables: ReadonlyMap<string, StatTable>;
}

const settingOf: UnitAnswers['setting'] = (id) => {
  const found = structure.settings.find((setting) => setting.id === id);
  if (!found) throw new Error(`no setting ${id}`);
  return found.default;
};

/** What the structure says of a unit; all units of the people are of its level. */
export async function sectionsOn(
  engine: Engine,
  people: readonly TestPerson[],
  name: string,
  posts: UnitAnswers['unit']['posts'] = 'none',
): Promise<Sections> {
  await createPeople(engine, people);
  const source = new TableSource(engine, AS_OF);
  const question = { asOf: AS_OF, filters: [] };
  const definitions = sectionsOf([structure]);
  const context = {
    counted: {
      earlier: [],
      since: () => Promise.resolve(null),
      tables: (wanted: Parameters<TableSource['tables']>[0]) => source.tables(wanted, []),
      records: () => Promise.resolve(NO_RECORDS),
    },
    ...{
      find: tablesOf([structure]),
      setting: settingOf,
      settingAt: settingOf,
      units: new Map(),
      pages: structure.pages,
    },
  };
  const { tables } = await computeAnswers(context, tablesRead(definitions), question);
  const peers = [...new Set(people.map(({ unit }) => unit ?? ''))];
  const unit = { name, level: '县级', peers, posts };
  return {
    sections: answerSections(
      definitions,
      unitAnswers(tables, question, unit, { setting: settingOf, settingAt: settingOf }),
    ),
    tables,
  };
}

export function figureIn({ sections }: Sections, id: string): FigureSpec | undefined {
  return sections.flatMap(({ figures }) => figures).find((figure) => figure.id === id);
}

export const postsOf = (posts: Partial<EstablishedPosts>): EstablishedPosts => ({
  ...{ total: null, admin: null, institution: null, worker: null, leaders: null },
  ...posts,
});

export const sentenceOf = (parts: readonly { readonly text: string }[]): string =>
  parts.map(({ text }) => text).join('');
