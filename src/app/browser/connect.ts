import type { Workspace } from '../api.ts';
import { connectCalls } from './rpc.ts';
import { startWorker } from './start-worker.ts';
import workerUrl from './workspace-worker.ts?worker&url';

/** Starts the workspace in its worker. The engine is not loaded until there is data. */
export function connectWorkspace(): Workspace {
  const worker = startWorker(workerUrl);
  worker.postMessage({ page: new URL('.', self.location.href).href });
  return connectCalls<Workspace>(worker);
}
