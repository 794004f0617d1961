import { ANALYSES } from '#analyses/index.ts';
import { structure } from '#analyses/structure/index.ts';
import type { UnitEntry, UnitPageQueries } from '#app/api.ts';
import {
  answerSections,
  sectionsOf,
  tablesRead,
  tablesShown,
  unitAnswers,
} from '#app/unit-page/answer-sections.ts';
import { neighboursOf } from '#app/unit-page/chosen-unit.ts';
import { computeAnswers } from '#app/query/answers.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { FakeContext } from './context.ts';
import { countTables } from './tables.ts';

const SECTIONS = sectionsOf(ANALYSES);

const setting = (id: string) => structure.settings.find((each) => each.id === id)?.default ?? null;
const SETTINGS = { setting, settingAt: setting };

/** Pages of the units of the invented people. */
export function fakeUnitPage({ people, state }: FakeContext): UnitPageQueries {
  const entries = [...new Set(people.map(({ unit }) => unit))].map((name): UnitEntry => {
    const own = people.filter((person) => person.unit === name);
    return { name, level: own[0]?.level ?? null, people: own.length };
  });
  const find = (name: string): UnitEntry => {
    const entry = entries.find((each) => each.name === name);
    if (!entry) throw new Error(`没有叫“${name}”的单位，请从单位列表里选`);
    return entry;
  };
  const context = {
    counted: {
      earlier: [],
      since: () => Promise.resolve(null),
      tables: (definitions: Parameters<typeof countTables>[1]) =>
        Promise.resolve(countTables(people, definitions)),
      records: () => Promise.resolve(NO_RECORDS),
    },
    find: tablesOf(ANALYSES),
    ...SETTINGS,
    units: new Map<string, number>(),
    pages: structure.pages,
  };
  return {
    unitList: () => Promise.resolve(entries),
    unitPage: async (asked) => {
      const { name, level, people: headcount } = find(asked);
      const question = { asOf: state().asOf ?? '2026-10-31', filters: [] };
      const { tables } = await computeAnswers(context, tablesRead(SECTIONS), question);
      const peers = entries.filter((each) => each.level === level).map((each) => each.name);
      const unit = { name, level, peers, posts: 'none' } as const;
      const sections = answerSections(SECTIONS, unitAnswers(tables, question, unit, SETTINGS));
      return {
        ...{ name, level, headcount, question, sections, sources: [], sample: true },
        ...neighboursOf({ name, level, people: headcount }, entries),
        tables: tablesShown(sections, tables, name),
      };
    },
    unitFacts: (name) =>
      Promise.resolve({ name, issues: [], unknown: [], unmatched: [], place: null, reports: [], notes: [] }),
    makeUnitTables: () => Promise.reject(new Error('示意数据里不能导出')),
  };
}
