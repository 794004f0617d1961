import { describe, expect, it } from 'vitest';
import type { Analysis, Answers, DerivedTable, PageDefinition, Question } from '#analyses/analysis.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { type AnswerContext, computeAnswers, type CountedTables } from '#app/query/answers.ts';
import { answerAll, answerPage } from '#app/query/answer-page.ts';
import { tablesOf } from '#app/query/find-table.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import { countAt, type TableRow } from '#core/table.ts';

const WHOLE = { scope_type: '全部', scope: '全部' };

const counted = (id: string, rest: Partial<TableDefinition> = {}): TableDefinition => ({
  ...{ id, title: id, population: 'people', dims: [], personal: false },
  measures: [{ name: 'n', label: '人数', unit: '人', formula: '', expression: { op: 'count', over: [] } }],
  ...rest,
});

const derived = (id: string, from: readonly string[], rest: Partial<DerivedTable> = {}): DerivedTable => ({
  ...{ id, title: id, dims: [], from, behind: () => null },
  measures: [{ name: 'n', label: '人数', unit: '人', formula: '' }],
  derive: (answers) => [
    { ...WHOLE, n: from.reduce((sum, each) => sum + countAt(answers.table(each), WHOLE), 0) },
  ],
  ...rest,
});

const page = (rest: Partial<PageDefinition> = {}): PageDefinition => ({
  ...{ id: 'page', title: '', findings: [], figures: [] },
  ...rest,
});

const analysis = (rest: Partial<Analysis>): Analysis => ({
  ...{ id: 'test', title: '', needs: [], settings: [], tables: [], derived: [], findings: [], figures: [] },
  ...{ pages: [], wallPages: [], reportSections: [] },
  ...rest,
});

interface Asked {
  readonly ids: readonly string[];
  readonly asOf: string;
}

/** Counts everybody as 10, a year earlier as 9, and remembers what it was asked for. */
function countingTen(asked: Asked[], earlier: readonly string[] = ['2025-10-31']): CountedTables {
  return {
    earlier,
    since: (wanted) => Promise.resolve(wanted ?? earlier[earlier.length - 1] ?? null),
    tables: (definitions, { asOf }) => {
      asked.push({ ids: definitions.map(({ id }) => id), asOf });
      const n = asOf === '2026-10-31' ? 10 : 9;
      const dims = ['scope_type', 'scope'];
      const table = { title: '', dims, measures: ['n'], personal: false, rows: [{ ...WHOLE, n }] };
      return Promise.resolve(new Map(definitions.map(({ id }) => [id, { ...table, id }])));
    },
    records: () => Promise.resolve(NO_RECORDS),
  };
}

function contextOf(own: Analysis, asked: Asked[] = [], pages = own.pages): AnswerContext {
  const setting = () => null;
  return {
    counted: countingTen(asked),
    find: tablesOf([own]),
    setting,
    settingAt: setting,
    units: new Map(),
    pages,
  };
}

const question: Question = { asOf: '2026-10-31', filters: [] };

