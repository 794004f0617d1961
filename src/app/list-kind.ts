import { ANALYSES, findTable } from '#analyses/index.ts';
import { POPULATIONS, type Population } from '#analyses/plan/populations.ts';
import type { Drill } from '#charts/mark.ts';

/** What the rows behind a table are listed for: people, or the records of another kind of table. */
export type ListKind = 'people' | 'changes' | 'retirement' | 'training' | 'tests';

export type RowUnit = '人' | '人次';

const RETIREMENT = 'retire_';

const KINDS: Readonly<Record<Population, ListKind>> = {
  people: 'people',
  changes: 'changes',
  learners: 'people',
  lessons: 'training',
  monthly: 'training',
  sittings: 'tests',
};

const derived = new Map(ANALYSES.flatMap((analysis) => analysis.derived).map((table) => [table.id, table]));

/** A table worked out of others is about what those are about. */
export function listKindOf(id: string): ListKind {
  const table = findTable(id)?.definition;
  if (table?.dims.some(({ dimension }) => dimension.startsWith(RETIREMENT))) return 'retirement';
  if (table) return KINDS[table.population];
  const kinds = derived.get(id)?.from.map(listKindOf) ?? [];
  return kinds.find((kind) => kind !== 'people') ?? 'people';
}

/** What the rows behind a cell are counted in: the first record of each is as many people as there are rows. */
export function rowUnitOf({ table: id, measure: name }: Pick<Drill, 'table' | 'measure'>): RowUnit {
  const counted = findTable(id)?.definition;
  const measures = counted?.measures ?? derived.get(id)?.measures ?? [];
  const measure = measures.find((each) => each.name === name);
  if (measure?.unit === '人' || measure?.unit === '人次') return measure.unit;
  const expression = counted?.measures.find((each) => each.name === name)?.expression;
  if (expression?.op === 'ratio') return rowUnitOf({ table: id, measure: expression.numerator });
  if (counted) return POPULATIONS[counted.population].unit;
  const base = measures.find((each) => name === `${each.name}_share`);
  if (base) return rowUnitOf({ table: id, measure: base.name });
  if (measure?.unit !== '学时' && measures.some(({ unit }) => unit === '人')) return '人';
  const kind = listKindOf(id);
  return kind === 'training' || kind === 'tests' ? '人次' : '人';
}
