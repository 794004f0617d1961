import { Claims as ClaimsOfPeople } from '../../structure/findings/claims.ts';
import { type Learner, ofYear } from './world.ts';

export const MIN = 5;
/** 31 October: 304 of 365 days. */
export const PROGRESS = 304 / 365;

/** Collects what a sentence about made-up learners says wrongly. */
export class Claims extends ClaimsOfPeople {
  constructor(
    text: string,
    readonly learners: readonly Learner[],
    readonly target: number | null,
  ) {
    super(text, { people: [], before: null });
  }

  number(said: string | undefined, is: number, what: string): void {
    this.is(Number((said ?? '').replace(/,/g, '')) === is, `${what}: says ${said ?? ''} of ${is}`);
  }

  /** A share of hours, without a fraction. */
  percent(said: string | undefined, share: number, what: string): void {
    this.is(Math.abs(Number(said) - share * 100) <= 0.05 + 1e-9, `${what}: says ${said ?? ''}% of ${share}`);
  }
}

export type Check = (claims: Claims) => void;

export const trainedOf = (learners: readonly Learner[]): readonly Learner[] =>
  learners.filter((one) => ofYear(one, 2026).length > 0);

export function coverage(learners: readonly Learner[]) {
  const n = trainedOf(learners).length;
  const known = learners.length;
  return { n, known, total: known, share: known === 0 ? 0 : n / known };
}

export const inScope = (learners: readonly Learner[], name: string): readonly Learner[] =>
  name === '' ? learners : learners.filter(({ level, unit }) => level === name || unit === name);

export const levelsOf = (learners: readonly Learner[]) => [...new Set(learners.map(({ level }) => level))];
export const unitsOf = (learners: readonly Learner[]) => [...new Set(learners.map(({ unit }) => unit))];

/** Units of which there is no record this year. */
export const silentIn = (learners: readonly Learner[]): readonly string[] =>
  unitsOf(learners).filter((unit) => trainedOf(inScope(learners, unit)).length === 0);

/** Scopes that may be compared: some record, and enough people. */
export const comparable = (learners: readonly Learner[], names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const { n, known } = coverage(inScope(learners, name));
    return n > 0 && known >= MIN;
  });
