/** Counted progress of long work; `total` is null while it is not known yet. */
export interface Progress {
  /** What is being done, in the interface language: 读取文件, 载入引擎, 统一写法. */
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: '行' | '个文件' | 'MB' | '步';
}

export type ReportProgress = (progress: Progress) => void;

/** Handed to long work: where to report, and when to stop. */
export interface Job {
  readonly signal?: AbortSignal;
  readonly progress?: ReportProgress;
}

export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('已取消');
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}
