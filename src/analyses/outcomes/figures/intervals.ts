import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { THIRDS } from '../../ranking/linkage/thirds.ts';
import { words } from '../../structure/sentence.ts';
import { SHOWN, shownTable } from '../tables/shown.ts';
import { NO_CAUSE, NO_LINKAGE } from './notes.ts';

const ID = 'outcomes.intervals';

const columnsOf = (third: string): readonly SheetColumn[] => {
  const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
    ...{ group: third, label, where: { third }, measure, format },
  });
  return [
    ...[
      column('有此结果', 'n', 'count'),
      column('人数', 'people', 'count'),
      column('占比', 'share', 'share'),
    ],
    ...[column('至少', 'low', 'share'), column('至多', 'high', 'share')],
  ];
};

/** The shares with their numbers and how sure they are. */
export const intervals: FigureDefinition = {
  id: ID,
  tables: [SHOWN],
  build: (answers): FigureSpec => {
    const items = [...new Set(answers.table(SHOWN).rows.map((row) => String(row['item'])))];
    const frame = { id: ID, title: [words('各档人数、占比和把握')], table: shownTable.id, where: {} };
    if (items.length === 0) {
      return { ...frame, form: 'empty', subtitle: '', notes: [], reason: NO_LINKAGE };
    }
    return {
      ...frame,
      form: 'sheet',
      subtitle: '有此结果的人数和占比；人数越少，占比的推算范围越宽',
      notes: ['至少、至多：占比的推算范围（95%）；前、后两档之差的推算范围不含0，才说有关联或倒挂', NO_CAUSE],
      rows: items.map((item) => ({ group: '', label: item, where: { item } })),
      columns: THIRDS.flatMap(columnsOf),
    };
  },
};
