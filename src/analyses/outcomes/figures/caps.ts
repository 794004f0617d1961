import type { FigureSpec } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { cell, words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { chosenYear } from '../choice.ts';
import { OVER_CAP } from '../findings/ids.ts';
import { unitsOver } from '../findings/over-cap.ts';
import { PERIOD } from '../tables/period.ts';
import { CAPS, capsTable } from '../tables/caps.ts';

const ID = 'outcomes.caps_figure';

/** 优秀 by unit beside what the rule lets it be. */
export const caps: FigureDefinition = {
  id: ID,
  tables: [CAPS, PERIOD],
  build: (answers, findings): FigureSpec => {
    const years = answers.table(CAPS).rows.map((row) => Number(row['year']));
    const newest = years.reduce((latest, each) => Math.max(latest, each), 0);
    const year = chosenYear(answers) ?? newest;
    const frame = { id: ID, wide: true, table: capsTable.id, where: { year } };
    const neutral = '年度考核优秀比例';
    if (!years.includes(year)) {
      const said = year === 0 ? '' : `${year}年`;
      const reason = `没有${said}带单位的年度考核等次：导入考核任用结果，或换一个年度`;
      return { ...frame, form: 'empty', title: [words(neutral)], subtitle: '', notes: [], reason };
    }
    const first = answers.table(CAPS).rows.find((row) => row['year'] === year);
    const isNewest = year === newest;
    return {
      ...frame,
      form: 'columns',
      title: isNewest ? titleOf(findings, [OVER_CAP], neutral) : [words(neutral)],
      subtitle: `${year}年各单位年度考核优秀人数占参加考核人数，%`,
      notes: [
        `经批准最高${formatShare(Number(first?.['most']))}`,
        '比例按考核任用结果表算；人数少的单位按比例进位取整后再比',
      ],
      ...{ category: 'unit', value: 'share', count: 'n', base: 'people' },
      reference: { cell: cell(CAPS, { year, unit: first?.['unit'] ?? null }, 'cap'), label: '一般不超过' },
      told: isNewest ? unitsOver(answers).map((row) => String(row['unit'])) : [],
    };
  },
};
