import type { WallClock } from '#app/wall/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that a test moves; the hour of the device is another matter. */
export class FakeClock implements WallClock {
  hourText = '10:00';
  todayText = '2026-11-21';
  #now = 0;
  #timers = new Map<number, Timer>();
  #next = 0;

  now = () => this.#now;
  hour = () => this.hourText;
  today = () => this.todayText;
  after = (ms: number, run: () => void) => {
    const id = (this.#next += 1);
    this.#timers.set(id, { at: this.#now + ms, run });
    return () => void this.#timers.delete(id);
  };

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets so many milliseconds pass; what falls due runs in its order, and what it promises is done. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const [due] = [...this.#timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = due[1].at;
      due[1].run();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    }
    this.#now = end;
  }
}
