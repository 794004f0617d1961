import type { IsoDate } from '#core/month.ts';
import type { Draft, Refusal, ReturnedList } from './intake.ts';
import type { BatchSummary } from './ledger.ts';

export interface StorageState {
  /** memory: nothing survives closing the page; `note` says why. */
  readonly kind: 'indexeddb' | 'memory';
  readonly note: string | null;
  /** True while something said is not stored yet. */
  readonly saving: boolean;
}

export interface EngineState {
  readonly status: 'idle' | 'starting' | 'ready' | 'failed';
  readonly bundle: 'eh' | 'mvp' | null;
  readonly note: string | null;
}

/** Everything the interface shows besides analysis pages. */
export interface WorkspaceState {
  readonly revision: number;
  readonly storage: StorageState;
  readonly engine: EngineState;
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  readonly returned: readonly ReturnedList[];
  readonly batches: readonly BatchSummary[];
  /** Effective as-of date, and whether the person set it. */
  readonly asOf: IsoDate | null;
  readonly asOfChosen: boolean;
  /** Dates of the rosters that count, oldest first. */
  readonly rosterDates: readonly IsoDate[];
  readonly headcount: number | null;
  readonly city: string | null;
  readonly bytes: number;
  /** Answer to 这台电脑是否多人共用; null until asked. */
  readonly sharedComputer: boolean | null;
  /** Another tab changed the same workspace; its pages are reloaded. */
  readonly changedElsewhere: boolean;
  /** Records whose person must be chosen, unit names to confirm. */
  readonly openQuestions: { readonly identity: number; readonly units: number };
  /** How many things were put aside for the report. */
  readonly reportParts: number;
  /** When the workspace was last saved as a file; null: never. Entries since then. */
  readonly lastSaved: { readonly at: string | null; readonly changesSince: number };
}
