import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';
import { SOURCES } from './tables.ts';

export const SOURCE_FOCUS = 'structure.source_focus';

/** How many people make a source count for the width. */
export function widthMin(answers: Answers): number {
  const value = answers.setting('structure.entry_width_min');
  return typeof value === 'number' && value > 0 ? value : 1;
}

function derive(answers: Answers): readonly TableRow[] {
  const groups = rowsByScope(answers.table(SOURCES));
  const min = minBase(answers);
  return answers.table(HEADCOUNT).rows.flatMap((headcount): TableRow[] => {
    const counts = rowsAt(groups, headcount).map((row) => Number(row['n']));
    const known = counts.reduce((sum, n) => sum + n, 0);
    if (known === 0) return [];
    const squares = counts.reduce((sum, n) => sum + n * n, 0);
    const isSaid = known >= min;
    return [
      {
        ...scopeName(headcount),
        known,
        sources: counts.filter((n) => n > 0).length,
        wide: counts.filter((n) => n >= widthMin(answers)).length,
        hhi: isSaid ? squares / (known * known) : null,
        effective: isSaid ? (known * known) / squares : null,
      },
    ];
  });
}

const behind = (where: TableRow): Behind => ({
  cells: [{ table: SOURCES, where: scopeName(where), measure: 'known' }],
});

/** How much the sources are alike: concentration and width of the entry. */
export const sourceFocus: DerivedTable = {
  id: SOURCE_FOCUS,
  title: '来源集中程度和宽度',
  dims: [],
  measures: [
    { name: 'known', label: '来源已填', unit: '人', formula: '来源已填的在职人数' },
    { name: 'sources', label: '来源种类', unit: '', formula: '有人的来源种数' },
    {
      name: 'wide',
      label: '来源宽度',
      unit: '',
      formula: '人数不少于设定值（设置“来源宽度只数不少于几人的来源”）的来源种数',
    },
    {
      name: 'hhi',
      label: '来源集中程度',
      unit: '%',
      formula: 'HHI：各来源占比的平方之和；全部出自一个来源时为100%，来源越多越均匀越小',
      caveat: '来源未填的人不计入；来源按表中写法统计，写法不同算作不同来源',
    },
    {
      name: 'effective',
      label: '有效来源数',
      unit: '',
      formula: '1 ÷ 来源集中程度：相当于几个人数相等的来源',
      caveat: '来源未填的人不计入',
    },
  ],
  from: [HEADCOUNT, SOURCES],
  derive,
  behind,
};
