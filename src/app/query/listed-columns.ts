import type { CellValue } from '#core/table.ts';
import { quoteName } from '#engine/quote.ts';
import { BEFORE } from '../load/changes-sql.ts';
import type { Population } from '#analyses/plan/populations.ts';

const BEFORE_COLUMNS = BEFORE.map((name) => `before_${name}`);

const asText = (column: string, name: string) =>
  `CAST(${quoteName(column)} AS VARCHAR) AS ${quoteName(name)}`;

/**
 * Columns of a list of people. A step stands at the unit and level that it belongs to, the list says those of the
 * row it was read from, and beside them what the person had before.
 */
export function listedColumns(counted: readonly string[], population: Population): readonly string[] {
  if (population !== 'changes') return counted.map((name) => asText(name, name));
  const rowColumn = (name: string) => (name === 'unit' || name === 'level' ? `row_${name}` : name);
  return [
    ...counted.map((name) => asText(rowColumn(name), name)),
    ...BEFORE_COLUMNS.map((name) => asText(name, name)),
  ];
}

/** Without what a person did not have otherwise before. */
export function onlyTold(values: Readonly<Record<string, CellValue>>): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== null || !BEFORE_COLUMNS.includes(name)),
  );
}
