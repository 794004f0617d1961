import type { Dimension } from './definition.ts';

/** A word as it stands in the field of its name. */
export const field = (id: string, label: string, order?: readonly string[]): Dimension => ({
  id,
  label,
  source: { kind: 'field', field: id },
  order,
});

/** A whole number as it stands in the relation. */
export const number = (id: string, label: string): Dimension => ({
  id,
  label,
  source: { kind: 'number', field: id },
});
