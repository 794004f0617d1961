import type { SheetColumn, SheetFigure } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatCount, formatShare, formatShareOf } from '#core/format.ts';
import { countAt, numberAt, type TableRow } from '#core/table.ts';
import type { Answers } from '../analysis.ts';
import { scopeSheetRows, unitsNote } from './figures/scope-rows.ts';
import { minBase } from './findings/level-shares.ts';
import { cell, figure, whole, words } from './sentence.ts';

export interface GapSheet {
  readonly id: string;
  readonly table: string;
  /** Row of the watched share besides the scope. */
  readonly line: TableRow;
  /** 30岁及以下 */
  readonly said: string;
  /** 年龄已知 */
  readonly known: string;
  /** Label of the setting that holds the target. */
  readonly setting: string;
  readonly target: number | null;
  readonly notes: readonly string[];
}

const column = (
  group: string,
  label: string,
  measure: string,
  format: SheetColumn['format'] = 'count',
): SheetColumn => ({ group, label, where: {}, measure, format });

function titleOf(answers: Answers, { table, line, said, target }: GapSheet): readonly FindingPart[] {
  const where = whole(line);
  const source = answers.table(table);
  const adjust = numberAt(source, where, 'adjust');
  const add = numberAt(source, where, 'add');
  if (target === null || adjust === null || add === null) return [words(`各单位${said}人数和占比`)];
  const share = formatShareOf(countAt(source, where), countAt(source, where, 'known'));
  const now = figure(share, cell(table, where, 'share'));
  if (adjust === 0) return [words(`${said}占`), now, words(`，已达到目标${formatShare(target)}`)];
  return [
    words(`${said}占`),
    now,
    words(`，离目标${formatShare(target)}：总人数不变需调整`),
    figure(`${formatCount(adjust)}人`, cell(table, where, 'adjust')),
    words('；净增需'),
    figure(`${formatCount(add)}人`, cell(table, where, 'add')),
  ];
}

/** How many people every scope is from the target, by changing who is there and by adding to them. */
export function gapSheet(answers: Answers, gap: GapSheet): SheetFigure {
  const { id, table, line, said, known, setting, target, notes } = gap;
  const now = [
    column('现状', said, 'n'),
    column('现状', known, 'known'),
    column('现状', '占比', 'share', 'share'),
  ];
  const missing = [
    column('离目标差几人', '总人数不变需调整', 'adjust'),
    column('离目标差几人', '净增需', 'add'),
  ];
  return {
    form: 'sheet',
    id,
    title: titleOf(answers, gap),
    subtitle:
      target === null
        ? `${said}人数，占${known}的比例；未设目标`
        : `目标${formatShare(target)}；增人也使总人数变大，所以净增需的人数更多`,
    notes: [
      ...notes,
      `${known}不足${minBase(answers)}人的不作比较，记“—”`,
      ...(target === null ? [`设定“${setting}”后，这里给出离目标差几人`] : []),
      ...unitsNote(answers),
    ],
    table,
    where: line,
    rows: scopeSheetRows(answers),
    columns: target === null ? now : [...now, ...missing],
    wide: target !== null,
  };
}
