import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { TOP_FINDING } from '../findings/ids.ts';
import { saidPlaces, topPlaces } from '../settings.ts';
import { sayPlace, TOP_THREE, topTable } from '../tables/top-three.ts';

const ID = 'honours.top_three_figure';

/** Honours with one of the first places in the province, the first place first. */
export const topThree: FigureDefinition = {
  id: ID,
  tables: [TOP_THREE],
  build: (answers, findings): FigureSpec => {
    const places = topPlaces(answers);
    const said = saidPlaces(places);
    const frame = { id: ID, table: topTable.id, where: {} };
    if (answers.table(TOP_THREE).rows.length === 0) {
      const reason = `没有写明全省位次在${said}以内的荣誉`;
      return { ...frame, form: 'empty', title: [words(`进入全省${said}`)], subtitle: '', notes: [], reason };
    }
    return {
      ...frame,
      form: 'honours',
      title: titleOf(findings, [TOP_FINDING], `进入全省${said}`),
      subtitle: '已登记的全部年份，按全省位次排列，同位次新的在前',
      notes: ['省级荣誉按登记的位次，其他按名称里写明的全省位次；几等奖不是位次'],
      ...{ date: 'year', level: 'place', honour: 'title', object: 'object', count: 'n' },
      levels: Array.from({ length: places }, (_, i) => sayPlace(i + 1)),
      told: [],
    };
  },
};
