import { CancelledError, type CancelSignal, throwIfCancelled } from '#core/progress.ts';

type Signal = CancelSignal | undefined;

/** Ends waiting when the person gives up; work that has begun ends by its own checks. */
async function orCancelled(wait: Promise<unknown>, signal: Signal): Promise<void> {
  throwIfCancelled(signal);
  let giveUp: () => void = () => undefined;
  const cancelled = new Promise<never>((_, reject) => {
    giveUp = () => reject(new CancelledError());
  });
  signal?.addEventListener('abort', giveUp);
  try {
    await Promise.race([wait, cancelled]);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/**
 * Who may touch the state when. Changes come one after another. Questions are answered beside each other and
 * beside tables being added, but never while a change may take away the tables they read.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private taking: Promise<void> | null = null;
  private readonly asking = new Set<Promise<void>>();

  /** A change that leaves every table there is where it lies. */
  async add<Result>(signal: Signal, work: () => Promise<Result>): Promise<Result> {
    const before = this.last;
    const own = makeGate();
    this.last = Promise.all([before, own.passed]);
    try {
      await orCancelled(before, signal);
      return await work();
    } finally {
      own.open();
    }
  }

  /** A change that may take tables away. */
  change<Result>(signal: Signal, work: () => Promise<Result>): Promise<Result> {
    return this.add(signal, async () => {
      const own = makeGate();
      this.taking = own.passed;
      try {
        await orCancelled(Promise.all(this.asking), signal);
        return await work();
      } finally {
        this.taking = null;
        own.open();
      }
    });
  }

  async ask<Result>(signal: Signal, work: () => Promise<Result>): Promise<Result> {
    while (this.taking) await orCancelled(this.taking, signal);
    const own = makeGate();
    this.asking.add(own.passed);
    try {
      return await work();
    } finally {
      this.asking.delete(own.passed);
      own.open();
    }
  }
}
