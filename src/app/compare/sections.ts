import { compareByList, compareWords } from '#core/order.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { CompareRow, CompareSection, CompareValue } from '../api.ts';
import type { ComparedTables, ShareTable } from './compared-tables.ts';
import { shareRow, shareValue, yearsRow } from './rows.ts';
import type { SideCounts } from './side-counts.ts';

const LAST = '其他';

/** Classes in their official order; without one the larger first, 其他 last. */
export function classesOf(
  { definition, dimension }: ShareTable,
  sides: readonly SideCounts[],
): readonly string[] {
  const totals = new Map<string, number>();
  for (const { shares } of sides) {
    for (const [name, n] of shares.get(definition.id)?.classes ?? [])
      if (n > 0) totals.set(name, (totals.get(name) ?? 0) + n);
  }
  const { order } = dimensionOf(dimension);
  const byPlace = order ? compareByList(order) : null;
  return [...totals.keys()].sort((a, b) => {
    if (byPlace) return byPlace(a, b);
    const last = Number(a === LAST) - Number(b === LAST);
    return last || (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || compareWords(a, b);
  });
}

function sections(compared: ComparedTables, rows: readonly CompareRow[]): readonly CompareSection[] {
  const definitions = [...compared.years, ...compared.shares].map(({ definition }) => definition);
  return [...new Set(definitions)].flatMap(({ id, title }) => {
    const own = rows.filter(({ table }) => table === id);
    return own.length > 0 ? [{ table: id, title, rows: own }] : [];
  });
}

/** Two groups, measure by measure and class by class. */
export function compareGroups(
  compared: ComparedTables,
  a: SideCounts,
  b: SideCounts,
  minBase: number,
): readonly CompareSection[] {
  const empty = new Map<number, number>();
  const years = compared.years.map((measure) =>
    yearsRow(measure, a.years.get(measure.of) ?? empty, b.years.get(measure.of) ?? empty, minBase),
  );
  const shares = compared.shares.flatMap((table) => {
    const [own, other] = [a, b].map(({ shares: counts }) => counts.get(table.definition.id));
    return classesOf(table, [a, b]).map((name) =>
      shareRow(table, name, [name], shareValue(own, [name], minBase), shareValue(other, [name], minBase)),
    );
  });
  return sections(compared, [...years, ...shares]);
}

/** A group against the targets that the office has set; one not set is no row. */
export function compareTargets(
  compared: ComparedTables,
  a: SideCounts,
  settings: readonly SettingDefinition[],
  setting: (id: string) => SettingValue,
  minBase: number,
): readonly CompareSection[] {
  const rows = settings.flatMap(({ id, label, target }): readonly CompareRow[] => {
    const value = setting(id);
    const table = compared.shares.find(({ definition }) => definition.id === target?.table);
    if (!target || !table || typeof value !== 'number') return [];
    const aim: CompareValue = { value, n: null, known: null, isSmall: false };
    const own = shareValue(a.shares.get(target.table), target.classes, minBase);
    return [shareRow(table, label, target.classes, own, aim)];
  });
  return sections(compared, rows);
}
