import type { Snapshot } from '#publish/snapshot.ts';

/** Something the wall can show, by the name that the wall knows it under. */
export interface Screen {
  readonly id: string;
  readonly title: string;
  /** Number in the loop; null for what is called by key. */
  readonly place: number | null;
}

/** The pages of the loop. */
export function loopScreens({ pages }: Snapshot): readonly Screen[] {
  return pages.map(({ id, title }, i) => ({ id, title, place: i + 1 }));
}

/** What is shown besides the pages. */
export function otherScreens({ walk, followUps }: Snapshot): readonly Screen[] {
  return [
    ...(followUps.length > 0 ? [{ id: 'follow-ups', title: '去年点的题', place: null }] : []),
    ...(walk ? [{ id: 'walk', title: '五年走一遍', place: null }] : []),
  ];
}

/** Units' pages, called by their number. */
export function unitScreens({ units }: Snapshot): readonly Screen[] {
  return units.map(({ unit }) => ({ id: `unit:${unit}`, title: unit, place: null }));
}
