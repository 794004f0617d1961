import {
  isRetireCategory,
  mayHaveCategory,
  RETIRE_CATEGORIES,
  type RetireCategory,
} from '#core/retirement.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { HeldBatch } from '../holdings.ts';
import { codedTable } from '../load/stage-input.ts';
import { findColumn } from './typed-rows.ts';

/** What somebody says of a row's retirement, once it is known to be possible; else why it is not. */
export async function checkRetirement(
  engine: Engine,
  { batch, staged }: HeldBatch,
  row: number,
  category: string | null,
): Promise<RetireCategory | null> {
  if (category !== null && !isRetireCategory(category)) {
    throw new Error(`没有“${category}”这一退休类别，可选：${RETIRE_CATEGORIES.join('、')}`);
  }
  if (!staged || batch.kind !== 'roster') throw new Error('这一批不是已导入的花名册');
  const sex = findColumn(staged, 'sex') ? 'CAST(sex AS VARCHAR)' : 'NULL';
  const table = quoteName(codedTable(staged.input.stage));
  const result = await engine.query(`SELECT ${sex} AS sex FROM ${table} WHERE r = ${Math.trunc(row)}`);
  const [person] = toRows(result);
  if (!person) throw new Error(`第${row}行没有作为人员导入`);
  const known = typeof person['sex'] === 'string' ? person['sex'] : null;
  if (category !== null && !mayHaveCategory(known, category)) {
    throw new Error(`此人性别为${known}，退休类别不能定为${category}`);
  }
  return category;
}
