import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { RegularText, SourceFile } from '#ingest/sheet.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import type { PendingTally } from '../load/pending-tally.ts';
import { keepReader, type RunningReader, takeReader } from './idle-reader.ts';

/** Without any sign of progress for so long a file is given up. */
const SILENCE_MS = 90_000;

/** Counting takes about as long as reading did, and saves the engine about half of that. */
const COUNTING_SHARE = 1.2;
const SAVED_SHARE = 0.5;

/** The reader goes on to count the cells of a regular text; it is ended when it has, or is told to stop. */
function startTally(reader: RunningReader, text: RegularText, readMs: number, { signal }: Job): PendingTally {
  const started = performance.now();
  const worthMs = () => {
    const left = started + readMs * COUNTING_SHARE - performance.now();
    return left > readMs * SAVED_SHARE ? 0 : readMs * SAVED_SHARE;
  };
  let stop: () => void = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, SILENCE_MS);
  const counted = reader.calls.tally(text).catch(() => null);
  const result = Promise.race([counted, stopped]).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    reader.end();
  });
  return { result, cancel: stop, worthMs };
}

/** A text that was proved regular brings along what is still being counted; any other file ends the worker. */
function withTally(packed: PackedFile, start: (text: RegularText) => PendingTally): PackedFile | null {
  const [only, ...more] = packed.sheets;
  if (!only || more.length > 0 || only.body.kind !== 'regular') return null;
  return { ...packed, sheets: [{ ...only, body: { ...only.body, tally: start(only.body.text) } }] };
}

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
  const started = performance.now();
  let isWell = false;
  try {
    const progress: Job['progress'] = (value) => {
      heard();
      job.progress?.(value);
    };
    const packed = await Promise.race([reader.calls.read(source, choices, { progress }), ended]);
    const counting = withTally(packed, (text) => startTally(reader, text, performance.now() - started, job));
    isWell = true;
    if (!counting) keepReader(reader);
    return counting ?? packed;
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
