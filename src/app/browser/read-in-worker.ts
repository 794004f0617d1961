import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import readerUrl from './reader-worker.ts?worker&url';
import { connectCalls } from './rpc.ts';
import { startWorker } from './start-worker.ts';

interface Reader {
  read(source: SourceFile, job: Job): Promise<PackedFile>;
}

/** Without any sign of progress for so long a file is given up. */
const SILENCE_MS = 90_000;

/** Reads a file in a worker of its own, which is ended on cancel or when the file is stuck. */
export async function readInWorker(source: SourceFile, job: Job): Promise<PackedFile> {
  throwIfCancelled(job.signal);
  const worker = startWorker(readerUrl);
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
  try {
    const progress: Job['progress'] = (value) => {
      heard();
      job.progress?.(value);
    };
    return await Promise.race([connectCalls<Reader>(worker).read(source, { progress }), ended]);
  } finally {
    clearTimeout(timer);
    job.signal?.removeEventListener('abort', cancel);
    worker.terminate();
  }
}
