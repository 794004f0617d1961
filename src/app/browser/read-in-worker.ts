import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import { keepReader, takeReader } from './idle-reader.ts';

/** Without any sign of progress for so long a file is given up. */
const SILENCE_MS = 90_000;

/** Reads a file in a worker, which is ended on cancel or when the file is stuck. */
export async function readInWorker(
  source: SourceFile,
  job: Job,
  choices: ReadChoices = {},
): Promise<PackedFile> {
  throwIfCancelled(job.signal);
  const reader = takeReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(new Error('读取超过时限，已停止；请另存为新文件后再试')), SILENCE_MS);
  };
  const cancel = () => giveUp(new CancelledError());
  job.signal?.addEventListener('abort', cancel);
  heard();
  let isWell = false;
  try {
    const progress: Job['progress'] = (value) => {
      heard();
      job.progress?.(value);
    };
    const packed = await Promise.race([reader.calls.read(source, choices, { progress }), ended]);
    isWell = true;
    keepReader(reader);
    return packed;
  } finally {
    clearTimeout(timer);
    job.signal?.removeEventListener('abort', cancel);
    if (!isWell) reader.end();
  }
}

/** A reader that fails here is ended with what it was given. */
export async function hashInWorker(file: Blob): Promise<string> {
  const reader = takeReader();
  try {
    const hash = await reader.calls.hash(file);
    keepReader(reader);
    return hash;
  } catch (error) {
    reader.end();
    throw error;
  }
}
