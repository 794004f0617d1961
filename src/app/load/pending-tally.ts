import type { TextTally } from '#ingest/text/column-tally.ts';

/** Distinct cells that are being counted while the engine loads the same text. */
export interface PendingTally {
  /** null: cancelled or failed; the engine is asked then. Never rejects. */
  readonly result: Promise<TextTally | null>;
  cancel(): void;
}

/** The tally, unless it is not there after so long: asking the engine is quicker then. */
export async function awaitTally(pending: PendingTally, patienceMs: number): Promise<TextTally | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const tally = await Promise.race([pending.result, late]);
  clearTimeout(timer);
  if (tally === null) pending.cancel();
  return tally;
}
