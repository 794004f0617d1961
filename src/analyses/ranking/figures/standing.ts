import type { FigureSpec, RankChange, RankColumn } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { COMPOSITE } from '../book/league.ts';
import { FALLER, RISER } from '../findings/movers.ts';
import { STEADY_TOP } from '../findings/streaks.ts';
import { COURSE, DIMENSIONS, ONLY_FOR_REFERENCE, STANDING } from '../ids.ts';
import { aboutOf, isOfPeople, numberIn, ofLeague, sayAgainst, standingRows, textIn } from '../said.ts';
import {
  ALWAYS,
  comersNotes,
  compositeNotes,
  distinct,
  largeNote,
  leagueWhere,
  markedOf,
  noRanking,
  nothing,
  notRanked,
  saidAbout,
} from './frame.ts';

/** More columns of scores than that do not fit beside each other. */
const MOST_COLUMNS = 8;

export const compositeName = (answers: Answers): string =>
  String(answers.setting('ranking.composite_name') ?? '综合排名');

const kindOf = (about: TableRow): string => (isOfPeople(about) ? '姓名' : textIn(about, 'object_type'));

/** Periods of the course, as they are drawn. */
export const coursePeriods = (answers: Answers): readonly string[] =>
  distinct(
    answers.table(COURSE).rows.filter((row) => row['drawn'] === 1 || row['drawn'] === 0),
    'period',
  );

function changesOf(about: TableRow): readonly RankChange[] {
  const period = textIn(about, 'period');
  const label = (name: string) => sayAgainst(period, textIn(about, name));
  return [
    ...(about['previous'] === null ? [] : [{ label: label('previous'), measure: 'change' }]),
    ...(about['last_year'] === null ? [] : [{ label: '较上年同期', measure: 'year_change' }]),
  ];
}

function columnsOf(names: readonly string[]): readonly RankColumn[] {
  return names.slice(0, MOST_COLUMNS).map((dimension) => ({
    ...{ label: dimension, table: DIMENSIONS, where: { dimension }, measure: 'score', format: 'score' },
    quarter: 'quarter',
  }));
}

/** Everybody by rank, with the course of the rank, the scores and the moves. */
export const rankTable: FigureDefinition = {
  id: 'ranking.table',
  tables: [...ALWAYS, DIMENSIONS, COURSE],
  build: (answers, findings): FigureSpec => {
    const named = {
      id: 'ranking.table',
      table: STANDING,
      title: titleOf(findings, [FALLER], compositeName(answers)),
    };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const unranked = notRanked(about);
    if (unranked !== null) return nothing(named, unranked);
    const dimensions = distinct(ofLeague(answers, DIMENSIONS), 'dimension').filter(
      (name) => name !== COMPOSITE,
    );
    const xs = coursePeriods(answers);
    return {
      ...{ ...named, form: 'ranks', where: leagueWhere(about), object: 'object', kind: kindOf(about) },
      subtitle: `${saidAbout(about)}；底色越醒目档次越靠前`,
      notes: [
        ...comersNotes(about),
        ...largeNote(about),
        ...(dimensions.length > MOST_COLUMNS
          ? [`共${dimensions.length}项，只列前${MOST_COLUMNS}项，其余见“五晾晒”`]
          : []),
        ...compositeNotes(about),
      ],
      ...{ rank: 'rank', of: 'of', score: 'score', scoreLabel: '综合得分', wide: true },
      ...{ changes: changesOf(about), columns: columnsOf(dimensions), marked: markedOf(answers, findings) },
      course:
        xs.length < 2
          ? null
          : {
              label: `近${xs.length}期`,
              table: COURSE,
              where: {},
              x: 'period',
              xs,
              value: 'rank',
              format: 'rank',
            },
    };
  },
};

/** Ranks over the periods. */
export const bump: FigureDefinition = {
  id: 'ranking.bump',
  tables: [...ALWAYS, COURSE],
  build: (answers, findings): FigureSpec => {
    const title = titleOf(findings, [RISER, STEADY_TOP], `${compositeName(answers)}走势`);
    const named = { id: 'ranking.bump', table: COURSE, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const unranked = notRanked(about);
    if (unranked !== null) return nothing(named, unranked);
    const drawn = answers.table(COURSE).rows.filter((row) => row['drawn'] === 1);
    const xs = distinct(drawn, 'period');
    if (xs.length < 2) return nothing(named, '只有一期得分，导入更早的同样长短的期间后可看走势');
    const isPart = drawn.length < answers.table(COURSE).rows.length && numberIn(about, 'ranked') !== null;
    return {
      ...{ ...named, form: 'bump', where: { ...leagueWhere(about), drawn: 1 }, object: 'object' },
      subtitle: `${textIn(about, 'league')}，${xs[0] ?? ''}至${xs[xs.length - 1] ?? ''}；第1位在最上，没有得分的期断开`,
      notes: [...(isPart ? ['对象较多，只画前10名和突出显示的，名次按全部对象'] : []), ONLY_FOR_REFERENCE],
      ...{ x: 'period', xs, value: 'rank', of: 'of', change: 'change', marked: markedOf(answers, findings) },
    };
  },
};

/** One small slope an object, from the period compared with to this one. */
export const slope: FigureDefinition = {
  id: 'ranking.slope',
  tables: [...ALWAYS, COURSE],
  build: (answers, findings): FigureSpec => {
    const named = { id: 'ranking.slope', table: COURSE, title: titleSlope(answers) };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const unranked = notRanked(about);
    if (unranked !== null) return nothing(named, unranked);
    const [period, before] = [about['period'] ?? null, about['before'] ?? null];
    if (before === null) return nothing(named, '没有可比的期间：导入上期或上年同期的得分后可比');
    return {
      ...{ ...named, form: 'slope', where: leagueWhere(about), object: 'object', format: 'rank' },
      subtitle: `${textIn(about, 'league')}，${String(before)}→${String(period)}；第1位在最上，上升多的在前，下降多的在后`,
      notes: [...largeNote(about), ONLY_FOR_REFERENCE],
      before: { label: String(before), where: { period: before }, value: 'rank' },
      after: { label: String(period), where: { period }, value: 'rank' },
      marked: markedOf(answers, findings),
    };
  },
};

/** 名次上升3个、下降2个、没有变化7个; nothing is counted where only both ends are shown. */
function titleSlope(answers: Answers) {
  const isPart = numberIn(aboutOf(answers), 'large') === 1;
  const moves = standingRows(answers).flatMap((row) => numberIn(row, 'compared_change') ?? []);
  const count = (holds: (move: number) => boolean) => moves.filter(holds).length;
  const [up, down, same] = [count((m) => m > 0), count((m) => m < 0), count((m) => m === 0)];
  if (isPart || moves.length === 0) return [{ text: '名次变化' }];
  const said = [
    ...(up > 0 ? [`上升${up}个`] : []),
    ...(down > 0 ? [`下降${down}个`] : []),
    ...(same > 0 ? [`没有变化${same}个`] : []),
  ];
  return [{ text: `名次${said.join('、')}` }];
}
