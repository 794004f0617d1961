import type { ValuedCell } from './published-cells.ts';
import { KNOWN } from './counted-cell.ts';
import { isCityTotal } from './universe.ts';

const ANY = 200;
const OF_SCOPE: Readonly<Record<string, number>> = { 单位: 0, 层级: 400, 全部: 1200 };
/** How many people there are at all is missed more than how many of a class. */
const HEADCOUNT = 600;
const CITY_TOTAL = 3_000;

/** What the reader loses: least of small classes of units, most of totals of the whole city. */
export function costOf(cells: readonly ValuedCell[], value: number): number {
  const ofScope = Math.max(0, ...cells.map(({ scopeType }) => OF_SCOPE[scopeType] ?? 0));
  const hasClass = cells.some(({ conditions }) => [...conditions.values()].some((name) => name !== KNOWN));
  const isTotal = cells.length > 0 && cells.every((cell) => isCityTotal(cell));
  return (
    ANY +
    ofScope +
    (hasClass ? 0 : HEADCOUNT) +
    (isTotal ? CITY_TOTAL : 0) +
    10 * Math.log2(1 + Math.max(0, value))
  );
}
