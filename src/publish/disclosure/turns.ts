import { type Job, throwIfCancelled } from '#core/progress.ts';

const TURN_MS = 25;

/** Long work on a thread that answers other questions too: they get their turn, and it stops when it is given up. */
export class Turns {
  private since = performance.now();

  constructor(private readonly job: Job) {}

  async pass(): Promise<void> {
    if (performance.now() - this.since >= TURN_MS) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      this.since = performance.now();
    }
    throwIfCancelled(this.job.signal);
  }
}
