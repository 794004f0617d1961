import type { ReportProgress } from '#core/progress.ts';
import type { CellColumns } from '#ingest/text/cell-columns.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';

/** The cells of a text that are being counted, and may be kept, on another thread. */
export interface PendingTally {
  /** null: cancelled or failed; the engine is asked then. Never rejects. */
  readonly result: Promise<TextTally | null>;
  cancel(): void;
  /** The cells themselves once `result` is there, to the first that asks; absent where they are not kept. */
  readonly takeCells?: () => CellColumns | null;
  /** Hears of how far it is; gives how to hear no more. */
  readonly listen?: (listener: ReportProgress) => () => void;
}

/** The tally, unless it is not there after so long: asking the engine is quicker then. */
export async function awaitTally(
  { result, cancel }: Pick<PendingTally, 'result' | 'cancel'>,
  patienceMs: number,
): Promise<TextTally | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  const tally = await Promise.race([result, late]);
  clearTimeout(timer);
  if (tally === null) cancel();
  return tally;
}
