import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { behindHonours } from '../behind.ts';
import { type Honour, honoursOf, KIND } from '../read-honours.ts';
import { topPlaces } from '../settings.ts';
import { ITEMS, namesPerson } from './measures.ts';

export const TOP_THREE = 'honours.top_three';
const KEYS = ['year', 'object', 'title', 'level'] as const;

export const sayPlace = (place: number): string => `第${place}位`;

export const isTop = ({ place }: Honour, places: number): boolean =>
  place !== null && place >= 1 && place <= places;

const newerFirst = (a: TableRow, b: TableRow): number => Number(b['year'] ?? 0) - Number(a['year'] ?? 0);

/** Honours with one of the first places in the province, the newest year first, the first place first. */
export function topRows(honours: readonly Honour[], places: number): readonly TableRow[] {
  const found = new Map<string, { readonly row: TableRow; readonly place: number; n: number }>();
  for (const { year, object, title, level, place } of honours.filter((honour) => isTop(honour, places))) {
    const row = { year, place: sayPlace(place ?? 0), object, title, level };
    const key = JSON.stringify(Object.values(row));
    const known = found.get(key);
    if (known) known.n++;
    else found.set(key, { row, place: place ?? 0, n: 1 });
  }
  return [...found.values()]
    .sort((a, b) => newerFirst(a.row, b.row) || a.place - b.place)
    .map(({ row, n }): TableRow => ({ ...row, n }));
}

export const topTable: DerivedTable = {
  id: TOP_THREE,
  title: '进入全省前列',
  dims: [
    { name: 'year', label: '年份' },
    { name: 'place', label: '位次' },
    { name: 'object', label: '获得者' },
    { name: 'title', label: '荣誉' },
    { name: 'level', label: '级别' },
  ],
  measures: [
    {
      ...ITEMS,
      formula: '省级荣誉的位次，或名称里写明的全省位次，在“全省前几位算进入前列”以内的记录条数',
      caveat: '没有写位次的不计；几等奖不是位次',
    },
  ],
  ...{ records: [KIND], unscoped: true, from: [], personalRow: namesPerson },
  derive: (answers) => topRows(honoursOf(answers), topPlaces(answers)),
  behind: (where, _measure, answers) =>
    behindHonours(
      honoursOf(answers).filter(
        (honour) =>
          KEYS.every((key) => (where[key] ?? null) === honour[key]) &&
          sayPlace(honour.place ?? 0) === where['place'],
      ),
    ),
};
