import { ANALYSES } from '#analyses/index.ts';
import type { CellValue, TableRow } from '#core/table.ts';
import { tablesOf } from '../query/find-table.ts';

/** Why totals of the whole city are let through without being asked about. */
export { CITY_TOTAL_REASON } from '#publish/snapshot.ts';

const findTable = tablesOf(ANALYSES);

export function tableTitle(id: string): string {
  return findTable(id).table.title;
}

function valueWords(value: CellValue): string {
  return value === null ? '未填' : String(value);
}

/** Between words that say one thing together: a line may end with it, and never begins with it. */
export const BETWEEN = '\u00a0· ';

/** 平陵县委组织部 · 30岁及以下; the whole city is not said. */
export function placeWords(where: TableRow): string {
  const said = Object.entries(where).flatMap(([name, value]) => {
    if (name === 'scope_type' || (name === 'scope' && value === '全部')) return [];
    return [valueWords(value)];
  });
  return said.length === 0 ? '全市' : said.join(BETWEEN);
}
