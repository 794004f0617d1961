import type { DatasetKind, NormalValue } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import type { OriginalRow } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import type { BatchEdits } from '../ledger/fold.ts';
import { type MappedField, mappedFields } from '../load/stage-input.ts';
import { fetchSourceRows, readCell, shownValue } from './row-reader.ts';
import { sourceOf } from './row-source.ts';

/** Fields that a column of the sheet is read as; one that became rows holds the value of each. */
function fieldsAt({ batch, staged }: HeldTable, index: number): readonly MappedField[] {
  const { kind, headings } = staged.input;
  if (!batch.wide.some((column) => column.index === index)) {
    return mappedFields(staged.input).filter((mapped) => mapped.index === index);
  }
  const field = valueField(kind);
  return field ? [{ field, index, heading: headings[index] ?? '' }] : [];
}

const valueField = ({ wide, fields }: DatasetKind) => fields.find(({ name }) => name === wide?.value);

/** Who gave a vote: on screen no vote stands beside a voter, nor beside the code of one. */
const isVoter = (held: HeldTable, index: number): boolean =>
  fieldsAt(held, index).some(({ field }) => field.coded !== undefined);

function spell({ field }: MappedField, normal: NormalValue): string | null {
  const value = normal.spelled ?? shownValue(field, normal);
  return value === null ? null : String(value);
}

/** One row as its file has it, what it was read as, and what the person put in its place. */
export async function readOriginalRow(
  engine: Engine,
  held: HeldTable,
  edits: BatchEdits | undefined,
  row: number,
): Promise<OriginalRow | null> {
  const { batch, place, staged } = held;
  const isOutside = row < place.firstDataRow || (batch.lastDataRow !== null && row > batch.lastDataRow);
  const { original } = staged.input;
  const source = isOutside ? undefined : (await fetchSourceRows(engine, original, [row])).get(row);
  if (!source) return null;
  const [first, last] = batch.columns ?? [0, source.cells.length - 1];
  const changed = edits?.cells.get(row);
  const cells = source.cells.flatMap((text, index) => {
    const heading = place.headings[index] ?? '';
    const edited = changed?.get(index) ?? null;
    if (index < first || index > last || (heading === '' && text === '' && edited === null)) return [];
    const read = edited ?? text;
    const letter = original.hasKinds && edited === null ? (source.kinds[index] ?? '-') : 't';
    const values =
      read === ''
        ? []
        : fieldsAt(held, index).map((mapped) => spell(mapped, readCell(staged, mapped.field, read, letter)));
    const known = [...new Set(values.filter((value) => value !== null))];
    const cell = { heading, text, edited, value: known.length > 0 ? known.join('、') : null };
    return [isVoter(held, index) ? { ...cell, hidden: true } : cell];
  });
  return { ...sourceOf(held, row), cells };
}
