/** Counted progress of long work; `total` is null while it is not known yet. */
export interface Progress {
  /** What is being done, in the interface language: 读取文件, 载入引擎, 统一写法. */
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: '行' | '个文件' | 'MB' | '步' | '份';
}

export type ReportProgress = (progress: Progress) => void;

/** What an AbortSignal offers, said without the DOM. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Handed to long work: where to report, and when to stop. */
export interface Job {
  readonly signal?: CancelSignal;
  readonly progress?: ReportProgress;
}

export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('已取消');
  }
}

export function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}
