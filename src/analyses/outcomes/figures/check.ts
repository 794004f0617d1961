import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { isOfAllYears } from '../choice.ts';
import { isListed } from '../settings.ts';
import { ABOUT } from '../tables/about.ts';
import { CHECK, checkTable, UNUSED, USED } from '../tables/check.ts';

const ID = 'outcomes.check_figure';

/** 2025年; 2024年、2025年 */
function sayYears(rows: readonly TableRow[]): string {
  const years = [...new Set(rows.map(({ year }) => Number(year)))].sort((a, b) => a - b);
  return years.map((year) => `${year}年`).join('、');
}

/** Who to look at again, with the reason; only where the office has asked for it. */
export const check: FigureDefinition = {
  id: ID,
  tables: [CHECK, ABOUT],
  build: (answers): FigureSpec => {
    const { rows } = answers.table(CHECK);
    const frame = {
      id: ID,
      wide: isListed(answers),
      title: [words('结果运用核对表')],
      table: checkTable.id,
      where: {},
    };
    if (!isListed(answers) || rows.length === 0) {
      const about = answers.table(ABOUT).rows;
      const byUnits = about.length > 0 && about.every((row) => row['by_unit'] === 1);
      const reason = !isListed(answers)
        ? '核对表到人，默认不显示：需要时在下方打开“显示结果运用核对表”，只在工作台看，不上屏、不进报告'
        : byUnits
          ? '只有单位得分，不列到人'
          : `${isOfAllYears(answers) ? '各年度都' : '所选年度'}没有得分与结果不一致的人`;
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason };
    }
    return {
      ...frame,
      form: 'honours',
      subtitle: `${sayYears(rows)}，得分在前三分之一没有结果，或在后三分之一有结果的人；只供核对`,
      notes: ['排名仅供参考，不作为任用、奖惩的唯一依据；资历、岗位、任职年限等原因不在表里'],
      ...{ date: 'year', level: 'reason', honour: 'detail', object: 'name', count: 'n' },
      ...{ levels: ['', UNUSED, USED], told: [] },
    };
  },
};
