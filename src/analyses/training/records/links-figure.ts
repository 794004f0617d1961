import type { FigureSpec } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { RECORD_LINKS } from '../../plan/training-dimensions.ts';
import { cell, figure, whole, words } from '../../structure/sentence.ts';
import { saidWindow } from '../window.ts';
import { allRecords, isWithoutRoster, noRecords, undatedNote } from './counts.ts';
import { linkCount } from './links.ts';
import { recordColumn, recordRows } from './sheet.ts';
import { DOUBTS, LINKS, SAID_UNITS } from './tables.ts';

export const linksFigure: FigureDefinition = {
  id: 'training.links',
  tables: [LINKS, DOUBTS, SAID_UNITS],
  build: (answers): FigureSpec => {
    const all = allRecords(answers);
    if (all === 0) {
      const none = noRecords(answers, 'training.links', '记录与人员对应', LINKS);
      const reason = '没有人员花名册，还不能对应到人：导入人员花名册后就能看';
      return isWithoutRoster(answers) ? { ...none, reason } : none;
    }
    const open = linkCount(answers, '同名待认') + linkCount(answers, '名册查无');
    const at = whole({ link: '已对应' });
    return {
      form: 'sheet',
      id: 'training.links',
      title: [
        figure(`${formatCount(all)}条`, cell(LINKS, at, 'known')),
        words('培训记录中，已对应到在职人员'),
        figure(`${formatCount(linkCount(answers, '已对应'))}条`, cell(LINKS, at, 'records')),
      ],
      subtitle: `${saidWindow(answers)}开始的培训记录，人次`,
      notes: [
        '只有已对应的计入参训率和学时',
        ...undatedNote(answers),
        '已不在册指花名册里有此人，但不在职或不在截至日期的范围内',
        ...(open > 0 ? [`同名待认、名册查无的共${formatCount(open)}条，逐条确认后计入`] : []),
      ],
      links: open > 0 ? [{ text: '到人员对应逐条确认', path: 'identity' }] : [],
      ...{ table: LINKS, where: {}, rows: recordRows('link', RECORD_LINKS), wide: false },
      columns: [recordColumn('培训记录', 'records'), recordColumn('占比', 'share', 'share')],
    };
  },
};
