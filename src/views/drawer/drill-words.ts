import type { Drill } from '#charts/mark.ts';
import { formatMonth } from '#core/month.ts';
import type { CellValue } from '#core/table.ts';

/**
 * What is in a drill, as the office would call those people: 市级30岁及以下, 27岁女; of records every word stands by
 * itself. `whole` is what everybody is called where a list is of a group.
 */
export function drillName(
  drill: Drill,
  whole: string | null = null,
  of: 'people' | 'records' = 'people',
): string {
  const words = Object.entries(drill.where)
    .filter(([dim, values]) => dim !== 'scope_type' && !(dim === 'scope' && values[0] === '全部'))
    .map(([dim, values]) => (dim === 'to' ? `→${valuesName(dim, values)}` : valuesName(dim, values)))
    // 县级 as a scope and as a level is said once.
    .filter((word, i, all) => all.indexOf(word) === i);
  const join = of === 'records' ? (all: readonly string[]) => all.join('·') : joinWords;
  // A group that is 县级 and its part that is 县级 are said once too.
  if (whole !== null) return join([whole, ...words.filter((word) => word !== whole)]);
  if (words.length > 0) return join(words);
  return of === 'records' ? '全部记录' : '全部人员';
}

/** Dimensions of month indexes. */
const MONTHS: readonly string[] = ['birth_month', 'month', 'lesson_month', 'test_month'];

const MOST_NAMED = 3;

/** Many whole numbers are named by the first and the last: 23至33岁. */
function valuesName(dim: string, values: readonly CellValue[]): string {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (values.length <= MOST_NAMED || numbers.length < values.length) {
    return values.map((value) => valueName(dim, value)).join('、');
  }
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return `${dim === 'age' ? String(first) : valueName(dim, first)}至${valueName(dim, last)}`;
}

function valueName(dim: string, value: CellValue): string {
  if (value === null) return '未填';
  if (MONTHS.includes(dim) && typeof value === 'number') return formatMonth(value);
  return dim === 'age' ? `${value}岁` : String(value);
}

/** Scope first, ages before sex; a separator only where two words would run together. */
function joinWords(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => Number(/^\d+岁$/.test(b)) - Number(/^\d+岁$/.test(a)))
    .reduce((text, word) => (/[组部局办]$/.test(text) || word.length > 6 ? `${text}·${word}` : text + word));
}

/** The one unit that a drill is about; null when there is none. */
export function unitOf({ where }: Pick<Drill, 'where'>): string | null {
  const [type] = where['scope_type'] ?? [];
  const units = (type === '单位' ? where['scope'] : where['unit']) ?? [];
  const [unit] = units;
  return units.length === 1 && typeof unit === 'string' ? unit : null;
}
