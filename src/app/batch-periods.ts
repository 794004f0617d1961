import { monthOf, monthOfIsoDate } from '#core/month.ts';
import { comparePeriodLabels } from '#core/period.ts';
import type { DatasetKind, FieldDefinition } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { LoadedBatch } from './ledger/entry.ts';
import type { StagedTable } from './load/stage.ts';
import { codedTable } from './load/stage-input.ts';

/** Fields that say when a row is about, the most telling first. */
const PERIOD_FIELDS = ['period', 'round', 'year', 'start', 'date'];

/** The field that tells the period of a row; null for kinds that have none, or are dated as a whole. */
export function periodField(kind: DatasetKind, staged: StagedTable): FieldDefinition | null {
  if (kind.isDated) return null;
  const found = PERIOD_FIELDS.find((name) => staged.columns.some((column) => column.name === name));
  return kind.fields.find(({ name }) => name === found) ?? null;
}

/** SQL that spells the period of a row; dates are told by their year. */
export function printPeriod({ name, storage }: FieldDefinition): string {
  const value = quoteName(name);
  if (storage === 'date') return `CAST(${value} // 10000 AS VARCHAR) || '年'`;
  if (storage === 'number') return `CAST(CAST(${value} AS INTEGER) AS VARCHAR) || '年'`;
  return `CAST(${value} AS VARCHAR)`;
}

/** `2026年10月` of a roster's day. */
export function periodOfDay(asOf: string): string {
  const { year, month } = monthOf(monthOfIsoDate(asOf));
  return `${year}年${month}月`;
}

/** What the rows of a batch speak of, earliest first. */
export async function findPeriods(
  engine: Engine,
  { asOf }: Pick<LoadedBatch, 'asOf'>,
  staged: StagedTable,
): Promise<readonly string[]> {
  const { kind, stage } = staged.input;
  if (kind.isDated) return asOf === null ? [] : [periodOfDay(asOf)];
  const field = periodField(kind, staged);
  if (!field || field.storage === 'text') return [];
  const found = await engine.query(
    `SELECT DISTINCT ${printPeriod(field)} AS period FROM (SELECT DISTINCT ${quoteName(field.name)} FROM ${codedTable(stage)} WHERE ${quoteName(field.name)} IS NOT NULL)`,
  );
  return Array.from(found.columns[0] ?? [], String).sort(comparePeriodLabels);
}
