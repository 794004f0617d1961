import type { DimensionId, TableDefinition } from '../plan/definition.ts';
import { shareMeasures } from './measures.ts';

/** How many people of a scope are of each class of a dimension, and their share of the known. */
export function shareTable(
  name: string,
  title: string,
  dimension: DimensionId,
  column: string = dimension,
): TableDefinition {
  return {
    id: `structure.${name}`,
    title,
    population: 'people',
    dims: [{ name: column, dimension }],
    measures: shareMeasures(dimension),
    personal: false,
  };
}
