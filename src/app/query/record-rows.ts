import { isRecordPopulation, type RecordPopulation } from '#analyses/plan/definition.ts';
import type { CompareValues } from '#analyses/plan/official-order.ts';
import { formatCount } from '#core/format.ts';
import { compareByList } from '#core/order.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue } from '#core/table.ts';
import type { DatasetKind, FieldDefinition } from '#datasets/kind.ts';
import { period } from '#datasets/values/period.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { RowPage, RowRequest } from '../api.ts';
import { rowColumnOf } from '../load/records/dimension-fields.ts';
import type { PeopleBehind } from './behind.ts';
import { type ListFacts, listRows, type RowReading } from './listed-rows.ts';
import { readRecord } from './row-reader.ts';

const toDay = (value: CellValue): number => Number(String(value).replace(/\D/g, '').padEnd(8, '0'));

const compareDays: CompareValues = (a, b) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return toDay(a) - toDay(b);
};

/** `2026.03` comes before `2026-03-02`. */
function compareOf(kind: DatasetKind | undefined): RowReading['compare'] {
  return (name) => {
    const field = kind?.fields.find((each) => each.name === name);
    if (field?.storage === 'date') return compareDays;
    if (field?.normalise === period) return compareText(comparePeriodLabels);
    return field?.order ? compareText(compareByList(field.order)) : undefined;
  };
}

function compareText(compare: (a: string, b: string) => number): CompareValues {
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return compare(String(a), String(b));
  };
}

/** Whose a record is, and of a test what became of the person. */
const COUNTED = ['link', 'seat'] as const;

async function summarise(
  engine: Engine,
  { relation, condition, population }: PeopleBehind,
  job?: Job,
): Promise<RowPage['summary']> {
  const isLesson = population !== 'sittings';
  const more = isLesson
    ? ', CAST(count(DISTINCT course) AS INTEGER) AS courses, CAST(sum(hours) AS DOUBLE) AS hours'
    : '';
  const [facts] = toRows(
    await engine.query(
      `SELECT CAST(count(DISTINCT who) AS INTEGER) AS people, CAST(count(DISTINCT said_unit) AS INTEGER) AS units${more} FROM ${quoteName(relation)} WHERE ${condition}`,
      job,
    ),
  );
  const fact = (label: string, name: string, unit: string) => ({
    label,
    value: `${formatCount(Number(facts?.[name] ?? 0))}${unit}`,
  });
  return [
    fact('在册人员', 'people', '人'),
    ...(isLesson ? [fact('班次', 'courses', '个'), fact('学时', 'hours', '')] : []),
    fact('记录中的单位', 'units', '个'),
  ];
}

type OwnColumns = Required<Pick<RowReading, 'counted' | 'withinLine'>>;

const NO_COLUMNS: OwnColumns = { counted: [], withinLine: [] };

/** A line whose columns became rows is several records: what they differ in is shown as it was counted. */
function readColumns(population: RecordPopulation, sources: ListFacts['sources']): OwnColumns {
  const columnOf = (field: string) => quoteName(rowColumnOf(population, field));
  const wide = sources.filter(({ batch, staged }) => batch.wide.length > 0 && staged.input.kind.wide);
  const fields = new Map<string, FieldDefinition>();
  const places: string[] = [];
  for (const { batch, staged } of wide) {
    const { kind, stage } = staged.input;
    const names = [kind.wide?.value, ...batch.wide.flatMap(({ says }) => Object.keys(says))];
    const own = kind.fields.filter(({ name, sensitive }) => names.includes(name) && !sensitive);
    for (const field of own) fields.set(field.name, field);
    const isWord = (name: string) => own.some((field) => field.name === name && field.storage === 'category');
    places.push(
      ...batch.wide.map(({ says }, place) => {
        const said = Object.entries(says).filter(([name]) => isWord(name));
        const is = said.map(
          ([name, value]) => ` AND CAST(${columnOf(name)} AS VARCHAR) = ${quoteText(value)}`,
        );
        return `WHEN batch = ${stage}${is.join('')} THEN ${place}`;
      }),
    );
  }
  const names = [...fields.keys()].map(columnOf);
  return {
    counted: [...fields.values()].map(({ name, storage }) => {
      const type = storage === 'number' ? 'DOUBLE' : 'VARCHAR';
      return `CAST(${columnOf(name)} AS ${type}) AS ${quoteName(name)}`;
    }),
    withinLine: places.length > 0 ? [`CASE ${places.join(' ')} END`, ...names] : [],
  };
}

/** How many different words a list has of what its kind is about. */
const ABOUT: Readonly<
  Record<RecordPopulation, readonly (readonly [field: string, label: string, unit: string])[]>
> = {
  scores: [
    ['object', '对象', '个'],
    ['period', '期间', '期'],
    ['dimension', '指标', '项'],
  ],
  reviews: [
    ['object', '对象', '个'],
    ['round', '轮次', '轮'],
    ['item', '评议指标', '项'],
  ],
  honours: [
    ['object', '对象', '个'],
    ['title', '荣誉名称', '种'],
  ],
  outcomes: [
    ['name', '姓名', '个'],
    ['outcome_year', '年度', '个'],
    ['outcome_kind', '结果类型', '种'],
  ],
};

async function summariseRows(
  engine: Engine,
  { relation, condition }: PeopleBehind,
  population: RecordPopulation,
  job?: Job,
): Promise<RowPage['summary']> {
  const about = ABOUT[population];
  const counts = about.map(([field], i) => `CAST(count(DISTINCT ${quoteName(field)}) AS INTEGER) AS n${i}`);
  const [facts] = toRows(
    await engine.query(`SELECT ${counts.join(', ')} FROM ${quoteName(relation)} WHERE ${condition}`, job),
  );
  return about.map(([, label, unit], i) => ({
    label,
    value: `${formatCount(Number(facts?.[`n${i}`] ?? 0))}${unit}`,
  }));
}

/** The records behind cells: rows of their own table, those of people each with whose it is. */
export async function listRecords(
  engine: Engine,
  behind: PeopleBehind,
  facts: ListFacts,
  request: Omit<RowRequest, 'cells' | 'question'>,
  job?: Job,
): Promise<RowPage> {
  const { population } = behind;
  const [source] = facts.sources;
  const isOfRows = isRecordPopulation(population);
  const counted = isOfRows ? [] : COUNTED.filter((name) => name !== 'seat' || population === 'sittings');
  const columns = isOfRows ? readColumns(population, facts.sources) : NO_COLUMNS;
  const reading: RowReading = {
    counted: [...counted.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`), ...columns.counted],
    withinLine: columns.withinLine,
    tell: (told) => told,
    read: readRecord,
    compare: compareOf(source?.staged.input.kind),
  };
  const page = await listRows(engine, behind, facts, reading, request, job);
  const summary = isOfRows
    ? await summariseRows(engine, behind, population, job)
    : await summarise(engine, behind, job);
  return { ...page, kind: source?.batch.kind, summary };
}
