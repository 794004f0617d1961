import type { IsoDate } from '#core/month.ts';

/** Time as a wall needs it: how long things last never depends on what the device says the hour is. */
export interface WallClock {
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** 08:05 on the device. */
  readonly hour: () => string;
  readonly today: () => IsoDate;
  /** Runs once after so many milliseconds; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
}

const two = (n: number): string => String(n).padStart(2, '0');

export const browserClock: WallClock = {
  now: () => performance.now(),
  hour: () => {
    const date = new Date();
    return `${two(date.getHours())}:${two(date.getMinutes())}`;
  },
  today: () => {
    const date = new Date();
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
