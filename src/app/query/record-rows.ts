import type { CompareValues } from '#analyses/plan/official-order.ts';
import { formatCount } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import type { CellValue } from '#core/table.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RowPage, RowRequest } from '../api.ts';
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
  return (name) =>
    kind?.fields.find((field) => field.name === name)?.storage === 'date' ? compareDays : undefined;
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

/** The records behind cells: rows of their own table, each with whose it is. */
export async function listRecords(
  engine: Engine,
  behind: PeopleBehind,
  facts: ListFacts,
  request: Omit<RowRequest, 'cells' | 'question'>,
  job?: Job,
): Promise<RowPage> {
  const [source] = facts.sources;
  const reading: RowReading = {
    counted: COUNTED.filter((name) => name !== 'seat' || behind.population === 'sittings').map(
      (name) => `CAST(${name} AS VARCHAR) AS ${name}`,
    ),
    tell: (counted) => counted,
    read: readRecord,
    compare: compareOf(source?.staged.input.kind),
  };
  const page = await listRows(engine, behind, facts, reading, request, job);
  return { ...page, kind: source?.batch.kind, summary: await summarise(engine, behind, job) };
}
