import {
  CancelledError,
  type Job,
  type Progress,
  type ReportProgress,
  throwIfCancelled,
} from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { RegularText, SourceFile } from '#ingest/sheet.ts';
import type { CellColumns } from '#ingest/text/cell-columns.ts';
import { keepsCells } from '#ingest/text/cell-columns.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import type { PendingTally } from '../load/pending-tally.ts';
import { keepReader, type RunningReader, takeReader } from './idle-reader.ts';

/** Without any sign of progress for so long a file is given up. */
const SILENCE_MS = 90_000;

/** The reader goes on to count the cells of a regular text; it is ended when it has, or is told to stop. */
function startTally(reader: RunningReader, text: RegularText, { signal }: Job): PendingTally {
  let stop: () => void = () => {};
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listener: ReportProgress | null = null;
  const heard = (progress?: Progress) => {
    clearTimeout(timer);
    timer = setTimeout(stop, SILENCE_MS);
    if (progress) listener?.(progress);
  };
  signal?.addEventListener('abort', stop);
  heard();
  const counted = reader.calls.tally(text, { progress: heard }).catch(() => null);
  let cells: CellColumns | null = null;
  const result = Promise.race([counted, stopped])
    .then((found) => {
      cells = found?.cells ?? null;
      return found?.tally ?? null;
    })
    .finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reader.end();
    });
  const takeCells = () => {
    const own = cells;
    cells = null;
    return own;
  };
  const listen = (next: ReportProgress) => {
    listener = next;
    return () => (listener = null);
  };
  return { result, cancel: stop, listen, ...(keepsCells(text) ? { takeCells } : {}) };
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
  let isWell = false;
  try {
    const progress: Job['progress'] = (value) => {
      heard();
      job.progress?.(value);
    };
    const packed = await Promise.race([reader.calls.read(source, choices, { progress }), ended]);
    const counting = withTally(packed, (text) => startTally(reader, text, job));
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
