import { CancelledError, type Job } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import type { Platform } from '../platform.ts';

export interface TimedRead {
  readonly file: PackedFile;
  readonly readMs: number;
}

/** Texts are read piece by piece: one that waits needs little memory. */
const IS_TEXT = /\.(csv|tsv|txt)$/i;

/** A spreadsheet takes about so many times as long to read as a text of its size. */
const SPREADSHEET_EFFORT = 20;

const effortOf = ({ path, blob }: SourceFile): number =>
  IS_TEXT.test(path) ? blob.size : blob.size * SPREADSHEET_EFFORT;

/** Places of the files, those first that take longest: what is still to be done when all are read is little then. */
export function readingOrder(files: readonly SourceFile[]): readonly number[] {
  const efforts = files.map(effortOf);
  return [...files.keys()].sort((a, b) => (efforts[b] ?? 0) - (efforts[a] ?? 0));
}

/** Reads files; a text that comes next may be begun while the file before it is still being looked at. */
export class FileReads {
  private readonly begun = new WeakMap<SourceFile, Promise<TimedRead>>();

  constructor(private readonly platform: Platform) {}

  private async start(source: SourceFile, choices: ReadChoices, job: Job): Promise<TimedRead> {
    const started = performance.now();
    const file = await this.platform.readFile(source, job, choices);
    return { file, readMs: performance.now() - started };
  }

  /** Nothing is told of it before it is its turn. */
  ahead(source: SourceFile | undefined, { signal }: Job): void {
    if (!source || !IS_TEXT.test(source.path)) return;
    const reading = this.start(source, {}, { signal });
    this.begun.set(source, reading);
    // What was given up may be asked for again.
    reading.catch((error: unknown) => {
      if (error instanceof CancelledError) this.begun.delete(source);
    });
  }

  read(source: SourceFile, choices: ReadChoices, job: Job): Promise<TimedRead> {
    const begun = this.begun.get(source);
    this.begun.delete(source);
    return begun && choices.encoding === undefined ? begun : this.start(source, choices, job);
  }
}
