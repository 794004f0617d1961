import { measureOf, planRows } from '#analyses/plan/plan.ts';
import { boundsOf, type ShareBounds } from '#core/bounds.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { PeopleBehind } from './behind.ts';
import { printRowCondition } from './print-duckdb.ts';

/** Shares computed twice may differ in the last digits only. */
const SAME = 1e-9;

/**
 * Between what a share of people lies, whatever the unknown are. Of a share that was worked out of tables only
 * when it is the very share of the one cell behind it.
 */
export async function cellBounds(
  engine: Engine,
  { relation, cells, question }: PeopleBehind,
  value: number | null,
): Promise<ShareBounds | null> {
  const [only, ...more] = cells;
  if (!only || more.length > 0 || value === null) return null;
  const { definition, cell } = only;
  const { expression } = measureOf(definition, cell.measure);
  if (expression.op !== 'ratio') return null;
  const isCount = (name: string) => measureOf(definition, name).expression.op === 'count';
  if (!isCount(expression.numerator) || !isCount(expression.denominator)) return null;
  const above = printRowCondition(planRows(definition, cell.where, expression.numerator, question));
  const base = planRows(definition, cell.where, expression.denominator, question);
  const [counted] = toRows(
    await engine.query(
      `SELECT CAST(count(*) FILTER (${above}) AS INTEGER) AS n, CAST(count(*) FILTER (${printRowCondition(base)}) AS INTEGER) AS known, CAST(count(*) AS INTEGER) AS total FROM ${quoteName(relation)} WHERE ${printRowCondition({ ...base, known: [] })}`,
    ),
  );
  const [n, known, total] = ['n', 'known', 'total'].map((name) => Number(counted?.[name] ?? 0));
  if (n === undefined || known === undefined || total === undefined || known === 0) return null;
  return Math.abs(n / known - value) < SAME ? boundsOf(n, known, total) : null;
}
