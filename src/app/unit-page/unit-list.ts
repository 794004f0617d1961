import type { TableDefinition } from '#analyses/plan/definition.ts';
import { LEVELS } from '#core/codes.ts';
import { compareByList } from '#core/order.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import { levelFromUnit } from '#datasets/level.ts';
import type { UnitDirectory, UnitEntry } from '../api.ts';
import { unitOrder } from '../office/unit-names.ts';
import type { TableSource } from '../query/table-source.ts';

const UNIT = '单位';

const counted = (id: string, over: readonly string[]): TableDefinition => ({
  ...{ id, title: '', population: 'people', personal: false, internal: true },
  dims: over.map((dimension) => ({ name: dimension, dimension })),
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '', expression: { op: 'count', over, known: over } },
  ],
});

const PEOPLE = counted('unit.people', []);
const LEVEL = counted('unit.levels', ['level']);

const unitRows = (table: StatTable | undefined) =>
  (table?.rows ?? []).filter((row) => row['scope_type'] === UNIT);

/** The level of most people of each unit; of equals the higher one. */
function levelsOfPeople(table: StatTable | undefined): ReadonlyMap<string, string> {
  const most = new Map<string, { readonly level: string; readonly n: number }>();
  const higher = compareByList(LEVELS);
  for (const row of unitRows(table)) {
    const [unit, level, n] = [String(row['scope']), String(row['level']), Number(row['n'])];
    const found = most.get(unit);
    if (!found || n > found.n || (n === found.n && higher(level, found.level) < 0)) {
      most.set(unit, { level, n });
    }
  }
  return new Map([...most].map(([unit, { level }]) => [unit, level]));
}

/** Every unit that has a page of its own, in the official order. */
export async function listUnitPages(
  source: TableSource,
  directory: UnitDirectory,
  city: string | null,
  job: Job,
): Promise<readonly UnitEntry[]> {
  const tables = await source.tables([PEOPLE, LEVEL], [], job);
  const people = new Map(
    unitRows(tables.get(PEOPLE.id)).map((row) => [String(row['scope']), Number(row['n'])]),
  );
  const levels = levelsOfPeople(tables.get(LEVEL.id));
  const official = new Map(directory.official.map((unit) => [unit.name, unit]));
  const own = directory.names.filter((each) => each.official === null).map(({ name }) => name);
  const order = unitOrder(directory);
  const names = [...new Set([...official.keys(), ...own])];
  /** A name of the files that nobody is in and no level is known of is hardly a unit: 办公室. */
  const isUnit = ({ name, level, people: count }: UnitEntry) =>
    count > 0 || level !== null || (!directory.isBuilt && official.has(name));
  names.sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
  return names
    .map((name) => ({
      name,
      level: levels.get(name) ?? official.get(name)?.level ?? levelFromUnit(name, city),
      people: people.get(name) ?? 0,
    }))
    .filter(isUnit);
}

/** The unit that a name stands for; undefined when nobody uses it. */
export function findEntry(
  entries: readonly UnitEntry[],
  { official, names }: UnitDirectory,
  name: string,
): UnitEntry | undefined {
  const wanted = name.trim();
  const readAs = names.find((each) => each.name === wanted)?.official ?? wanted;
  const own = entries.find((entry) => entry.name === readAs);
  if (own) return own;
  const [only, ...more] = official.filter(({ shortNames }) => shortNames.includes(wanted));
  return more.length === 0 ? entries.find((entry) => entry.name === only?.name) : undefined;
}
