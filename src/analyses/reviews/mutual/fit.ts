import { comparePeriodLabels } from '#core/period.ts';
import { ballotsOf } from '../book/ballots.ts';
import type { Answers } from '../../analysis.ts';
import { DIRECTION_CHOICE, isOneWay } from './choices.ts';
import { groupBy, keyOf } from '#core/group-by.ts';
import { fitTwoWay, type Mark, type TwoWayFit } from '../book/two-way.ts';
import { readingOf } from '../said-settings.ts';
import { type Given, givenIn } from './marks.ts';

/** Smaller differences are left over by the arithmetic. */
const NOTHING = 1e-6;

/** A round with everybody's marks, and what the raters' severity makes of them. */
export interface Round {
  readonly round: string;
  readonly given: readonly Given[];
  /** Offices that gave or received, in the order of the sheets. */
  readonly names: readonly string[];
  readonly marks: readonly Mark[];
  readonly fit: TwoWayFit;
  /** Why severity cannot be told; null where it can. */
  readonly untold: string | null;
  /** Standard deviation of what is unexplained; 0 where nothing is. */
  readonly deviation: number;
}

/** One mark from each to each: the mean of its directions and items, every vote counted once. */
function marksOf(given: readonly Given[], places: ReadonlyMap<string, number>): readonly Mark[] {
  const pairs = groupBy(given, ({ from, to }) => keyOf(from, to));
  return [...pairs.values()].flatMap((own): readonly Mark[] => {
    const values = own.flatMap(({ tally, isFew }) => (isFew ? [] : [...tally.values]));
    const [first] = own;
    const [from, to] = [places.get(first?.from ?? ''), places.get(first?.to ?? '')];
    if (values.length === 0 || from === undefined || to === undefined) return [];
    return [{ from, to, score: values.reduce((sum, value) => sum + value, 0) / values.length }];
  });
}

function whyUntold(marks: readonly Mark[], fit: TwoWayFit): string | null {
  if (!fit.isConnected) return '互评分成互不相连的几组，松紧无法比较';
  const told = (effect: Float64Array) => effect.filter((value) => !Number.isNaN(value)).length;
  const free = marks.length - told(fit.severity) - told(fit.merit) + 1;
  return free > 0 ? null : '互评的分数太少，松紧无法估计';
}

function toRound(round: string, given: readonly Given[]): Round {
  const names = [...new Set(given.flatMap(({ from, to }) => [from, to]))];
  const places = new Map(names.map((name, place) => [name, place]));
  const marks = marksOf(given, places);
  const fit = fitTwoWay(marks, names.length, names.length);
  const untold = whyUntold(marks, fit);
  const deviation = untold !== null || fit.deviation < NOTHING ? 0 : fit.deviation;
  return { round, given, names, marks, fit, untold, deviation };
}

/** Of the chosen direction; 两向 leaves none out. */
const isChosen = (answers: Answers) => {
  const wanted = answers.choice(DIRECTION_CHOICE);
  return ({ direction }: Given): boolean => !isOneWay(wanted) || direction === wanted;
};

/** Every round of mutual reviews, in the order of time. */
export function roundsOf(answers: Answers): readonly Round[] {
  const given = givenIn(ballotsOf(answers.records('reviews')), readingOf(answers)).filter(isChosen(answers));
  return [...groupBy(given, ({ round }) => round)]
    .map(([round, own]) => toRound(round, own))
    .sort((a, b) => comparePeriodLabels(a.round, b.round));
}

/** The effect on somebody; null where it cannot be told. */
export function effectOf({ untold }: Round, effect: Float64Array, place: number): number | null {
  const value = effect[place] ?? Number.NaN;
  return untold !== null || Number.isNaN(value) ? null : value;
}
