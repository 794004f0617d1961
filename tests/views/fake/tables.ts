import type { Answers, Filter, Question } from '#analyses/analysis.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import { groupingOf } from '#analyses/plan/plan.ts';
import { rollUp } from '#analyses/plan/roll-up.ts';
import { structure } from '#analyses/structure/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { CellRef, CellValue, StatTable } from '#core/table.ts';

import type { FakePerson } from './people.ts';

const FIELDS = {
  level: (person: FakePerson) => person.level,
  unit: (person: FakePerson) => person.unit,
  sex: (person: FakePerson) => person.sex,
  age: (person: FakePerson) => person.age,
  education: (person: FakePerson) => person.education,
  source: (person: FakePerson) => person.source,
} as const;

/** Value of a person for a column of a table or a filter. */
export function valueOf(person: FakePerson, column: string): CellValue {
  if (column === 'band') return person.band;
  const found = Object.entries(FIELDS).find(([id]) => id === column);
  if (!found) throw new Error(`no field for ${column}`);
  return found[1](person);
}

export function applyFilters(
  people: readonly FakePerson[],
  filters: readonly Filter[],
): readonly FakePerson[] {
  return people.filter((person) =>
    filters.every(({ dimension, values }) => values.includes(valueOf(person, dimension))),
  );
}

function toCells(people: readonly FakePerson[]): Cells {
  const dims = Object.keys(FIELDS);
  const words = dims.map((id) => [...new Set(people.map((person) => valueOf(person, id)))]);
  const codes = dims.map((id, place) =>
    Uint32Array.from(people, (person) => words[place]?.indexOf(valueOf(person, id)) ?? 0),
  );
  return { dims, words, codes, counts: new Float64Array(people.length).fill(1), sums: {} };
}

export interface PageContent {
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
}

/** The real analysis over the invented people. */
export function answerStructure(people: readonly FakePerson[], question: Question): PageContent {
  const cube = toCells(people);
  const [page] = structure.pages;
  const findings = structure.findings.filter(({ id }) => page?.findings.includes(id));
  const figures = (page?.figures ?? []).flatMap((id) =>
    structure.figures.filter((figure) => figure.id === id),
  );
  const needed = new Set([...findings, ...figures].flatMap(({ tables }) => tables));
  const tables = Object.fromEntries(
    structure.tables
      .filter(({ id }) => needed.has(id))
      .map((definition) => [
        definition.id,
        evaluateTable(definition, rollUp(cube, groupingOf(definition), [])),
      ]),
  );
  const answers: Answers = {
    question,
    choice: (id) => question.choices?.[id] ?? '',
    since: question.since ?? null,
    earlier: [],
    setting: (id) => structure.settings.find((setting) => setting.id === id)?.default ?? null,
    table: (id) => {
      const table = tables[id];
      if (!table) throw new Error(`undeclared table ${id}`);
      return table;
    },
  };
  const found = findings.flatMap(({ find }) => find(answers) ?? []);
  return { tables, findings: found, figures: figures.map(({ build }) => build(answers, found)) };
}

/** The people a cell counts. */
export function peopleIn(people: readonly FakePerson[], cell: CellRef): readonly FakePerson[] {
  const { scope_type: type, scope, ...places } = cell.where;
  return people.filter((person) => {
    if (type === '层级' && person.level !== scope) return false;
    if (type === '单位' && person.unit !== scope) return false;
    return Object.entries(places).every(([column, value]) => valueOf(person, column) === value);
  });
}
