import { parsePeriod } from '#core/period.ts';
import type { Answers } from '../analysis.ts';
import { type League, samePeriodsLastYear } from './book/league.ts';
import { orderOf } from './book/ranks.ts';
import type { LeagueTable, PeriodStanding } from './book/standing.ts';
import { booksOf, leagueName } from './books.ts';
import {
  AGAINST_CHOICE,
  ALSO_CHOICE,
  LEAGUE_CHOICE,
  MARKED_CHOICE,
  PERIOD_CHOICE,
  YEAR_BEFORE,
} from './ids.ts';

/** More objects than that are shown from both ends. */
export const MOST_SHOWN = 300;
const EACH_END = 50;
/** Periods of a course at most. */
const MOST_PERIODS = 24;

/** The league, period and comparison that a page is about. Places of periods; −1 where there is none. */
export interface Chosen {
  readonly table: LeagueTable;
  readonly league: League;
  readonly period: number;
  readonly previous: number;
  readonly lastYear: number;
  /** One of the two: what is compared with. */
  readonly before: number;
  readonly now: PeriodStanding;
  /** Periods of the same length up to the chosen one, in the order of time. */
  readonly course: readonly number[];
  /** Objects that are shown, by rank; those without a rank that had one before come last. */
  readonly shown: readonly number[];
  readonly marked: readonly number[];
}

export function bookOf(answers: Answers): LeagueTable | null {
  const books = booksOf(answers);
  const wanted = answers.choice(LEAGUE_CHOICE);
  return books.find(({ league }) => leagueName(league) === wanted) ?? books[0] ?? null;
}

/** The chosen period of a league; its newest unless another is chosen. */
function periodOf({ periods }: League, wanted: string): number {
  return parsePeriod(wanted) || periods.includes(wanted) ? periods.indexOf(wanted) : periods.length - 1;
}

/** A period with those before it of the same length, in the order of time. */
export function courseOf({ previous }: LeagueTable, period: number): readonly number[] {
  const course: number[] = [];
  for (let p = period; p >= 0; p = previous[p] ?? -1) course.push(p);
  return course.reverse();
}

/** Where nobody has a composite: who has a score of any dimension. */
function scoredIn({ scores, composite }: PeriodStanding): readonly number[] {
  const found: number[] = [];
  for (let o = 0; o < composite.length && found.length < 2 * EACH_END; o++) {
    if (scores.some((column) => !Number.isNaN(column[o]))) found.push(o);
  }
  return found;
}

function shownOf(now: PeriodStanding, others: readonly (PeriodStanding | null)[], marked: readonly number[]) {
  const { ranking } = now;
  if (ranking.of === 0) return scoredIn(now);
  const ranked = orderOf(ranking);
  const isLarge = ranked.length > MOST_SHOWN;
  const ends = [...ranked.subarray(0, EACH_END), ...ranked.subarray(-EACH_END), ...marked];
  const isShown = new Set(ends);
  const shown = isLarge ? [...ranked].filter((o) => isShown.has(o)) : [...ranked];
  const gone: number[] = [];
  for (let o = 0; o < ranking.ranks.length && gone.length < EACH_END; o++) {
    if (!ranking.ranks[o] && others.some((other) => other?.ranking.ranks[o])) gone.push(o);
  }
  return [...shown, ...gone];
}

/** An object of that very name, else all people of the name whatever their unit. */
function placesOf({ objects, names }: League, name: string): readonly number[] {
  const exact = objects.indexOf(name);
  return exact >= 0 ? [exact] : [...objects.keys()].filter((o) => names[o] === name);
}

const remembered = new WeakMap<LeagueTable, { readonly key: string; readonly chosen: Chosen }>();

/** Null where there are no scores, or none of the chosen period. */
export function chosenOf(answers: Answers): Chosen | null {
  const table = bookOf(answers);
  if (!table) return null;
  const { league } = table;
  const period = periodOf(league, answers.choice(PERIOD_CHOICE));
  if (period < 0) return null;
  const names = [MARKED_CHOICE, ALSO_CHOICE].map((id) => answers.choice(id));
  const against = answers.choice(AGAINST_CHOICE);
  const key = JSON.stringify([period, names, against]);
  const known = remembered.get(table);
  if (known?.key === key) return known.chosen;
  const previous = table.previous[period] ?? -1;
  const lastYear = samePeriodsLastYear(league.periods)[period] ?? -1;
  const now = table.standing(period);
  const marked = [...new Set(names.flatMap((name) => placesOf(league, name)))];
  const before = against === YEAR_BEFORE ? lastYear : previous;
  const others = [previous, before].map((p) => (p < 0 ? null : table.standing(p)));
  const chosen: Chosen = {
    ...{ table, league, period, previous, lastYear, now, marked },
    before,
    course: courseOf(table, period).slice(-MOST_PERIODS),
    shown: shownOf(now, others, marked),
  };
  remembered.set(table, { key, chosen });
  return chosen;
}
