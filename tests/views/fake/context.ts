import type { WorkspaceState } from '#app/api.ts';
import { throwIfCancelled, type Job } from '#core/progress.ts';

import type { FakePerson } from './people.ts';

/** What the invented workspace starts with; `?scene=` in the address of the harness. */
export const SCENES = ['empty', 'data', 'draft', 'many', 'slow', 'broken', 'huge'] as const;

export type Scene = (typeof SCENES)[number];

/** What the parts of the invented workspace share. */
export interface FakeContext {
  readonly scene: Scene;
  readonly people: readonly FakePerson[];
  readonly state: () => WorkspaceState;
  readonly set: (part: Partial<WorkspaceState>) => Promise<WorkspaceState>;
  /** Counts up to `total` rows over `ms` milliseconds, and can be cancelled. */
  readonly count: (job: Job | undefined, stage: string, total: number, ms: number) => Promise<void>;
  /** What one more import leads to. */
  readonly afterImport: () => Partial<WorkspaceState>;
}

export async function countUp(job: Job | undefined, stage: string, total: number, ms: number): Promise<void> {
  const steps = 20;
  for (let step = 0; step <= steps; step += 1) {
    throwIfCancelled(job?.signal);
    job?.progress?.({ stage, done: Math.round((total * step) / steps), total, unit: '行' });
    await new Promise((resolve) => setTimeout(resolve, ms / steps));
  }
  throwIfCancelled(job?.signal);
}
