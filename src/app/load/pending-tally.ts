import type { TextTally } from '#ingest/text/column-tally.ts';

/** Distinct cells that are being counted while the engine loads the same text. */
export interface PendingTally {
  /** null: cancelled or failed; the engine is asked then. Never rejects. */
  readonly result: Promise<TextTally | null>;
  cancel(): void;
  /** How long, in milliseconds, it is worth waiting for before the text is loaded; not at all where absent. */
  readonly worthMs?: () => number;
}

const late = Symbol('late');

async function within<Result>(result: Promise<Result>, ms: number): Promise<Result | typeof late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gone = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  const first = await Promise.race([result, gone]);
  clearTimeout(timer);
  return first;
}

/** The tally where it is there, or so near that it is worth waiting for; it is counted on otherwise. */
export async function glanceAtTally({ result, worthMs }: PendingTally): Promise<TextTally | null> {
  const tally = await within(result, worthMs?.() ?? 0);
  return tally === late ? null : tally;
}

/** The tally, unless it is not there after so long: asking the engine is quicker then. */
export async function awaitTally(pending: PendingTally, patienceMs: number): Promise<TextTally | null> {
  const tally = await within(pending.result, patienceMs);
  if (tally !== late && tally !== null) return tally;
  pending.cancel();
  return null;
}
