import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineFileError, watchStart } from '#engine/engine-start.ts';

const MEGABYTE = 1024 * 1024;

/** A worker that only ever says what the test lets it say. */
class QuietWorker extends EventTarget {
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function watched(job: Parameters<typeof watchStart>[2] = {}) {
  const quiet = new QuietWorker();
  const start = watchStart(quiet as unknown as Worker, 8 * MEGABYTE, job);
  let outcome: Error | null = null;
  start.failed.catch((error: unknown) => (outcome = error as Error));
  return { quiet, start, outcome: () => outcome };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a start of the engine', () => {
  it('counts what arrives in MB, and never more than the whole', () => {
    const progress = vi.fn();
    const { quiet } = watched({ progress });
    quiet.says({ engineArrived: 2 * MEGABYTE });
    quiet.says({ engineArrived: 34 * MEGABYTE });
    expect(progress.mock.calls).toEqual([
      [{ stage: '载入引擎', done: 2, total: 8, unit: 'MB' }],
      [{ stage: '载入引擎', done: 8, total: 8, unit: 'MB' }],
    ]);
  });

  it('is given up a minute after the last byte, not after the first', async () => {
    const { quiet, outcome } = watched();
    await vi.advanceTimersByTimeAsync(50_000);
    quiet.says({ engineArrived: 1 });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(outcome()).toBeNull();
    await vi.advanceTimersByTimeAsync(10_001);
    expect(outcome()?.message).toBe('引擎在一分钟内没有启动');
  });

  it('tells a file that cannot be used from an engine that fails', async () => {
    const refused = watched();
    refused.quiet.says({ engineRefused: '引擎文件未能下载（404）' });
    refused.quiet.says({ engineFailure: 'CompileError' });
    const broken = watched();
    broken.quiet.says({ engineFailure: 'LinkError' });
    await vi.advanceTimersByTimeAsync(0);
    expect(refused.outcome()).toBeInstanceOf(EngineFileError);
    expect(refused.outcome()?.message).toBe('引擎文件未能下载（404）');
    expect(broken.outcome()).not.toBeInstanceOf(EngineFileError);
    expect(broken.outcome()?.message).toBe('LinkError');
  });

  it('says that the script could not be loaded when the browser gives no words', async () => {
    const { quiet, outcome } = watched();
    quiet.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()?.message).toBe('引擎脚本未能载入');
  });

  it('ends when the person cancels', async () => {
    const abort = new AbortController();
    const { outcome } = watched({ signal: abort.signal });
    abort.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome()?.message).toBe('已取消');
  });

  it('keeps its own messages from the engine, and only those', () => {
    const { quiet } = watched();
    const engine = vi.fn();
    quiet.addEventListener('message', engine);
    quiet.says({ engineArrived: 1 });
    quiet.says({ requestId: 1, type: 'OK' });
    quiet.says(null);
    expect(engine).toHaveBeenCalledTimes(2);
  });

  it('has no deadline and hears nothing once it is released', async () => {
    const progress = vi.fn();
    const { quiet, start, outcome } = watched({ progress });
    start.release();
    quiet.says({ engineArrived: 1 });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(progress).not.toHaveBeenCalled();
    expect(outcome()).toBeNull();
  });
});
