import type { CellValue } from '#core/table.ts';
import type { DimensionId } from './definition.ts';
import { dimensionOf } from './people.ts';

/** Turns a base value (an age) into the dimension's value (its band); null stays null. */
export function deriveValue(id: DimensionId, base: CellValue): CellValue {
  const { source } = dimensionOf(id);
  if (base === null) return null;
  switch (source.kind) {
    case 'field':
    case 'age':
    case 'year':
    case 'number':
      return base;
    case 'bands': {
      const value = deriveValue(source.of, base);
      if (typeof value !== 'number') return null;
      const band = source.bands.find(
        ({ from, to }) => (from === null || value >= from) && (to === null || value <= to),
      );
      return band?.label ?? null;
    }
    case 'groups': {
      const value = deriveValue(source.of, base);
      if (typeof value !== 'string') return null;
      const group = Object.entries(source.groups).find(([, members]) => members.includes(value));
      return group?.[0] ?? source.other;
    }
  }
}
