import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answers, Filter, ParagraphDefinition } from '#analyses/analysis.ts';
import { changesSince, entries } from '#analyses/structure/report/entries.ts';
import { age, education, facts, size, sources } from '#analyses/structure/report/paragraphs.ts';
import { AGE_BANDS } from '#core/age.ts';
import { formatCount, formatOneDecimal, formatShare } from '#core/format.ts';
import { numberAt, type StatTable, type TableRow } from '#core/table.ts';

const SCOPES = [
  ['全部', '全部'],
  ['层级', '市级'],
  ['层级', '县级'],
] as const;
const CLASSES: Readonly<Record<string, readonly [dimension: string, classes: readonly string[]]>> = {
  'structure.sex': ['value', ['男', '女']],
  'structure.politics': ['value', ['中共党员', '共青团员']],
  'structure.ethnicity': ['value', ['汉族', '少数民族']],
  'structure.age_bands': ['band', AGE_BANDS.map(({ label }) => label)],
  'structure.education': ['education', ['研究生', '大学本科', '大专']],
  'structure.education_fulltime': ['education', ['研究生', '大学本科']],
  'structure.sources': ['source', ['公开遴选', '党政机关交流', '其他']],
};
const SAID: Readonly<Record<string, (value: number) => string>> = {
  n: (value) => `${formatCount(value)}人`,
  known: (value) => `${formatCount(value)}人`,
  share: (value) => formatShare(value),
  mean: (value) => `${formatOneDecimal(value)}岁`,
  median: (value) => `${formatOneDecimal(value)}岁`,
};

const tableOf = (
  id: string,
  dims: readonly string[],
  measures: readonly string[],
  rows: readonly TableRow[],
): StatTable => ({
  ...{ id, title: id, dims: ['scope_type', 'scope', ...dims], measures, personal: false, rows },
});

function classTable(id: string, next: () => number): StatTable {
  const [dimension = '', classes = []] = CLASSES[id] ?? [];
  const rows = SCOPES.flatMap(([scope_type, scope]) => {
    const counts = classes.map(() => next());
    const known = counts.reduce((sum, n) => sum + n, 0);
    return classes.map((name, i) => {
      const n = counts[i] ?? 0;
      return { scope_type, scope, [dimension]: name, n, known, share: known === 0 ? null : n / known };
    });
  });
  return tableOf(id, [dimension], ['n', 'known', 'share'], rows);
}

function answersOf(
  values: readonly number[],
  filters: readonly Filter[] = [],
  more: readonly StatTable[] = [],
): Answers {
  let at = 0;
  const next = () => values[at++ % values.length] ?? 0;
  const tables = new Map<string, StatTable>(Object.keys(CLASSES).map((id) => [id, classTable(id, next)]));
  const scopes = SCOPES.map(([scope_type, scope]) => ({ scope_type, scope, n: next() + 1 }));
  tables.set('structure.headcount', tableOf('structure.headcount', [], ['n'], scopes));
  const ages = SCOPES.map(([scope_type, scope]) => ({
    scope_type,
    scope,
    mean: 30 + next() / 7,
    median: 30 + next(),
  }));
  tables.set('structure.age', tableOf('structure.age', [], ['mean', 'median'], ages));
  for (const table of more) tables.set(table.id, table);
  const unused = () => {
    throw new Error('not asked for');
  };
  return {
    question: { asOf: '2026-10-31', filters },
    table: (id) => tables.get(id) ?? tableOf(id, [], [], []),
    ...{ setting: unused, settingAt: unused, records: unused, choice: unused },
    since: '2025-10-31',
    earlier: [],
  };
}

const textOf = (paragraph: ParagraphDefinition, answers: Answers) =>
  paragraph
    .write(answers)
    ?.map(({ text }) => text)
    .join('') ?? null;

describe('the paragraphs on the state of the force', () => {
  it('say every number as its cell has it, whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(900), { minLength: 40, maxLength: 60 }), (values) => {
        const answers = answersOf(values);
        for (const paragraph of [size, facts, age, education, sources]) {
          for (const { text, cell } of paragraph.write(answers) ?? []) {
            if (!cell) {
              expect(text, paragraph.id).not.toMatch(/[\d.]+%(?!）)/);
              continue;
            }
            const value = numberAt(answers.table(cell.table), cell.where, cell.measure);
            expect(SAID[cell.measure]?.(value ?? Number.NaN), JSON.stringify(cell)).toBe(text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('say of whom they are, and compare no levels of one', () => {
    const answers = answersOf([3, 5], [{ dimension: 'unit', values: ['平陵县委组织部'] }]);
    expect(textOf(size, answers)).toContain('平陵县委组织部现有在职组工干部');
  });

  it('say nothing where nobody is', () => {
    const empty = { ...answersOf([0]), table: (id: string) => tableOf(id, [], [], []) };
    for (const paragraph of [size, facts, age, education, sources, changesSince]) {
      expect(textOf(paragraph, empty), paragraph.id).toBeNull();
    }
    expect(textOf(entries, empty)).toContain('X人');
  });

  it('say nothing of 全日制学历 where nobody has one filled in', () => {
    const [dimension, rows] = ['education', [{ scope_type: '全部', scope: '全部', education: '研究生' }]];
    const unfilled = rows.map((row) => ({ ...row, n: 0, known: 0, share: null }));
    const table = tableOf('structure.education_fulltime', [dimension], ['n', 'known', 'share'], unfilled);
    expect(textOf(education, answersOf([7, 9]))).toContain('全日制');
    expect(textOf(education, answersOf([7, 9], [], [table]))).not.toContain('全日制');
  });

  it('tell who came and who left since the roster before', () => {
    const rows = [
      ['期初', 10],
      ['新进', 3],
      ['离任', 2],
      ['轮岗', 0],
      ['提拔', 1],
    ].map(([step, n]) => ({ scope_type: '全部', scope: '全部', step: step ?? null, n: n ?? null }));
    const answers = answersOf([1], [], [tableOf('structure.changes', ['step'], ['n'], rows)]);
    expect(textOf(changesSince, answers)).toBe(
      '与2025年10月31日相比，全市组工干部新进3人、离任2人；提拔1人。',
    );
    expect(textOf(changesSince, { ...answers, since: null })).toBeNull();
  });
});
