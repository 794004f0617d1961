/** Where a number lies with 95 % certainty, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
