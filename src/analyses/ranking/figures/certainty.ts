import type { FigureSpec, RangesFigure } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { saySway, TIE_BAND, UNCERTAIN } from '../findings/certainty.ts';
import { CERTAINTY, WEIGHTS } from '../ids.ts';
import { aboutOf, numberIn, textIn } from '../said.ts';
import { MOST_TRIED } from '../tables/certainty.ts';
import { TREATED } from '../tables/weights.ts';
import {
  ALWAYS,
  compositeNotes,
  largeNote,
  leagueWhere,
  markedOf,
  neutral,
  noRanking,
  nothing,
  saidAbout,
} from './frame.ts';

/** Why nothing is tried. */
function whyNot(about: TableRow): string {
  const ranked = numberIn(about, 'ranked') ?? 0;
  if (numberIn(about, 'given') === 1) return '综合得分是直接报送的，没有各项得分，不能检验';
  if (ranked > MOST_TRIED) return `对象过多（${ranked}个，超过${MOST_TRIED}个），不逐个检验`;
  return '不足两个有综合得分，名次没有比较意义';
}

const base = (about: TableRow) => ({
  ...{ form: 'ranges' as const, where: leagueWhere(about), object: 'object', rank: 'rank' },
});

/** Where each could stand if one weight were a little different. */
export const ranges: FigureDefinition = {
  id: 'ranking.ranges',
  tables: [...ALWAYS, CERTAINTY],
  build: (answers, findings): FigureSpec => {
    const title = titleOf(findings, [TIE_BAND, UNCERTAIN], '换权重后的名次范围');
    const named = { id: 'ranking.ranges', table: CERTAINTY, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    if (answers.table(CERTAINTY).rows.length === 0) return nothing(named, whyNot(about));
    return {
      ...{ ...named, ...base(about), best: 'best', worst: 'worst', band: 'band' },
      subtitle: `${saidAbout(about)}；任一项权重上下变动${saySway(answers)}时能到的最好和最差名次，圆点为现名次`,
      notes: [
        '同一底色的任意两个，都可能落到对方的名次，先后不宜细分',
        '范围是逐项算出的准确值，不是抽样',
        ...largeNote(about),
        ...compositeNotes(about),
      ],
      marked: markedOf(answers, findings),
    };
  },
};

function outSpec(
  answers: Answers,
  about: TableRow,
  named: Pick<RangesFigure, 'id' | 'title' | 'table'>,
): FigureSpec {
  const rows = answers.table(CERTAINTY).rows;
  if (rows.length === 0) return nothing(named, whyNot(about));
  if (rows.every((row) => row['out_best'] === null))
    return nothing(named, '只有一项计入综合，去掉就没有综合得分了');
  return {
    ...{ ...named, ...base(about), best: 'out_best', worst: 'out_worst', band: null, marked: [] },
    subtitle: `${saidAbout(about)}；任意去掉一项指标后能到的最好和最差名次，圆点为现名次`,
    notes: ['范围大的，名次主要靠个别指标', ...largeNote(about), ...compositeNotes(about)],
  };
}

/** Where each would stand without any one dimension. */
export const outRanges: FigureDefinition = {
  id: 'ranking.out_ranges',
  tables: [...ALWAYS, CERTAINTY],
  build: (answers): FigureSpec => {
    const named = { id: 'ranking.out_ranges', table: CERTAINTY, title: neutral('去掉一项指标后的名次范围') };
    const about = aboutOf(answers);
    return about ? outSpec(answers, about, named) : noRanking(answers, named);
  },
};

/** Formula and weights. */
export const weightSheet: FigureDefinition = {
  id: 'ranking.weight_sheet',
  tables: [...ALWAYS, WEIGHTS],
  build: (answers): FigureSpec => {
    const named = { id: 'ranking.weight_sheet', table: WEIGHTS, title: neutral('综合得分的算法和权重') };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    const rows = [...answers.table(WEIGHTS).rows].sort(
      (a, b) => TREATED.indexOf(textIn(a, 'treatment')) - TREATED.indexOf(textIn(b, 'treatment')),
    );
    if (rows.length === 0) return nothing(named, '综合得分是直接报送的，没有各项得分');
    return {
      ...{ ...named, form: 'sheet', where: leagueWhere(about), wide: false },
      subtitle: `${saidAbout(about)}；按该期最后一日生效的设置`,
      notes: compositeNotes(about),
      rows: rows.map((row) => ({
        ...{ group: textIn(row, 'treatment'), label: textIn(row, 'dimension') },
        where: { dimension: row['dimension'] ?? null },
      })),
      columns: [
        { group: '', label: '权重', where: {}, measure: 'weight', format: 'number' },
        { group: '', label: '占比', where: {}, measure: 'share', format: 'share' },
        { group: '', label: '有得分', where: {}, measure: 'n', format: 'number' },
      ],
    };
  },
};
