import type { FigureSpec, MissingCell, SpreadRow } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { COMPOSITE } from '../book/league.ts';
import { WIDE } from '../findings/spread.ts';
import { CONFLICTS, COURSE, DIMENSIONS, ONLY_FOR_REFERENCE } from '../ids.ts';
import { aboutOf, numberIn, standingRows, textIn } from '../said.ts';
import { conflictsUnder } from './conflicts.ts';
import {
  ALWAYS,
  compositeNotes,
  distinct,
  doubtNotes,
  largeNote,
  leagueWhere,
  markedOf,
  neutral,
  noRanking,
  nothing,
  saidAbout,
} from './frame.ts';
import { compositeName } from './standing.ts';

/** Strips of periods, and lines of a matrix, at most. */
const MOST_STRIPS = 8;
const MOST_LINES = 60;
/** Of more objects the lines of a matrix are higher than the strips beside it. */
const MANY_LINES = 16;

export const nameOfScores = (answers: Answers): string =>
  String(answers.setting('ranking.name') ?? '晾晒评议');

const scoredDimensions = (answers: Answers): readonly string[] =>
  distinct(answers.table(DIMENSIONS).rows, 'dimension').filter((name) => name !== COMPOSITE);

/** Down to the ten below the least value, up to the ten above the greatest. */
export function scaleOf(
  rows: readonly TableRow[],
  measure: string,
): { readonly from: number; readonly to: number } {
  const values = rows.flatMap((row) => numberIn(row, measure) ?? []);
  const least = values.reduce((low, value) => Math.min(low, value), 100);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  return {
    from: Math.floor(least / 10) * 10,
    to: Math.max(Math.ceil(most / 10) * 10, Math.floor(least / 10) * 10 + 10),
  };
}

/** A strip a dimension, with how many who stand in the ranking have nothing there. */
export function stripRows(answers: Answers, dimensions: readonly string[]): readonly SpreadRow[] {
  const shown = standingRows(answers).filter((row) => numberIn(row, 'rank') !== null).length;
  const rows = answers.table(DIMENSIONS).rows;
  return dimensions.map((dimension) => {
    const n = rows.filter((row) => row['dimension'] === dimension).length;
    return { label: dimension, where: { dimension }, missing: Math.max(0, shown - n) };
  });
}

/** One dot an object, one strip a dimension. */
export const strips: FigureDefinition = {
  id: 'ranking.strips',
  tables: [...ALWAYS, DIMENSIONS],
  build: (answers, findings): FigureSpec => {
    const title = titleOf(findings, [WIDE], `${nameOfScores(answers)}各项得分`);
    const named = { id: 'ranking.strips', table: DIMENSIONS, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const dimensions = scoredDimensions(answers);
    if (dimensions.length === 0) return nothing(named, '这一期只有综合得分，没有各项得分');
    const rows = answers.table(DIMENSIONS).rows.filter((row) => row['dimension'] !== COMPOSITE);
    const scale = scaleOf(rows, 'points');
    return {
      ...{ ...named, ...scale, form: 'spread', where: leagueWhere(about), object: 'object' },
      subtitle: `${saidAbout(about)}；一点一个，百分制，${scale.from}至${scale.to}分；竖线为中位数，标名的为该项第1位`,
      notes: [...largeNote(about), ...doubtNotes(about), ONLY_FOR_REFERENCE],
      ...{ rows: stripRows(answers, dimensions), value: 'points', rank: 'rank' },
      // Beside as many lines the few strips would leave their card empty.
      ...(standingRows(answers).length > MANY_LINES && { wide: true }),
      middle: { measure: 'median', label: '中位数' },
      marked: markedOf(answers, findings),
    };
  },
};

/** Objects by dimension, coloured by the quarter of the rank. */
export const matrix: FigureDefinition = {
  id: 'ranking.matrix',
  tables: [...ALWAYS, DIMENSIONS, CONFLICTS],
  build: (answers): FigureSpec => {
    const named = { id: 'ranking.matrix', table: DIMENSIONS, title: neutral('各项得分和档次') };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const columns = [COMPOSITE, ...scoredDimensions(answers)];
    const objects = standingRows(answers)
      .filter((row) => numberIn(row, 'rank') !== null)
      .map((row) => textIn(row, 'object'));
    const rows = objects.slice(0, MOST_LINES);
    if (rows.length === 0) return nothing(named, '这一期没有能算综合得分的对象');
    const conflicts = conflictsUnder(answers, about);
    const known = new Set(
      answers.table(DIMENSIONS).rows.map((row) => JSON.stringify([row['object'], row['dimension']])),
    );
    const missing = rows.flatMap((row): readonly MissingCell[] =>
      columns.flatMap((column) => (known.has(JSON.stringify([row, column])) ? [] : [{ row, column }])),
    );
    return {
      ...{
        ...named,
        form: 'matrix',
        where: leagueWhere(about),
        row: 'object',
        rows,
        column: 'dimension',
        columns,
      },
      subtitle: `${saidAbout(about)}；百分制得分，按综合名次排列，底色越醒目该项名次档次越靠前`,
      notes: [
        ...(objects.length > rows.length ? [`共${objects.length}个，只列前${MOST_LINES}个`] : []),
        ...(conflicts?.notes ?? []),
        ...compositeNotes(about),
      ],
      ...{ value: 'points', format: 'years', base: null, minBase: 0, totals: false, quarter: 'quarter' },
      ...{ missing, missingLabel: '未报送' },
      ...(conflicts ? { companion: conflicts } : {}),
    };
  },
};

/** How far apart the composites are, period by period. */
export const distribution: FigureDefinition = {
  id: 'ranking.distribution',
  tables: [...ALWAYS, COURSE],
  build: (answers, findings): FigureSpec => {
    const title = neutral(`各期${compositeName(answers)}得分分布`);
    const named = { id: 'ranking.distribution', table: COURSE, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const periods = distinct(answers.table(COURSE).rows, 'period').slice(-MOST_STRIPS);
    const rows = answers.table(COURSE).rows.filter((row) => periods.includes(textIn(row, 'period')));
    if (rows.length === 0) return nothing(named, '没有能算综合得分的对象');
    const scale = scaleOf(rows, 'score');
    return {
      ...{ ...named, ...scale, form: 'spread', where: leagueWhere(about), object: 'object' },
      subtitle: `${textIn(about, 'league')}；一点一个，综合得分，${scale.from}至${scale.to}分；竖线为中位数，标名的为该期第1位`,
      notes: [...largeNote(about), ...compositeNotes(about)],
      rows: periods.map((period) => ({ label: period, where: { period }, missing: 0 })),
      ...{ value: 'score', rank: 'rank', middle: { measure: 'median', label: '中位数' } },
      marked: markedOf(answers, findings),
    };
  },
};
