import type {
  Answers,
  DerivedTable,
  EarlierAnswers,
  GivenPosts,
  PageDefinition,
  Question,
} from '#analyses/analysis.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { RecordColumns } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { DerivedMemo } from './derived-memo.ts';
import type { FindTable } from './find-table.ts';
import { resolveTables } from './resolve-tables.ts';

/** Gives counted tables at the dates there are. */
export interface CountedTables {
  /** Every earlier date of a roster, oldest first. */
  readonly earlier: readonly IsoDate[];
  /** The date that changes are counted from. */
  since(wanted?: IsoDate): Promise<IsoDate | null>;
  tables(
    definitions: readonly TableDefinition[],
    question: Question,
    job?: Job,
    units?: UnitOrder,
  ): Promise<ReadonlyMap<string, StatTable>>;
  /** All loaded records of a kind. */
  records(kind: string): Promise<RecordColumns>;
}

/** What answers are made of besides the question. */
export interface AnswerContext {
  readonly counted: CountedTables;
  readonly find: FindTable;
  readonly setting: (id: string) => SettingValue;
  readonly settingAt: (id: string, date: IsoDate) => SettingValue;
  readonly units: UnitOrder;
  /** What the 单位基本表 establishes; absent: there is none. */
  readonly posts?: GivenPosts;
  /** Derived tables of questions before this one; absent: each is worked out anew. */
  readonly memo?: DerivedMemo;
  /** Pages whose choices hold, the one asked for first. */
  readonly pages: readonly PageDefinition[];
}

type Tables = ReadonlyMap<string, StatTable>;

export interface ComputedAnswers {
  readonly answers: Answers;
  /** All that were computed on the way, by id. */
  readonly tables: Tables;
  /** The same answers as a derived table may read them. */
  readonly answersOf: (derived: DerivedTable) => Answers;
}

function read(tables: Tables, id: string, isDeclared = true): StatTable {
  const table = isDeclared ? tables.get(id) : undefined;
  if (!table) throw new Error(`table ${id} was read but not declared`);
  return table;
}

type Records = ReadonlyMap<string, RecordColumns>;

function readRecords(records: Records, kind: string, isDeclared: boolean): RecordColumns {
  const found = isDeclared ? records.get(kind) : undefined;
  if (!found) throw new Error(`records of ${kind} were read but not declared`);
  return found;
}

/** What was chosen, if the page offers it or takes any value; else its first option. */
function chosen(pages: readonly PageDefinition[], { choices }: Question, id: string): string {
  const choice = pages.flatMap((page) => page.choices ?? []).find((candidate) => candidate.id === id);
  if (!choice) throw new Error(`no page offers the choice ${id}`);
  const wanted = choices?.[id];
  const isOffered = choice.options.some(({ value }) => value === wanted);
  if (wanted !== undefined && (isOffered || choice.free || choice.from)) return wanted;
  return choice.options[0]?.value ?? '';
}

/** Counted tables with their units in the official order. */
async function countTables(
  { counted, units }: AnswerContext,
  definitions: readonly TableDefinition[],
  question: Question,
  job?: Job,
): Promise<Tables> {
  return definitions.length > 0 ? counted.tables(definitions, question, job, units) : new Map();
}

function toTable(derived: DerivedTable, answers: Answers): StatTable {
  const { id, title, dims, measures, personalRow } = derived;
  const rows = derived.derive(answers);
  return {
    ...{ id, title, personal: personalRow !== undefined && rows.some(personalRow) },
    dims: [...(derived.unscoped ? [] : ['scope_type', 'scope']), ...dims.map(({ name }) => name)],
    measures: measures.map(({ name }) => name),
    rows,
  };
}

/** Computes exactly what these tables need, each once: the counted ones together, then the derived in order. */
export async function computeAnswers(
  context: AnswerContext,
  ids: Iterable<string>,
  asked: Question,
  job?: Job,
): Promise<ComputedAnswers> {
  const { counted, find, setting, settingAt, pages } = context;
  const needs = resolveTables(ids, find);
  const since = await counted.since(asked.since);
  const question = { ...asked, since: since ?? undefined };
  const tables = new Map(await countTables(context, needs.counted, question, job));
  const past: { readonly asOf: IsoDate; readonly tables: Tables }[] = [];
  for (const asOf of counted.earlier) {
    past.push({ asOf, tables: await countTables(context, needs.history, { ...question, asOf }, job) });
  }
  const records = new Map<string, RecordColumns>();
  for (const kind of needs.records) records.set(kind, await counted.records(kind));
  const answersFor = (declared?: DerivedTable): Answers => ({
    posts: context.posts ?? 'none',
    question,
    setting,
    settingAt,
    since,
    choice: (id) => chosen(pages, question, id),
    table: (id) => read(tables, id, declared?.from.includes(id) ?? true),
    records: (kind) => readRecords(records, kind, declared?.records?.includes(kind) ?? !declared),
    earlier: past.map(({ asOf, tables: own }): EarlierAnswers => ({
      asOf,
      table: (id) => read(own, id, declared?.history?.includes(id) ?? true),
    })),
  });
  for (const derived of needs.derived) {
    const make = (answers: Answers) => toTable(derived, answers);
    const answers = answersFor(derived);
    tables.set(derived.id, context.memo?.table(derived, answers, make) ?? make(answers));
  }
  return { answers: answersFor(), tables, answersOf: answersFor };
}
