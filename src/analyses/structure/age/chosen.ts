import { AGE_BANDS } from '#core/age.ts';
import type { Answers } from '../../analysis.ts';
import type { WatchedShare } from '../class-gap.ts';
import { YOUNG_SHARES, youngChoice } from './young-gap.ts';

export interface YoungLine extends WatchedShare {
  /** Highest age that still is young. */
  readonly to: number;
  readonly targetShare: number | null;
}

/** Whom the person looking calls young; the first option where a page offers no choice. */
export function chosenYoung(answers: Answers): YoungLine {
  const chosen = answers.choice(youngChoice.id);
  const watched = YOUNG_SHARES.find(({ label }) => label === chosen) ?? YOUNG_SHARES[0];
  if (!watched) throw new Error('no line of the young');
  const last = watched.classes[watched.classes.length - 1];
  const target = answers.setting(watched.target);
  return {
    ...watched,
    to: AGE_BANDS.find(({ label }) => label === last)?.to ?? 30,
    targetShare: typeof target === 'number' && target > 0 && target < 1 ? target : null,
  };
}
