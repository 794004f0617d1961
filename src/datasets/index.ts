import type { DatasetKind } from './kind.ts';
import { honours } from './honours.ts';
import { outcomes } from './outcomes.ts';
import { reviews } from './reviews.ts';
import { roster } from './roster.ts';
import { scores } from './scores.ts';
import { tests } from './tests.ts';
import { training } from './training.ts';
import { units } from './units.ts';

/** Every kind of table the office has. Adding one is its file and a line here. */
export const KINDS: readonly DatasetKind[] = [
  roster,
  training,
  tests,
  scores,
  reviews,
  honours,
  outcomes,
  units,
];

export function findKind(id: string): DatasetKind | undefined {
  return KINDS.find((kind) => kind.id === id);
}
