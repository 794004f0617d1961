import { formatOneDecimal } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { COMPOSITE, type League } from '../book/league.ts';
import { booksOf } from '../books.ts';
import { CONFLICTS } from '../ids.ts';
import { recordsOf } from './behind.ts';
import {
  isPersonal,
  LEAGUE_DIMENSIONS,
  OBJECT_DIMENSION,
  orNull,
  PERIOD_DIMENSION,
  rowOf,
  SCORED_DIMENSION,
} from './rows.ts';

const spell = (score: number): string => (Number.isInteger(score) ? String(score) : formatOneDecimal(score));

function rowsOf(league: League): readonly TableRow[] {
  return league.conflicting().map(({ period, dimension, object, scores }) => {
    const column = dimension === null ? league.given(period)?.scores : league.scores(period, dimension);
    return {
      ...{ ...rowOf(league), period: league.periods[period] ?? null, object: league.objects[object] ?? null },
      dimension: dimension === null ? COMPOSITE : (league.dimensions[dimension] ?? null),
      ...{ several: scores.length, given: scores.map(spell).join('、'), used: orNull(column?.[object]) },
    };
  });
}

/** One object, period and dimension with several different scores: each of them, and what is counted with. */
export const conflictsTable: DerivedTable = {
  ...{ id: CONFLICTS, title: '同一得分报了不同的数', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, OBJECT_DIMENSION, SCORED_DIMENSION],
  measures: [
    {
      name: 'several',
      label: '报了几个',
      unit: '',
      formula: '同一对象、同一期、同一指标不同得分的个数，相同的只算一个',
    },
    {
      ...{ name: 'given', label: '各次得分', unit: '分' },
      formula: '报送的各个得分，按导入先后；满分不同的换算到第一个的满分',
    },
    {
      ...{ name: 'used', label: '按此计算', unit: '分', formula: '各个不同得分的平均' },
      caveat: '以哪个为准由本单位定：在导入台账里撤销或改正其余的，这里就不再列',
    },
  ],
  personalRow: isPersonal,
  derive: (answers) => booksOf(answers).flatMap(({ league }) => rowsOf(league)),
  behind: (where, _measure, answers) => recordsOf(where, answers),
};
