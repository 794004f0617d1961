import type { FigureSpec, SheetColumn, SheetRow } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { CAME, LEFT } from '../changes/steps.ts';
import { changesTable } from '../changes/tables.ts';
import { minBase } from '../findings/level-shares.ts';
import { whole } from '../sentence.ts';
import { unitsDifferNote } from '../trend/dates.ts';
import { trendTable } from '../trend/table.ts';
import { ACTUAL, BEFORE, backtestTable, PROJECTED } from './backtest.ts';
import { nothingProjected, projectionFrame } from './figure-frame.ts';
import { HEADCOUNT } from './stock.ts';

const ID = 'structure.backtest';

const ROWS: readonly SheetRow[] = [
  { group: '', label: '人数', where: {}, measure: 'n', format: 'count' },
  { group: '', label: '30岁及以下占比', where: {}, measure: 'young_share', format: 'share' },
  { group: '', label: '35岁及以下占比', where: {}, measure: 'under35_share', format: 'share' },
  { group: '', label: '平均年龄', where: {}, measure: 'mean_age', format: 'years' },
  { group: '', label: '研究生学历占比', where: {}, measure: 'postgraduate_share', format: 'share' },
];

/** Three columns for the whole and for each level of enough people. */
function columnsOf(answers: Answers): readonly SheetColumn[] {
  const table = answers.table(backtestTable.id);
  const scopes = table.rows.filter((row) => row['side'] === ACTUAL && Number(row['n']) >= minBase(answers));
  return scopes.flatMap((row) => {
    const scope: TableRow = { scope_type: row['scope_type'] ?? null, scope: row['scope'] ?? null };
    return [BEFORE, PROJECTED, ACTUAL].map((side): SheetColumn => ({
      ...{
        group: String(row['scope']),
        label: side,
        where: { ...scope, side },
        measure: 'n',
        format: 'count',
      },
    }));
  });
}

/** What moved besides growing older and retiring: the reason why a projection and the outcome differ. */
function movesNote(answers: Answers): readonly string[] {
  const at = (step: string) => countAt(answers.table(changesTable.id), whole({ step }));
  const [came, left] = [at(CAME), at(LEFT)];
  return came + left > 0 ? [`期间实际新进${came}人、离任${left}人，见“变化”`] : [];
}

export const backtestFigure: FigureDefinition = {
  id: ID,
  tables: [backtestTable.id, changesTable.id, trendTable.id, HEADCOUNT],
  build: (answers): FigureSpec => {
    const { since } = answers;
    const frame = projectionFrame(answers, {
      ...{ id: ID, title: '推算回看：同样的规则用在上期', table: backtestTable.id, where: {} },
      subtitle: since === null ? '' : `由${formatDateLong(since)}推算到本期，与本期实际对照`,
    });
    if (since === null) {
      const reason = '一份花名册无从回看：导入另一截至日期的花名册后，这里把推算与实际对照。';
      return { ...frame, form: 'empty', notes: [], reason };
    }
    const empty = nothingProjected(answers, frame);
    if (empty) return empty;
    return {
      ...{ ...frame, form: 'sheet', rows: ROWS, columns: columnsOf(answers) },
      notes: [...frame.notes, ...movesNote(answers), ...unitsDifferNote(answers)],
    };
  },
};
