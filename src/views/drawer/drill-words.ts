import type { Drill } from '#charts/mark.ts';
import type { CellValue } from '#core/table.ts';

/** What is in a drill, as the office would call those people: 市级30岁及以下, 27岁女. */
export function drillName(drill: Drill): string {
  const words = Object.entries(drill.where)
    .filter(([dim, values]) => dim !== 'scope_type' && !(dim === 'scope' && values[0] === '全部'))
    .map(([dim, values]) => values.map((value) => valueName(dim, value)).join('、'));
  return words.length ? joinWords(words) : '全部人员';
}

function valueName(dim: string, value: CellValue): string {
  if (value === null) return '未填';
  return dim === 'age' ? `${value}岁` : String(value);
}

/** Scope first, ages before sex; a separator only where two words would run together. */
function joinWords(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => Number(/^\d+岁$/.test(b)) - Number(/^\d+岁$/.test(a)))
    .reduce((text, word) => (/[组部局办]$/.test(text) || word.length > 6 ? `${text}·${word}` : text + word));
}
