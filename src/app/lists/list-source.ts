import type { Analysis, Answers, Ask, ListDefinition } from '#analyses/analysis.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import type { HeldTable } from '../holdings.ts';
import type { PeopleBehind } from '../query/behind.ts';

/** What a list is read from. */
export interface ListSource {
  readonly engine: Engine;
  readonly answers: Answers;
  /** Null where the list names nobody. */
  readonly behind: Pick<PeopleBehind, 'relation' | 'condition'> | null;
  readonly rosters: readonly HeldTable[];
  readonly units: UnitOrder;
  /** The 情况说明 on a unit, or on all that are listed: null. */
  readonly notesOf: (unit: string | null) => readonly string[];
}

/** Whoever answers questions: finds the people of a list under a question. */
export interface ListFinder {
  list(analysis: Analysis, list: ListDefinition, ask: Ask, job: Job): Promise<ListSource>;
}
