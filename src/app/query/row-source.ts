import type { RowPlace } from '../api.ts';
import type { HeldTable } from '../holdings.ts';

/** Where a person finds a row of a batch; a form is a file of its own. */
export function sourceOf({ batch, place }: Pick<HeldTable, 'batch' | 'place'>, row: number): RowPlace {
  const form = place.members?.[row - place.firstDataRow];
  return form === undefined
    ? { file: batch.file, sheet: batch.sheet, row }
    : { file: form, sheet: null, row: null };
}
