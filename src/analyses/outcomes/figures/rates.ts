import type { FigureSpec } from '#core/figure.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { THIRDS } from '../../ranking/linkage/thirds.ts';
import { words } from '../../structure/sentence.ts';
import { titleOf } from '../../training/titles.ts';
import { INVERTED, LINKED, UNSEEN } from '../findings/ids.ts';
import { compositeName, minBase } from '../settings.ts';
import { SHOWN, shownTable } from '../tables/shown.ts';
import { linkageNotes, NO_LINKAGE, NOTED } from './notes.ts';

const ID = 'outcomes.rates';

/** How often each third had each outcome. */
export const rates: FigureDefinition = {
  id: ID,
  tables: [SHOWN, ...NOTED],
  build: (answers, findings): FigureSpec => {
    const items = [...new Set(answers.table(SHOWN).rows.map((row) => String(row['item'])))];
    const frame = { id: ID, table: shownTable.id, where: {} };
    const neutral = `结果运用与${compositeName(answers)}`;
    if (items.length === 0) {
      return {
        ...{ ...frame, form: 'empty', title: [words(neutral)], subtitle: '', notes: [] },
        reason: NO_LINKAGE,
      };
    }
    return {
      ...frame,
      form: 'matrix',
      title: titleOf(findings, [LINKED, INVERTED, UNSEEN], neutral),
      subtitle: '综合得分各档中有此结果的人占该档人数，%',
      notes: linkageNotes(answers),
      ...{ row: 'item', rows: items, column: 'third', columns: THIRDS },
      ...{ value: 'share', format: 'share', base: 'people', count: 'n' },
      ...{ minBase: minBase(answers), totals: false },
    };
  },
};
