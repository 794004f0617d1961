import { readNameList } from '#datasets/values/name-list.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { StagedTable } from '../load/stage.ts';
import { printTypedRows } from './typed-rows.ts';
import type { FoundUnit, ListedUnit } from './unit-names.ts';

const OBJECT_TYPE = 'object_type';
const UNIT = '单位';

/** Fields of a table that hold names of units; an 对象 may be a person or an office as well. */
function unitFields({ input, lookups }: StagedTable): readonly string[] {
  const types = lookups.find(({ field }) => field.name === OBJECT_TYPE)?.spellings ?? [];
  const holdsOthers = types.some(({ normal }) => normal.value !== null && normal.value !== UNIT);
  return input.kind.fields
    .filter(({ name, isUnit }) => isUnit && !(holdsOthers && name === input.kind.person?.name))
    .map(({ name }) => name);
}

/** Names of units in the loaded tables, as they were before any alias, in order of first appearance. */
export function countUnits(tables: readonly StagedTable[]): readonly FoundUnit[] {
  const rows = new Map<string, number>();
  for (const staged of tables) {
    const fields = unitFields(staged);
    for (const { field, spellings } of staged.lookups) {
      if (!fields.includes(field.name)) continue;
      for (const { before, normal, count } of spellings) {
        const name = before ?? normal.value;
        if (typeof name === 'string') rows.set(name, (rows.get(name) ?? 0) + count);
      }
    }
  }
  return [...rows].map(([name, count]) => ({ name, rows: count }));
}

const FIELDS = [
  'unit',
  'short_names',
  'order',
  'category',
  'level',
  'parent',
  'staffing',
  'staffing_admin',
  'staffing_institution',
  'staffing_worker',
  'leader_posts',
] as const;

type Value = string | number | boolean | null | undefined;
const textOf = (value: Value) => (value === null || value === undefined ? null : String(value));
const numberOf = (value: Value) => (value === null || value === undefined ? null : Number(value));

type Read = (name: (typeof FIELDS)[number]) => number | null;

function staffingBy(number: Read): Pick<ListedUnit, 'staffingBy'> {
  const parts = {
    admin: number('staffing_admin'),
    institution: number('staffing_institution'),
    worker: number('staffing_worker'),
  };
  return Object.values(parts).some((part) => part !== null) ? { staffingBy: parts } : {};
}

/** Lines of the loaded 单位基本表. */
export async function listUnits(
  engine: Engine,
  tables: readonly StagedTable[],
): Promise<readonly ListedUnit[]> {
  const found: ListedUnit[] = [];
  for (const staged of tables) {
    const rows = toRows(await engine.query(`${printTypedRows(staged, FIELDS)} ORDER BY r`));
    for (const row of rows) {
      const text = (name: (typeof FIELDS)[number]) => textOf(row[name]);
      const number = (name: (typeof FIELDS)[number]) => numberOf(row[name]);
      const name = text('unit');
      if (name === null) continue;
      found.push({
        name,
        shortNames: readNameList(text('short_names') ?? ''),
        order: number('order'),
        category: text('category'),
        level: text('level'),
        parent: text('parent'),
        staffing: number('staffing'),
        ...staffingBy(number),
        leaderPosts: number('leader_posts'),
      });
    }
  }
  return found;
}
