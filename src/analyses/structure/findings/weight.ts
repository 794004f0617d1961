/** How far a value that must be above a limit is beyond it: 0 at the limit, towards 1 far above. */
export function above(value: number, limit: number): number {
  return value <= limit || value <= 0 ? 0 : Math.min(1, 1 - Math.max(0, limit) / value);
}

/** The same for a value that must be below: 0 at the limit, 1 at nothing. */
export function below(value: number, limit: number): number {
  return value >= limit || limit <= 0 ? 0 : Math.min(1, 1 - Math.max(0, value) / limit);
}

/** At least the limit; a difference of two shares that is the limit itself may be a hair off it. */
export const reaches = (value: number, limit: number): boolean => value >= limit - 1e-9;
