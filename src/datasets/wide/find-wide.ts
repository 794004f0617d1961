import { headingKey } from '../heading-key.ts';
import type { ColumnMapping, DatasetKind, Recognition, WideColumn, WideShape } from '../kind.ts';
import type { ReadColumn } from '../read-column.ts';
import { UNUSED_HEADINGS } from '../unused-headings.ts';
import { toCompact } from '../values/clean.ts';

/** A heading that merely holds the words of a field may as well be the name of a dimension. */
const HARDLY = 0.6;
/** Surer than that a column is taken for what it says without being asked about. */
const SURE = 0.8;
const unused = new Set(UNUSED_HEADINGS.map(headingKey));

/** Finds the columns that are one field told apart by their headings; they lose the fields they had. */
export function findWide(
  columns: readonly ReadColumn[],
  mapped: readonly ColumnMapping[],
  kind: DatasetKind,
  words: string,
): Pick<Recognition, 'columns' | 'wide'> {
  const shape = kind.wide;
  if (!shape) return { columns: mapped };
  const found = columns.map(withoutHeading).flatMap((column, i) => {
    const says = mayBeWide(mapped[i], column, shape) ? shape.read(column.heading, column.samples) : null;
    return says ? [{ ...column, says }] : [];
  });
  const indices = new Set(found.map(({ index }) => index));
  const others = mapped.filter(({ index }) => !indices.has(index));
  const fields = new Set(
    others.flatMap(({ field, confidence }) => (field && confidence > HARDLY ? [field] : [])),
  );
  if (!isMoreThanOne(found, mapped, shape)) return { columns: mapped };
  if (!shape.isWide({ columns: found, others: others.map(({ heading }) => heading), fields, words })) {
    return { columns: mapped };
  }
  // A total that hardly has the value's name (有效票数) is not the value as well.
  const isRival = ({ field, confidence }: ColumnMapping) => field === shape.value && confidence < SURE;
  return {
    columns: mapped.map((mapping) =>
      indices.has(mapping.index) || isRival(mapping) ? withoutField(mapping) : mapping,
    ),
    wide: found.map(({ index, heading, says }): WideColumn => ({ index, heading, says })),
  };
}

/** A heading printed again on each page is no value of its column. */
function withoutHeading(column: ReadColumn): ReadColumn {
  const own = new Set(column.heading.split('/').map(toCompact));
  return { ...column, samples: column.samples.filter((sample) => !own.has(toCompact(sample))) };
}

function mayBeWide(mapping: ColumnMapping | undefined, { heading }: ReadColumn, shape: WideShape): boolean {
  if (!mapping || heading === '' || unused.has(headingKey(heading))) return false;
  return mapping.field === null || mapping.field === shape.value || mapping.confidence <= HARDLY;
}

/** A sheet whose only such column is the value's own, by its own name, is a long one. */
function isMoreThanOne(
  found: readonly WideColumn[],
  mapped: readonly ColumnMapping[],
  shape: WideShape,
): boolean {
  const own = mapped.find(({ field, confidence }) => field === shape.value && confidence > HARDLY);
  const rest = found.filter(({ index }) => index !== own?.index);
  return rest.length > 0 || (found.length > 0 && own === undefined);
}

function withoutField({ index, heading }: ColumnMapping): ColumnMapping {
  return { index, heading, field: null, confidence: 0 };
}
