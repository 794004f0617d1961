import { formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { Saying } from '#core/saying.ts';
import { findRow } from '#core/table.ts';
import type { UnitAnswers, WallUnitDefinition } from '../../analysis.ts';
import { cell, figure, unit, words } from '../../structure/sentence.ts';
import { STANDING_ITEMS, standingOf } from '../unit/standing.ts';
import { COVERED_ITEM, STANDING } from '../unit/standing-table.ts';
import { strips } from '../unit/strips.ts';
import { yearProgress } from '../window.ts';

const [covered] = STANDING_ITEMS;

/** 参训率89.8%，达到序时进度。 Below it the share alone. */
function say(answers: UnitAnswers): Saying | null {
  const where = unit(answers.unit.name, { item: COVERED_ITEM });
  const standing = covered ? standingOf(answers, covered) : null;
  const row = findRow(answers.table(STANDING), where);
  const [n, known] = [row?.['n'], row?.['known']];
  if (!standing || typeof n !== 'number' || typeof known !== 'number') return null;
  const progress = yearProgress(answers);
  const isThere = progress !== null && standing.value >= progress;
  const at = cell(STANDING, where, 'share');
  const share = figure(formatShareOf(n, known), at);
  return {
    headline: [words(answers.unit.name)],
    lead: [words('本年参训率'), share, words(isThere ? '，达到序时进度。' : '。')],
    numbers: [{ label: '参训率', value: formatOneDecimal(standing.value * 100), unit: '%', cell: at }],
  };
}

export const wallUnit: WallUnitDefinition = {
  tables: [STANDING],
  say,
  figures: [{ ...strips, id: 'training.wall_unit_strips', build: (answers) => strips.build(answers, []) }],
};
