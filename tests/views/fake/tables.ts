import type { Filter, Question } from '#analyses/analysis.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { deriveValue } from '#analyses/plan/derive.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { baseOf } from '#analyses/plan/people.ts';
import { groupingOf, planRows, sumsOf } from '#analyses/plan/plan.ts';
import { structure } from '#analyses/structure/index.ts';
import { answerPage, type PageContent } from '#app/query/answer-page.ts';
import type { AnswerContext } from '#app/query/answers.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { CellRef, CellValue, StatTable } from '#core/table.ts';

import type { FakePerson } from './people.ts';

const FIELDS = {
  level: (person: FakePerson) => person.level,
  unit: (person: FakePerson) => person.unit,
  office: (person: FakePerson) => person.office,
  sex: (person: FakePerson) => person.sex,
  age: (person: FakePerson) => person.age,
  education: (person: FakePerson) => person.education,
  degree: (person: FakePerson) => person.degree,
  source: (person: FakePerson) => person.source,
  rank: (person: FakePerson) => person.rank,
} as const;

/** Value of a person for a dimension; what the invented people do not have is unknown. */
export function valueOf(person: FakePerson, dimension: string): CellValue {
  const base = baseOf(dimension).id;
  const found = Object.entries(FIELDS).find(([id]) => id === base);
  return deriveValue(dimension, found?.[1](person) ?? null);
}

export function applyFilters(
  people: readonly FakePerson[],
  filters: readonly Filter[],
): readonly FakePerson[] {
  return people.filter((person) =>
    filters.every(({ dimension, values }) => values.includes(valueOf(person, dimension))),
  );
}

/** Nothing that could be added up is known of the invented people. */
export function toCells(
  people: readonly FakePerson[],
  dims: readonly string[],
  added: readonly string[] = [],
): Cells {
  const words = dims.map((id) => [...new Set(people.map((person) => valueOf(person, id)))]);
  const codes = dims.map((id, place) =>
    Uint32Array.from(people, (person) => words[place]?.indexOf(valueOf(person, id)) ?? 0),
  );
  const sums = Object.fromEntries(added.map((name) => [name, new Float64Array(people.length)]));
  return { dims, words, codes, counts: new Float64Array(people.length).fill(1), sums };
}

/** Tables counted of the invented people; nobody changed. */
export function countTables(
  people: readonly FakePerson[],
  definitions: readonly TableDefinition[],
): Map<string, StatTable> {
  return new Map(
    definitions.map((definition) => {
      const counted = definition.population === 'people' ? people : [];
      return [
        definition.id,
        evaluateTable(definition, toCells(counted, groupingOf(definition), sumsOf(definition))),
      ];
    }),
  );
}

const find = tablesOf([structure]);
const setting = (id: string) => structure.settings.find((each) => each.id === id)?.default ?? null;

/** The real analysis over the invented people. */
export function answerStructure(
  people: readonly FakePerson[],
  page: string,
  question: Question,
): Promise<PageContent> {
  const definition = structure.pages.find(({ id }) => id === page);
  if (!definition) throw new Error(`no page ${page}`);
  const context: AnswerContext = {
    counted: {
      earlier: [],
      since: () => Promise.resolve(null),
      tables: (definitions, asked) =>
        Promise.resolve(countTables(applyFilters(people, asked.filters), definitions)),
      records: () => Promise.resolve(NO_RECORDS),
    },
    find,
    ...{ setting, settingAt: setting },
    units: new Map(),
    pages: [definition, ...structure.pages],
  };
  return answerPage(context, structure, definition, question);
}

/** The people behind a cell of a counted table. */
export function peopleIn(people: readonly FakePerson[], cell: CellRef): readonly FakePerson[] {
  const found = find(cell.table);
  if (found.kind !== 'counted' || found.table.population !== 'people') return [];
  const { equal, known } = planRows(found.table, cell.where, cell.measure, { asOf: '', filters: [] });
  return people.filter(
    (person) =>
      Object.entries(equal).every(([id, value]) => valueOf(person, id) === value) &&
      known.every((id) => valueOf(person, id) !== null),
  );
}
