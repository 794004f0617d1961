import type { CrossKey } from '#analyses/cross.ts';
import type { Filter } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { deriveValue } from '#analyses/plan/derive.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { formatCount } from '#core/format.ts';
import type { Job } from '#core/progress.ts';
import type { TableSource } from '../query/table-source.ts';

/** More cells than anybody reads, and than a page draws at once. */
const MOST_CELLS = 20_000;
const MOST_COLUMNS = 60;

export async function countClasses(
  source: TableSource,
  id: DimensionId,
  filters: readonly Filter[],
  job: Job,
): Promise<number> {
  const { words, codes } = await source.counts(id, filters, job);
  const used = new Set<unknown>();
  codes[0]?.forEach((code) => used.add(deriveValue(id, words[0]?.[code] ?? null)));
  used.delete(null);
  return used.size;
}

/** Why a crossing is too large, with its counts and a way out; null when it is not. */
export async function refuseLarge(
  source: TableSource,
  { rows, columns }: CrossKey,
  filters: readonly Filter[],
  job: Job,
): Promise<string | null> {
  if (rows === null || columns === null) return null;
  const down = await countClasses(source, rows, filters, job);
  const across = await countClasses(source, columns, filters, job);
  const [row, column] = [dimensionOf(rows).label, dimensionOf(columns).label];
  if (across > MOST_COLUMNS && down <= MOST_COLUMNS) {
    return `${column}有${formatCount(across)}项，排成列太多（最多${MOST_COLUMNS}列）。请把“${column}”放到行，把“${row}”放到列。`;
  }
  if (across > MOST_COLUMNS) {
    return `${column}有${formatCount(across)}项，排成列太多（最多${MOST_COLUMNS}列）。请先筛选，或换一个分得少的项，如用年龄段代替年龄。`;
  }
  if (down * across <= MOST_CELLS) return null;
  return `${row}${formatCount(down)}项 × ${column}${formatCount(across)}项 = ${formatCount(down * across)}格，超过${formatCount(MOST_CELLS)}格，不便阅读。请先按层级或单位筛选，或换一个分得少的项，如用年龄段代替年龄。`;
}
