import type { BarsFigure, FigureFrame, FigureSpec, SheetColumn, SheetRow } from '#core/figure.ts';
import { formatCount, roundHalfUp } from '#core/format.ts';
import { countAt, numberAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { withCompanion } from '../../structure/figures/with-companion.ts';
import { cell, figure, scopeRow, whole, words } from '../../structure/sentence.ts';
import { DUTY_GAP } from './gap.ts';
import { monthsNote, rulesPresent, scopesPresent } from './read.ts';
import { SHORT_BANDS } from './short-bands.ts';
import { NOBODY_UNDER } from './state-figures.ts';
import { DUTY, DUTY_STATES_TABLE, MONTHS_LEFT } from './tables.ts';

const MOST_UNITS = 60;

export const hoursText = (hours: number): string => formatCount(roundHalfUp(hours, 0));

const column = (group: string, label: string, measure: string, format: SheetColumn['format'] = 'count') => ({
  ...{ group, label, where: { rule: group }, measure, format },
});

const columnsOf = (rule: string): readonly SheetColumn[] => [
  column(rule, '适用', 'people'),
  column(rule, '已达到', 'met'),
  column(rule, '进度正常', 'on_course'),
  column(rule, '尚未达到', 'n'),
  column(rule, '尚差学时', 'short', 'number'),
  column(rule, '人均差', 'mean', 'years'),
];

const rowsOf = (type: string, scopes: readonly string[]): readonly SheetRow[] =>
  scopes.map((scope) => ({ group: type, label: scope, where: { ...scopeRow(type, scope) } }));

/** 年度90学时尚未达到101人，共差3,120学时 */
function gapTitle(answers: Answers, rules: readonly string[]) {
  const table = answers.table(DUTY_GAP);
  const parts = rules.flatMap((rule) => {
    const where = whole({ rule });
    const n = countAt(table, where);
    const short = numberAt(table, where, 'short');
    if (n === 0 || short === null) return [];
    return [
      words(`${rule}尚未达到`),
      figure(`${formatCount(n)}人`, cell(DUTY_GAP, where, 'n')),
      words('，共差'),
      figure(`${hoursText(short)}学时`, cell(DUTY_GAP, where, 'short')),
      words('；'),
    ];
  });
  return parts.length === 0 ? [words('各单位学时缺口')] : parts.slice(0, -1);
}

/** How many people and hours every scope is short of, by rule. */
export const gapByScope: FigureDefinition = {
  id: 'training.duty_gap_by_unit',
  tables: [DUTY_GAP, DUTY, MONTHS_LEFT],
  build: (answers): FigureSpec => {
    const rules = rulesPresent(answers);
    const frame: FigureFrame = {
      id: 'training.duty_gap_by_unit',
      title: gapTitle(answers, rules),
      subtitle: '各单位学时缺口，人和学时；人均差为尚未达到的人平均',
      notes: [],
      ...{ table: DUTY_GAP, where: {} },
    };
    if (rules.length === 0) return { ...frame, form: 'empty', reason: NOBODY_UNDER };
    const units = scopesPresent(answers, '单位');
    const left = units.length - MOST_UNITS;
    return {
      ...frame,
      form: 'sheet',
      notes: [
        '单位里没有人适用某项要求的记0，人均差记“—”',
        ...(left > 0 ? [`共${units.length}个单位，只列前${MOST_UNITS}个，其余请按单位筛选`] : []),
      ],
      rows: [
        ...rowsOf('全部', ['全部']),
        ...rowsOf('层级', scopesPresent(answers, '层级')),
        ...rowsOf('单位', units.slice(0, MOST_UNITS)),
      ],
      columns: rules.flatMap(columnsOf),
      wide: true,
    };
  },
};

/** How many hours each person is short of, in bands, a figure a rule. */
export const shortByPerson: FigureDefinition = {
  id: 'training.duty_short_bands',
  tables: [SHORT_BANDS, DUTY, DUTY_STATES_TABLE, MONTHS_LEFT],
  build: (answers): FigureSpec => {
    const table = answers.table(SHORT_BANDS);
    const title = [words('尚未达到的人每人还差多少学时')];
    const figures = rulesPresent(answers).flatMap((rule): BarsFigure[] => {
      const known = countAt(table, whole({ rule }), 'known');
      if (known === 0) return [];
      return [
        {
          ...{ form: 'bars', id: 'training.duty_short_bands', title, table: SHORT_BANDS },
          subtitle: `${rule}，尚未达到的${formatCount(known)}人按尚差学时分段，人`,
          notes: monthsNote(answers, rule),
          where: whole({ rule }),
          ...{ category: 'band', value: 'n', share: 'share', told: [], inOrder: true },
        },
      ];
    });
    const [first, second] = [...figures].sort(
      (a, b) => countAt(table, b.where, 'known') - countAt(table, a.where, 'known'),
    );
    const frame = { id: 'training.duty_short_bands', title, subtitle: '人', table: SHORT_BANDS };
    if (!first) {
      const reason = '所选范围内没有尚未达到要求的人。';
      return { ...frame, form: 'empty', where: whole(), notes: [], reason };
    }
    return second ? withCompanion(first, { ...second, id: `${second.id}_2` }, title) : first;
  },
};
