import { CancelledError, type Job } from '#core/progress.ts';
import type { WasmListener } from './wasm-stream.ts';
import type { StartMessage } from './worker-shim.ts';

const MEGABYTE = 1024 * 1024;
const DEADLINE_MS = 60_000;

/** The engine's file did not come as it was shipped: another bundle from the same server is no help. */
export class EngineFileError extends Error {
  override readonly name = 'EngineFileError';
}

export interface EngineStart {
  /** Only ever rejects: the engine's own promise would never settle. */
  readonly failed: Promise<never>;
  /** For a file that is fetched outside of the worker. */
  readonly file: WasmListener;
  release(): void;
}

/** Counts what arrives, and rejects when the worker fails, the person cancels or nothing happens any more. */
export function watchStart(worker: Worker, totalBytes: number, job?: Job): EngineStart {
  let reject: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, fail) => (reject = fail));
  failed.catch(() => undefined);
  let timer: ReturnType<typeof setTimeout>;
  const restartDeadline = () => {
    clearTimeout(timer);
    timer = setTimeout(() => reject(new Error('引擎在一分钟内没有启动')), DEADLINE_MS);
  };
  const file: WasmListener = {
    arrived(bytes) {
      restartDeadline();
      const done = Math.min(bytes, totalBytes) / MEGABYTE;
      job?.progress?.({ stage: '载入引擎', done, total: totalBytes / MEGABYTE, unit: 'MB' });
    },
    failed: (reason) => reject(new EngineFileError(reason)),
  };
  const onError = (event: ErrorEvent) => reject(new Error(event.message || '引擎脚本未能载入'));
  const onMessage = (event: MessageEvent<StartMessage | null>) => {
    const { engineArrived, engineRefused, engineFailure } = event.data ?? {};
    if (engineArrived !== undefined) file.arrived(engineArrived);
    else if (engineRefused !== undefined) file.failed(engineRefused);
    else if (engineFailure !== undefined) reject(new Error(engineFailure));
    else return;
    // The engine's own listener comes later and would complain of a message it does not know.
    event.stopImmediatePropagation();
  };
  const onAbort = () => reject(new CancelledError());
  worker.addEventListener('error', onError);
  worker.addEventListener('message', onMessage);
  job?.signal?.addEventListener('abort', onAbort);
  restartDeadline();
  return {
    failed,
    file,
    release() {
      clearTimeout(timer);
      worker.removeEventListener('error', onError);
      worker.removeEventListener('message', onMessage);
      job?.signal?.removeEventListener('abort', onAbort);
    },
  };
}
