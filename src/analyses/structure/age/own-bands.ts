import { AGE_BANDS } from '#core/age.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';
import { yearCells } from '../year-spans.ts';
import { bandsOfCuts, isIn } from './cuts.ts';
import { AGE_YEARS } from './tables.ts';

export const OWN_BANDS = 'structure.age_own_bands';

export const ownBandsOf = (answers: Answers) => bandsOfCuts(answers.setting('structure.own_bands'));

/** Whether the office has cut bands of its own; the seven usual ones stay what is reported. */
export const hasOwnBands = (answers: Answers): boolean => ownBandsOf(answers) !== AGE_BANDS;

export function ownBandsNote(answers: Answers): readonly string[] {
  return hasOwnBands(answers)
    ? ['按本单位自定的年龄段；通行的七段仍用于统计表、学历与年龄、推演和上报，不受影响']
    : [];
}

function derive(answers: Answers): readonly TableRow[] {
  const bands = ownBandsOf(answers);
  const groups = rowsByScope(answers.table(AGE_YEARS));
  return answers.table(HEADCOUNT).rows.flatMap((headcount) => {
    const rows = rowsAt(groups, headcount);
    const known = Number(rows[0]?.['known'] ?? 0);
    if (known === 0) return [];
    return bands.map((band): TableRow => {
      const own = rows.filter((row) => isIn(band, Number(row['age'])));
      const n = own.reduce((sum, row) => sum + Number(row['n']), 0);
      return { ...scopeName(headcount), band: band.label, n, known, share: n / known };
    });
  });
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  if (measure === 'known') return { cells: [{ table: AGE_YEARS, where: scopeName(where), measure }] };
  const band = ownBandsOf(answers).find(({ label }) => label === where['band']);
  if (!band) return null;
  return { cells: yearCells(answers, AGE_YEARS, 'age', where, (age) => isIn(band, age)) };
}

/** People in the office's own age bands. */
export const ownBands: DerivedTable = {
  id: OWN_BANDS,
  title: '自定年龄段分布',
  dims: [{ name: 'band', label: '年龄段' }],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '周岁在该段（含两端）的在职人数' },
    { name: 'known', label: '年龄已知', unit: '人', formula: '出生年月足以确定周岁的人数' },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: '周岁在该段的人数 ÷ 年龄已知的人数',
      caveat: '年龄未知的人不计入占比',
    },
  ],
  from: [HEADCOUNT, AGE_YEARS],
  derive,
  behind,
};
