/** Parameters of a property: fixed, so that a failure stays; RUNS and SEED look further than a test run has time for. */
export function runs(numRuns: number, seed: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env['RUNS'] ?? numRuns), seed: Number(process.env['SEED'] ?? seed) };
}
