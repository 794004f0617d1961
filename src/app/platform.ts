import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { LedgerStore } from './ledger/store.ts';
import type { PackedFile } from './load/packed-sheet.ts';

/** What the surroundings give the workspace: the browser's worker or Node. Nothing else is global. */
export interface Platform {
  startEngine(job: Job): Promise<Engine>;
  /** Rejects when the browser keeps nothing (blocked storage, some private windows). */
  openStore(): Promise<LedgerStore>;
  /** Reads a file where it can be ended: cancelled or past its time limit. */
  readFile(source: SourceFile, job: Job, choices?: ReadChoices): Promise<PackedFile>;
  /** SHA-256 of a file, away from the thread that answers questions. */
  hashFile(file: Blob): Promise<string>;
  sampleFiles(job: Job): Promise<readonly SourceFile[]>;
  /** ISO time for the ledger; never used by an analysis. */
  now(): string;
  newId(): string;
  /** Tells other tabs of the same origin that the ledger changed. */
  announceChange(): void;
  onChangeElsewhere(listener: () => void): void;
}
