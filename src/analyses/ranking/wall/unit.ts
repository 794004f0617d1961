import type { FigureSpec } from '#core/figure.ts';
import type { Saying } from '#core/saying.ts';
import type { UnitAnswers, WallUnitDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { COMPOSITE } from '../book/league.ts';
import { UNITS } from '../ids.ts';
import { numberIn, textIn } from '../said.ts';
import { unitSections } from '../unit/index.ts';

/** Its rank where it is in the first half, its rise where it rose; nothing of who stands behind. */
function say(answers: UnitAnswers): Saying | null {
  const row = answers
    .table(UNITS)
    .rows.find((each) => each['scope'] === answers.unit.name && each['dimension'] === COMPOSITE);
  const [rank, of] = [numberIn(row, 'rank'), numberIn(row, 'of')];
  if (!row || rank === null || of === null) return null;
  const where = Object.fromEntries(
    ['scope_type', 'scope', 'group', 'period', 'dimension'].map((name) => [name, row[name] ?? null]),
  );
  const rise = numberIn(row, 'change') ?? 0;
  const isAhead = rank * 2 <= of + 1;
  if (!isAhead && rise <= 0) return null;
  const at = (text: string, measure: string) => figure(text, cell(UNITS, where, measure));
  const clauses = [
    ...(rise > 0 ? [[words('较上期上升'), at(`${rise}位`, 'change')]] : []),
    ...(isAhead ? [[words('综合得分居'), at(`第${rank}位`, 'rank'), words(`（共${of}个）`)]] : []),
  ];
  return {
    headline: [words(answers.unit.name)],
    lead: [
      words(textIn(row, 'period')),
      ...clauses.flatMap((clause, place) => [...(place > 0 ? [words('，')] : []), ...clause]),
      words('。'),
    ],
    numbers: isAhead
      ? [{ label: '综合名次', value: String(rank), unit: `/${of}`, cell: cell(UNITS, where, 'rank') }]
      : [],
  };
}

const strips = unitSections.flatMap(({ figures }) => figures);

/** Its place is said in the first half only, as in the sentence. */
function kindly(about: string): string {
  const [, rank, of] = /^第(\d+)位，共(\d+)个$/.exec(about) ?? [];
  return Number(rank) * 2 <= Number(of) + 1 ? about : `共${of ?? ''}个`;
}

/** What counts in the composite; 学习平台积分 and the like stay off a wall. */
function onWall(answers: UnitAnswers, spec: FigureSpec | null): FigureSpec | null {
  if (spec?.form !== 'strips') return spec;
  const own = answers.table(UNITS).rows.filter((row) => row['scope'] === answers.unit.name);
  const counting = new Set(own.flatMap((row) => (row['counts'] === 1 ? [row['dimension']] : [])));
  const rows = spec.rows
    .filter(({ where }) => counting.has(where['dimension'] ?? null) || where['dimension'] === COMPOSITE)
    .map((row) => ({ ...row, about: kindly(row.about) }));
  return { ...spec, id: 'ranking.wall_unit_strips', rows };
}

export const wallUnit: WallUnitDefinition = {
  tables: [UNITS],
  say,
  figures: strips.map((each) => ({
    ...each,
    id: 'ranking.wall_unit_strips',
    build: (answers) => onWall(answers, each.build(answers, [])),
  })),
  named: 'rankings',
};
