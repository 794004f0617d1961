import type { Job } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import readerUrl from './reader-worker.ts?worker&url';
import { connectCalls } from './rpc.ts';
import { startWorker } from './start-worker.ts';

export interface Reader {
  read(source: SourceFile, choices: ReadChoices, job: Job): Promise<PackedFile>;
  hash(file: Blob): Promise<string>;
}

export interface RunningReader {
  readonly calls: Reader;
  end(): void;
}

/** A reader that did its work well waits for the next file: starting one takes longer than most files. */
let idle: RunningReader | null = null;

function startReader(): RunningReader {
  const worker = startWorker(readerUrl);
  return { calls: connectCalls<Reader>(worker), end: () => worker.terminate() };
}

export function takeReader(): RunningReader {
  const waiting = idle;
  idle = null;
  return waiting ?? startReader();
}

/** Has a reader at hand before there is a file. */
export function warmReader(): void {
  idle ??= startReader();
}

/** Gives a reader back; a second one is not kept. */
export function keepReader(reader: RunningReader): void {
  if (idle) reader.end();
  else idle = reader;
}
