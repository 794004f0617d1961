import { ANALYSES, findTable } from '#analyses/index.ts';
import { RECORD_POPULATIONS, type RecordPopulation } from '#analyses/plan/definition.ts';
import { POPULATIONS, type Population } from '#analyses/plan/populations.ts';
import type { Drill } from '#charts/mark.ts';

/** What the rows behind a table are listed for: people, or the records of another kind of table. */
export type ListKind = 'people' | 'changes' | 'retirement' | 'training' | 'tests' | RecordPopulation;

export type RowUnit = '人' | '人次' | '条';

const RETIREMENT = 'retire_';

const KINDS: Readonly<Record<Population, ListKind>> = {
  people: 'people',
  changes: 'changes',
  learners: 'people',
  lessons: 'training',
  monthly: 'training',
  sittings: 'tests',
  ...{ scores: 'scores', reviews: 'reviews', honours: 'honours', outcomes: 'outcomes' },
};

const derived = new Map(ANALYSES.flatMap((analysis) => analysis.derived).map((table) => [table.id, table]));

const isRowKind = (kind: string): kind is RecordPopulation =>
  RECORD_POPULATIONS.some((each) => each === kind);

/** A table worked out of others or of records is about what those are about. */
export function listKindOf(id: string): ListKind {
  const table = findTable(id)?.definition;
  if (table?.dims.some(({ dimension }) => dimension.startsWith(RETIREMENT))) return 'retirement';
  if (table) return KINDS[table.population];
  const { from = [], records = [] } = derived.get(id) ?? {};
  const kinds = [...from.map(listKindOf), ...records.filter(isRowKind)];
  return kinds.find((kind) => kind !== 'people') ?? 'people';
}

/** What the rows behind a cell are counted in: the first record of each is as many people as there are rows. */
export function rowUnitOf({ table: id, measure: name }: Pick<Drill, 'table' | 'measure'>): RowUnit {
  if (isRowKind(listKindOf(id))) return '条';
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
