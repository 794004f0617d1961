import type { SheetColumn, SheetRow, ValueFormat } from '#core/figure.ts';
import type { CellValue } from '#core/table.ts';
import { whole } from '../../structure/sentence.ts';

/** Records are no people: their counts are said without 人. */
export const recordColumn = (
  label: string,
  measure: string,
  format: ValueFormat = 'number',
): SheetColumn => ({ group: '', label, where: {}, measure, format });

/** A line for each value of the table's dimension. */
export const recordRows = (column: string, values: readonly CellValue[]): readonly SheetRow[] =>
  values.map((value) => ({ group: '', label: String(value), where: whole({ [column]: value }) }));
