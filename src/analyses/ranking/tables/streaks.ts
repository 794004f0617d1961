import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { COMPOSITE } from '../book/league.ts';
import { sharesOf } from '../book/ranks.ts';
import type { LeagueTable } from '../book/standing.ts';
import { findStreaks, parseStreakRule, type PeriodRanks, type StreakRule } from '../book/streaks.ts';
import { booksOf } from '../books.ts';
import { bookOf, chosenOf, courseOf } from '../chosen.ts';
import { STREAKS, STREAKS_HERE } from '../ids.ts';
import { wordsOf } from '../rules.ts';
import { leagueOf, recordsIn } from './behind.ts';
import { isPersonal, LEAGUE_DIMENSIONS, OBJECT_DIMENSION, rowOf, SCORED_DIMENSION } from './rows.ts';

/** So many of a rule are listed on a page. */
const MOST_LISTED = 100;

/** Of so few that everybody fulfils the rule, it says nothing. */
const saysSomething = (rule: StreakRule, of: number): boolean => rule.kind === 'move' || of > rule.places;

function ranksOver(
  table: LeagueTable,
  course: readonly number[],
  dimension: number | null,
): readonly PeriodRanks[] {
  return course.map((p) => {
    const standing = table.standing(p);
    const ranking = dimension === null ? standing.ranking : standing.inDimension(dimension);
    return { ...ranking, shares: sharesOf(ranking) };
  });
}

/** Rows of some dimensions, null the composite; of each rule the longest first. */
function rowsOf(
  table: LeagueTable,
  last: number,
  rules: readonly StreakRule[],
  dimensions: readonly (number | null)[],
  most = Infinity,
): readonly TableRow[] {
  const { league } = table;
  const course = courseOf(table, last);
  const label = (i: number) => league.periods[course[i] ?? -1] ?? null;
  const ranked = dimensions.map((d) => ({
    dimension: d === null ? COMPOSITE : (league.dimensions[d] ?? null),
    periods: ranksOver(table, course, d),
  }));
  return rules.flatMap((rule) =>
    ranked.flatMap(({ dimension, periods }) => {
      if (!saysSomething(rule, periods[periods.length - 1]?.of ?? 0)) return [];
      const found = [...findStreaks(rule, periods)].sort((a, b) => b.length - a.length);
      return found.slice(0, most).map(({ object, length, first, last: end }): TableRow => ({
        ...{ ...rowOf(league), object: league.objects[object] ?? null, dimension, rule: rule.text },
        ...{ length, from: label(first), to: label(end), total: found.length },
      }));
    }),
  );
}

export const rulesOf = ({ setting }: Pick<Answers, 'setting'>): readonly StreakRule[] =>
  wordsOf(setting('ranking.streaks')).flatMap((word) => parseStreakRule(word) ?? []);

/** The chosen league is followed up to the chosen period, the others up to their newest. */
function lastOf(answers: Answers, table: LeagueTable): number {
  return table === bookOf(answers) ? (chosenOf(answers)?.period ?? -1) : table.league.periods.length - 1;
}

function derive(answers: Answers): readonly TableRow[] {
  const rules = rulesOf(answers);
  return booksOf(answers)
    .flatMap((table) =>
      rowsOf(table, lastOf(answers, table), rules, [null, ...table.league.dimensions.keys()]),
    )
    .map(({ total: _, ...row }) => row);
}

/** From the first to the last period of the streak, those between of the same length among them. */
function periodsOf(answers: Answers, where: TableRow): readonly string[] {
  const league = leagueOf(answers, where);
  const table = booksOf(answers).find((each) => each.league === league);
  if (!table) return [];
  const { periods, dimensions } = table.league;
  const dimension = where['dimension'] === COMPOSITE ? null : dimensions.indexOf(String(where['dimension']));
  const rules = rulesOf(answers).filter(({ text }) => text === where['rule']);
  const row = rowsOf(table, lastOf(answers, table), rules, [dimension]).find(
    ({ object }) => object === where['object'],
  );
  if (!row) return [];
  const first = periods.indexOf(String(row['from']));
  return courseOf(table, periods.indexOf(String(row['to'])))
    .filter((p) => p >= first)
    .map((p) => periods[p] ?? '');
}

const dims = [...LEAGUE_DIMENSIONS, OBJECT_DIMENSION, SCORED_DIMENSION, { name: 'rule', label: '规则' }];
const plain = (name: string, label: string, formula: string) => ({ name, label, unit: '' as const, formula });
const measures = [
  plain('length', '期数', '截至最近一期，连续符合规则的期数'),
  plain('from', '起', '连续的第一期；升降为比较期'),
  plain('to', '止', '所看的最近一期'),
];

/** Who fulfils the office's rules on ranks that last. */
export const streaksTable: DerivedTable = {
  ...{ id: STREAKS, title: '连续名次', unscoped: true, from: [], records: ['scores'], dims, measures },
  personalRow: isPersonal,
  derive,
  behind: (where, _, answers) => recordsIn(answers, where, periodsOf(answers, where)),
};

/** The same of the composite in the chosen league, a hundred of each rule at most. */
export const streaksHereTable: DerivedTable = {
  ...{ id: STREAKS_HERE, title: '所选范围的连续名次', unscoped: true, from: [], records: ['scores'], dims },
  measures: [...measures, plain('total', '符合的对象数', '符合该规则的对象数，列出的至多100个')],
  personalRow: isPersonal,
  derive: (answers) => {
    const chosen = chosenOf(answers);
    return chosen ? rowsOf(chosen.table, chosen.period, rulesOf(answers), [null], MOST_LISTED) : [];
  },
  behind: (where, measure, answers) =>
    measure === 'total' ? null : recordsIn(answers, where, periodsOf(answers, where)),
};