describe('computeAnswers', () => {
  it('works a derived table out of derived tables, counting all it needs once', async () => {
    const own = analysis({
      tables: [counted('a'), counted('b'), counted('c')],
      derived: [derived('sum', ['half', 'b']), derived('half', ['a', 'b'])],
    });
    const asked: Asked[] = [];
    const { tables } = await computeAnswers(contextOf(own, asked), ['sum', 'half', 'b'], question);
    expect(countAt(tables.get('sum') ?? missing(), WHOLE)).toBe(30);
    expect(asked).toEqual([{ ids: ['a', 'b'], asOf: '2026-10-31' }]);
  });

  it('refuses tables that go round in a circle, or that nobody declares', async () => {
    const own = analysis({ derived: [derived('a', ['b']), derived('b', ['a']), derived('c', ['gone'])] });
    await expect(computeAnswers(contextOf(own), ['a'], question)).rejects.toThrow('a → b → a');
    await expect(computeAnswers(contextOf(own), ['c'], question)).rejects.toThrow('unknown table: gone');
  });

  it('counts the history of a derived table at every earlier date', async () => {
    const trend = derived('trend', ['now'], {
      history: ['now'],
      derive: (answers) =>
        [...answers.earlier, answers].map((dated) => ({ ...WHOLE, n: countAt(dated.table('now'), WHOLE) })),
    });
    const asked: Asked[] = [];
    const own = analysis({ tables: [counted('now')], derived: [trend] });
    const { tables } = await computeAnswers(contextOf(own, asked), ['trend'], question);
    expect(tables.get('trend')?.rows.map(({ n }) => n)).toEqual([9, 10]);
    expect(asked.map(({ asOf }) => asOf)).toEqual(['2026-10-31', '2025-10-31']);
  });

  it('asks for no earlier date when nothing has a history', async () => {
    const asked: Asked[] = [];
    await computeAnswers(contextOf(analysis({ tables: [counted('a')] }), asked), ['a'], question);
    expect(asked.map(({ asOf }) => asOf)).toEqual(['2026-10-31']);
  });

  it('lets a derived table read nothing but what it declares', async () => {
    const peeking = (derive: (answers: Answers) => number) =>
      analysis({
        tables: [counted('a'), counted('b')],
        derived: [derived('peek', ['a'], { derive: (answers) => [{ ...WHOLE, n: derive(answers) }] })],
      });
    const read = (derive: (answers: Answers) => number) =>
      computeAnswers(contextOf(peeking(derive)), ['peek', 'b'], question);
    await expect(read((answers) => countAt(answers.table('b'), WHOLE))).rejects.toThrow('b was read but not');
    await expect(
      read(({ earlier }) => (earlier[0] ? countAt(earlier[0].table('a'), WHOLE) : 0)),
    ).rejects.toThrow('a was read but not');
  });

  it('gives a derived table the records of the kinds that it names, and no others', async () => {
    const reading = (kind: string, records?: readonly string[]) =>
      analysis({
        derived: [
          derived('read', [], {
            records,
            derive: (answers) => [{ ...WHOLE, n: answers.records(kind).count }],
          }),
        ],
      });
    const rowsOf = async (own: Analysis) =>
      (await computeAnswers(contextOf(own), ['read'], question)).tables.get('read')?.rows;
    expect(await rowsOf(reading('scores', ['scores']))).toMatchObject([{ n: 0 }]);
    await expect(rowsOf(reading('honours', ['scores']))).rejects.toThrow(
      'records of honours were read but not',
    );
    await expect(rowsOf(reading('scores'))).rejects.toThrow('records of scores were read but not');
  });

  it('calls a table personal when one of its rows is about one person', async () => {
    const named = (personalRow?: (row: TableRow) => boolean) =>
      analysis({ derived: [derived('named', [], personalRow ? { personalRow } : {})] });
    const isPersonal = async (own: Analysis) =>
      (await computeAnswers(contextOf(own), ['named'], question)).tables.get('named')?.personal;
    expect(await isPersonal(named(({ n }) => n === 0))).toBe(true);
    expect(await isPersonal(named(({ n }) => n === 1))).toBe(false);
    expect(await isPersonal(named())).toBe(false);
  });

  it('says the date that changes are counted from, and what was chosen among what is offered', async () => {
    const choice = {
      id: 'basis',
      label: '',
      options: ['最高', '全日制'].map((value) => ({ value, label: '' })),
    };
    const own = analysis({ pages: [page({ choices: [choice] })] });
    const chosen = async (choices?: Record<string, string>) =>
      (await computeAnswers(contextOf(own), [], { ...question, choices })).answers;
    expect((await chosen()).since).toBe('2025-10-31');
    expect((await chosen()).question.since).toBe('2025-10-31');
    expect((await chosen()).choice('basis')).toBe('最高');
    expect((await chosen({ basis: '全日制' })).choice('basis')).toBe('全日制');
    expect((await chosen({ basis: '乱写' })).choice('basis')).toBe('最高');
  });
});

describe('answers', () => {
  const own = analysis({
    tables: [counted('a'), counted('base', { internal: true })],
    derived: [derived('sum', ['a', 'base'])],
    figures: [
      {
        id: 'figure',
        tables: ['sum', 'base'],
        build: (answers) => ({
          ...{ form: 'empty', id: 'figure', title: [], subtitle: '', notes: [], where: {} },
          ...{ table: 'sum', reason: String(answers.table('sum').rows[0]?.['n']) },
        }),
      },
    ],
    pages: [page({ figures: ['figure'] })],
  });

  it('of a page carry the derived tables and those that they were worked out of', async () => {
    const content = await answerPage(contextOf(own), own, page({ figures: ['figure'] }), question);
    expect([...content.tables.keys()].sort()).toEqual(['a', 'base', 'sum']);
    expect(content.figures).toMatchObject([{ reason: '20' }]);
    expect(content.tables.get('sum')).toMatchObject({
      ...{ dims: ['scope_type', 'scope'], measures: ['n'], personal: false },
    });
  });

  it('of the command line leave internal tables out', async () => {
    const { tables } = await answerAll(contextOf(own), own, question);
    expect(tables.map(({ id }) => id)).toEqual(['a', 'sum']);
  });
});

function missing(): never {
  throw new Error('no such table');
}
