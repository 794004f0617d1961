import { quoteName, quoteText } from '#engine/quote.ts';
import type { HeldTable } from '../holdings.ts';
import { selectTyped } from '../load/coded-table.ts';

/** `SELECT r` of the rows of a table that name the unit, loaded or set aside; null where none can. */
export function printOwnRows({ staged }: HeldTable, unit: string): string | null {
  const { input, columns } = staged;
  const fields = input.kind.fields
    .filter(({ name, isUnit }) => isUnit && columns.some((column) => column.name === name))
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'unit') - Number(a === 'unit'));
  if (fields.length === 0) return null;
  const used = columns.filter(({ name }) => fields.includes(name));
  const said = fields.map((name) => `CAST(${quoteName(name)} AS VARCHAR)`).join(', ');
  const rows = selectTyped(input, used, ({ sql }) => sql);
  return `SELECT DISTINCT r FROM (${rows}) WHERE coalesce(${said}) = ${quoteText(unit)}`;
}
