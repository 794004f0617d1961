import type { Tables } from '#charts/tables.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { lineSamples } from './line-samples.ts';
import { peopleSamples } from './people-samples.ts';
import { rankingSamples } from './ranking-samples.ts';
import { reviewSamples } from './review-samples.ts';
import { sheetSamples } from './sheet-samples.ts';
import { trainingSamples } from './training-samples.ts';
import { unitSamples } from './unit-samples.ts';

export interface Sample {
  readonly spec: FigureSpec;
  readonly tables: Tables;
}

export interface SampleSource {
  readonly spec: FigureSpec;
  readonly tables: readonly StatTable[];
}

/** Every form, ordinary and at its edges, on invented tables. */
export const SAMPLES: readonly Sample[] = [
  ...peopleSamples,
  ...lineSamples,
  ...unitSamples,
  ...sheetSamples,
  ...trainingSamples,
  ...rankingSamples,
  ...reviewSamples,
].map(({ spec, tables }) => ({ spec, tables: Object.fromEntries(tables.map((table) => [table.id, table])) }));
