import type { FigureFrame, FigureSpec, SheetColumn } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';
import { numberAt } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { cell, figure, scopeRow, whole, words } from '../../structure/sentence.ts';
import { hoursText } from './gap-figures.ts';
import { NETWORK } from './network.ts';
import { chosenWindow } from '../window.ts';
import { rulesOf } from './read.ts';

const MOST_UNITS = 60;

const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
  ...{ group: '', label, where: {}, measure, format },
});

/** Network hours of every scope beside all of its hours. */
export const networkHours: FigureDefinition = {
  id: 'training.network_hours',
  tables: [NETWORK],
  build: (answers): FigureSpec => {
    const table = answers.table(NETWORK);
    const { networkWords } = rulesOf(answers);
    const hours = numberAt(table, whole(), 'hours');
    const share = numberAt(table, whole(), 'share');
    const frame: FigureFrame = {
      id: 'training.network_hours',
      title: [words('网络培训学时单列')],
      subtitle: `${chosenWindow(answers).label}，在册人员的培训记录`,
      notes: [],
      ...{ table: NETWORK, where: {} },
    };
    if (table.rows.length === 0) {
      return { ...frame, form: 'empty', reason: '这段时间没有在册人员的培训记录。' };
    }
    const scopes = (type: string) => table.rows.filter((row) => row['scope_type'] === type);
    const units = scopes('单位');
    const shown = [...scopes('全部'), ...scopes('层级'), ...units.slice(0, MOST_UNITS)];
    const left = units.length - MOST_UNITS;
    return {
      ...frame,
      form: 'sheet',
      title:
        hours === null || hours === 0
          ? frame.title
          : [
              words('网络培训'),
              figure(`${hoursText(hours)}学时`, cell(NETWORK, whole(), 'hours')),
              words('，占全部学时'),
              figure(formatShare(share), cell(NETWORK, whole(), 'share')),
            ],
      notes: [
        networkWords.length > 0
          ? `类别或形式含“${networkWords.join('”“')}”的算网络培训，不计入第十四条的学时要求`
          : '没有设定哪些算网络培训',
        ...(left > 0 ? [`共${units.length}个单位，只列前${MOST_UNITS}个，其余请按单位筛选`] : []),
      ],
      rows: shown.map((row) => {
        const [type, scope] = [String(row['scope_type']), String(row['scope'])];
        return { group: type, label: scope, where: { ...scopeRow(type, scope) } };
      }),
      columns: [
        column('人次', 'n', 'count'),
        column('网络学时', 'hours', 'number'),
        column('全部学时', 'all', 'number'),
        column('占全部学时', 'share', 'share'),
      ],
      wide: false,
    };
  },
};
