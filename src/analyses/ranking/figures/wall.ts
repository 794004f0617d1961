import type { FigureSpec, MarkedObject } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { COMPOSITE } from '../book/league.ts';
import { RISER, risersOf } from '../findings/movers.ts';
import { STEADY_TOP } from '../findings/streaks.ts';
import { COURSE, DIMENSIONS, ONLY_FOR_REFERENCE, WEIGHTS } from '../ids.ts';
import { aboutOf, isOfPeople, numberIn, standingRows, textIn } from '../said.ts';
import { leadersOf } from '../wall/leaders.ts';
import { distribution, nameOfScores, scaleOf, stripRows } from './dimensions.ts';
import { ALWAYS, distinct, leagueWhere, noRanking, nothing, WHAT_IS_MISSING } from './frame.ts';
import { compositeName } from './standing.ts';

const NOT_OF_PEOPLE = '个人名次不上屏';

/** Who rose furthest and who leads; nobody who fell. */
function wallMarks(answers: Answers): readonly MarkedObject[] {
  const [riser] = (risersOf(answers)?.rows ?? []).map((row) => textIn(row, 'object'));
  const leading = leadersOf(standingRows(answers));
  return [
    ...(riser === undefined ? [] : [{ object: riser, tone: 'rise' as const }]),
    ...leading.map((row) => ({ object: textIn(row, 'object'), tone: 'lead' as const })),
  ];
}

/** The course of ranks as the wall shows it: rises and first places coloured, all others grey. */
export const wallBump: FigureDefinition = {
  id: 'ranking.wall_bump',
  tables: [...ALWAYS, COURSE],
  build: (answers, findings): FigureSpec => {
    const title = titleOf(findings, [STEADY_TOP, RISER], `${compositeName(answers)}走势`);
    const named = { id: 'ranking.wall_bump', table: COURSE, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    if (isOfPeople(about)) return nothing(named, NOT_OF_PEOPLE);
    const xs = distinct(
      answers.table(COURSE).rows.filter((row) => row['drawn'] === 1),
      'period',
    );
    if (xs.length < 2) return nothing(named, '只有一期得分');
    return {
      ...{ ...named, form: 'bump', where: { ...leagueWhere(about), drawn: 1 }, object: 'object' },
      subtitle: `${textIn(about, 'group')}${compositeName(answers)}，只标前列和进位；▲为前移位数`,
      notes: [ONLY_FOR_REFERENCE],
      ...{ x: 'period', xs, value: 'rank', of: 'of', change: 'change', marked: wallMarks(answers) },
    };
  },
};

const MOST_FIRST = 2;

/** 晾晒评议：云台市3项、东岭区2项居第1位 */
function firstTitle(name: string, rows: readonly TableRow[]): readonly FindingPart[] {
  const times = new Map<string, number>();
  // Where all have the same there is no first.
  const told = new Set(
    rows.flatMap((row) => ((numberIn(row, 'rank') ?? 1) > 1 ? [textIn(row, 'dimension')] : [])),
  );
  for (const row of rows) {
    if (numberIn(row, 'rank') !== 1 || !told.has(textIn(row, 'dimension'))) continue;
    const object = textIn(row, 'object');
    times.set(object, (times.get(object) ?? 0) + 1);
  }
  const most = [...times].sort(([, a], [, b]) => b - a).slice(0, MOST_FIRST);
  if (most.length === 0 || (most[0]?.[1] ?? 0) < 2) return [{ text: `${name}各项得分` }];
  const said = most.map(([object, n]) => `${object}${n}项`).join('、');
  return [{ text: `${name}：${said}居第1位` }];
}

/** Scores by dimension as the wall shows them, without 学习平台积分. */
export const wallStrips: FigureDefinition = {
  id: 'ranking.wall_strips',
  tables: [...ALWAYS, DIMENSIONS, WEIGHTS],
  build: (answers): FigureSpec => {
    const named = {
      id: 'ranking.wall_strips',
      table: DIMENSIONS,
      title: [{ text: `${nameOfScores(answers)}各项得分` }],
    };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    if (isOfPeople(about)) return nothing(named, NOT_OF_PEOPLE);
    const kept = new Set(
      answers
        .table(WEIGHTS)
        .rows.filter((row) => !textIn(row, 'treatment').startsWith('学习平台积分'))
        .map((row) => textIn(row, 'dimension')),
    );
    const rows = answers.table(DIMENSIONS).rows.filter((row) => kept.has(textIn(row, 'dimension')));
    const dimensions = distinct(rows, 'dimension').filter((name) => name !== COMPOSITE);
    if (dimensions.length === 0) return nothing(named, '没有可上屏的各项得分');
    const scale = scaleOf(rows, 'points');
    const firsts = rows.filter((row) => dimensions.includes(textIn(row, 'dimension')));
    return {
      ...{
        ...named,
        title: firstTitle(nameOfScores(answers), firsts),
        ...scale,
        form: 'spread',
        where: leagueWhere(about),
        object: 'object',
      },
      subtitle: `一点一个，百分制，${scale.from}至${scale.to}分；只标该项第1位，竖线为中位数`,
      notes: [`${WHAT_IS_MISSING}，不计零分`, ONLY_FOR_REFERENCE],
      ...{ rows: stripRows(answers, dimensions), value: 'points', rank: 'rank', marked: [] },
      middle: { measure: 'median', label: '中位数' },
    };
  },
};

/** How far apart the composites were, period by period: only the first is named. */
export const wallPeriods: FigureDefinition = {
  ...{ id: 'ranking.wall_periods', tables: distribution.tables },
  build: (answers): FigureSpec => {
    const spec = distribution.build(answers, []);
    const about = aboutOf(answers);
    const named = { ...spec, id: 'ranking.wall_periods', notes: [ONLY_FOR_REFERENCE] };
    if (named.form !== 'spread' || !about) return named;
    if (isOfPeople(about)) return nothing(named, NOT_OF_PEOPLE);
    const subtitle = `一点一个，综合得分，${named.from}至${named.to}分；只标各期第1位，竖线为中位数`;
    return { ...named, subtitle, marked: [] };
  },
};
