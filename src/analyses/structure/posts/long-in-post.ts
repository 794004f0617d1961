import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { countByScope, scopeName } from '../scope-counts.ts';
import { yearCells } from '../year-spans.ts';
import { TENURES } from './tables.ts';

export const LONG_IN_POST = 'structure.long_in_post';

/** From how many full years on somebody has been long in a post. */
export function longYears(answers: Answers): number {
  const value = answers.setting('structure.long_in_post_years');
  return typeof value === 'number' && value >= 0 ? value : 5;
}

function derive(answers: Answers): readonly TableRow[] {
  const from = longYears(answers);
  const min = minBase(answers);
  return TENURES.flatMap(({ label, years }) => {
    const isLong = (row: TableRow) => Number(row['years']) >= from;
    return countByScope(answers.table(HEADCOUNT), answers.table(years), isLong)
      .filter(({ known }) => known > 0)
      .map(({ n, known, ...scope }): TableRow => ({
        ...{ ...scope, time: label, n, known },
        share: known >= min ? n / known : null,
      }));
  });
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  const tenure = TENURES.find(({ label }) => label === where['time']);
  if (!tenure) return null;
  if (measure === 'known') return { cells: [{ table: tenure.years, where: scopeName(where), measure }] };
  const from = longYears(answers);
  return { cells: yearCells(answers, tenure.years, 'years', where, (years) => years >= from) };
}

/** Who has been in the present post, post level or rank for as long as the office calls long. */
export const longInPost: DerivedTable = {
  id: LONG_IN_POST,
  title: '任现职时间较长的人',
  dims: [{ name: 'time', label: '任职时间' }],
  measures: [
    {
      name: 'n',
      label: '时间较长',
      unit: '人',
      formula: '满年数不少于设定值（设置“任现职满几年算时间较长”）的在职人数',
    },
    { name: 'known', label: '任职时间已知', unit: '人', formula: '任职时间足以确定满年数的人数' },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: '时间较长的人数 ÷ 任职时间已知的人数',
      caveat: '任职时间未填的人不计入；已知人数少于“作比较所需的最少人数”的不写占比',
    },
  ],
  from: [HEADCOUNT, ...TENURES.map(({ years }) => years)],
  derive,
  behind,
};
