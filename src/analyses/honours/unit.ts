import { HONOUR_LEVELS } from '#core/codes.ts';
import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { UnitAnswers, UnitNumber, UnitSectionDefinition } from '../analysis.ts';
import { cell, words } from '../structure/sentence.ts';
import { boardName } from './settings.ts';
import { LIST, listTable } from './tables/list.ts';
import { ALL_LEVELS, TALLY } from './tables/tally.ts';

const HIGH: readonly string[] = HONOUR_LEVELS.slice(0, 2);

function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const object = answers.unit.name;
  const all = { object, level: ALL_LEVELS };
  const tally = answers.table(TALLY);
  const n = countAt(tally, all);
  if (n === 0) return [];
  const year = tally.rows[0]?.['year'];
  const inYear = countAt(tally, all, 'this_year');
  const high = HIGH.reduce((sum, level) => sum + countAt(tally, { object, level }), 0);
  const number = (label: string, value: number, measure: string | null): UnitNumber => ({
    ...{ label, value, unit: '项', told: false },
    cell: measure === null || value === 0 ? null : cell(TALLY, all, measure),
  });
  return [
    number('累计荣誉', n, 'n'),
    ...(typeof year === 'number' ? [number(`${year}年荣誉`, inYear, 'this_year')] : []),
    number('省级及以上', high, null),
  ];
}

function build(answers: UnitAnswers): FigureSpec | null {
  const { name } = answers.unit;
  if (!answers.table(LIST).rows.some(({ object }) => object === name)) return null;
  return {
    ...{ id: 'honours.unit_list', form: 'honours', table: listTable.id, where: { object: name } },
    ...{ title: [words(boardName(answers))], subtitle: '本单位获得的荣誉，按级别排列，同级新的在前' },
    notes: [],
    ...{ date: 'date', level: 'level', honour: 'title', object: 'object', count: 'n' },
    ...{ levels: HONOUR_LEVELS, told: [] },
  };
}

/** What honours one unit has. */
export const unitSection: UnitSectionDefinition = {
  id: 'honours.unit',
  title: '荣誉',
  numbers: { tables: [TALLY], read: readNumbers, note: () => null },
  findings: [],
  figures: [{ id: 'honours.unit_list', tables: [LIST], build }],
};
