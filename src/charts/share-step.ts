/** Upper ends of the first six steps of the sequential scale. */
const STEP_ENDS = [0.02, 0.1, 0.25, 0.45, 0.65, 0.85] as const;

/** Step of a share on the sequential scale, 1–7; the same in every figure. */
export function shareStep(share: number): number {
  const index = STEP_ENDS.findIndex((end) => share < end);
  return index < 0 ? STEP_ENDS.length + 1 : index + 1;
}
