import type { ExemptCell } from '#publish/snapshot.ts';

export interface Admitted<Outcome> {
  readonly outcome: Outcome;
  /** What the office ticked and does not go into the file, since it would tell something else. */
  readonly refused: readonly ExemptCell[];
}

type Ticks = readonly ExemptCell[];

/**
 * As much of what was ticked as tells nothing that is kept back, in the order in which it was ticked. All together is
 * tried first, then halves, so that one bad tick among many is found in few tries.
 */
export async function admitTicks<Outcome extends { readonly exposed: readonly unknown[] }>(
  ticked: Ticks,
  attempt: (ticks: Ticks) => Promise<Outcome>,
): Promise<Admitted<Outcome>> {
  const tried: { readonly ticks: Ticks; readonly outcome: Outcome }[] = [];
  const refused: ExemptCell[] = [];
  const admitted = (): Ticks => tried[tried.length - 1]?.ticks ?? [];
  const add = async (more: Ticks): Promise<void> => {
    const ticks = [...admitted(), ...more];
    const outcome = await attempt(ticks);
    if (outcome.exposed.length === 0) tried.push({ ticks, outcome });
    else if (more.length === 1) refused.push(...more);
    else {
      const middle = Math.ceil(more.length / 2);
      await add(more.slice(0, middle));
      await add(more.slice(middle));
    }
  };
  if (ticked.length > 0) await add(ticked);
  return { outcome: tried[tried.length - 1]?.outcome ?? (await attempt([])), refused };
}
