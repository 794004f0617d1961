import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellValue } from '#core/table.ts';
import type { Asked } from './answering.ts';
import { classTable, numberTable } from './asked-table.ts';
import { toValues, type ValueCondition } from './conditions.ts';
import type { Condition, Reading } from './reading.ts';

/** An office is where people are, so it narrows rather than being asked for. */
function orderConditions(conditions: readonly Condition[]): readonly Condition[] {
  const places = conditions.filter(({ dimension }) => dimension === 'office');
  return [...places, ...conditions.filter((condition) => !places.includes(condition))];
}

/** The number that is wanted, and the conditions that narrow down whose it is: all but the last. */
export async function whatIsAsked(
  { dimension, wanted, conditions }: Reading,
  numbersOf: (id: DimensionId) => Promise<readonly CellValue[]>,
): Promise<{ readonly asked: Asked; readonly narrowing: readonly ValueCondition[] }> {
  const values: ValueCondition[] = [];
  for (const condition of orderConditions(conditions)) values.push(await toValues(condition, numbersOf));
  if (wanted?.kind === 'measure') {
    const table = numberTable(wanted.table, wanted.measure);
    return { asked: { kind: 'number', table, label: wanted.label }, narrowing: values };
  }
  if (dimension !== null) {
    return { asked: { kind: 'spread', table: classTable(dimension), dimension }, narrowing: values };
  }
  const last = values[values.length - 1];
  if (!last) return { asked: { kind: 'people' }, narrowing: [] };
  return {
    asked: { kind: 'class', table: classTable(last.dimension), condition: last },
    narrowing: values.slice(0, -1),
  };
}
