import type { TableDefinition } from '../../plan/definition.ts';
import { dimensionOf } from '../../plan/people.ts';
import { people } from '../measures.ts';
import { BASES, crossId, POST_LEVEL, SEX } from './layout.ts';

const label = (dimension: string) => dimensionOf(dimension).label;

/** What the sheet crosses: every line's dimension with the post levels and with the sexes. */
export const tables: readonly TableDefinition[] = BASES.flatMap(({ dimension }) =>
  [POST_LEVEL, SEX]
    .filter((by) => by.dimension !== dimension)
    .map((by): TableDefinition => {
      const over = [dimension, by.dimension];
      return {
        id: crossId(dimension, by.dimension),
        title: `${label(dimension)}与${label(by.dimension)}`,
        population: 'people',
        dims: [
          { name: 'item', dimension },
          { name: 'column', dimension: by.dimension },
        ],
        measures: [
          {
            ...people,
            formula: `${label(dimension)}和${label(by.dimension)}都为该类的在职人数`,
            expression: { op: 'count', over },
          },
        ],
        personal: false,
        internal: true,
      };
    }),
);
