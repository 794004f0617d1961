import type { EmptyFigure, FigureFrame, FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import { numberAt, type TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { cell, figure, level, told, whole, words } from '../sentence.ts';
import { levelsPresent } from './notes.ts';
import { unitsPresent } from './scope-rows.ts';

/** A share that every unit has, in a table where a unit without anyone of the class stands too. */
export interface UnitShare {
  readonly id: string;
  readonly table: string;
  /** Row of the class besides the scope. */
  readonly line: TableRow;
  /** 30岁及以下占比 */
  readonly said: string;
  readonly base: string;
  readonly target: number | null;
  readonly notes: readonly string[];
  /** Which end the title speaks of. */
  readonly speaksOf: 'lowest' | 'highest';
}

/** More told units than that are not told apart. */
const MOST_TOLD = 3;

function sayEnd(share: UnitShare, valued: readonly TableRow[]): readonly FindingPart[] {
  const { table, line, said, speaksOf } = share;
  const ends = [...valued].sort((a, b) => Number(a['share']) - Number(b['share']));
  if (speaksOf === 'highest') ends.reverse();
  const [end, next] = ends;
  if (!end || !next || valued.length < 3 || end['share'] === next['share']) return [words(`各单位${said}`)];
  const text = formatShareOf(Number(end['n']), Number(end['known']));
  const where = { scope_type: '单位', scope: end['scope'] ?? null, ...line };
  return [
    words(`${String(end['scope'])}${said}最${speaksOf === 'lowest' ? '低' : '高'}，`),
    figure(text, cell(table, where, 'share')),
  ];
}

/** Units below the office's own target, the lowest first. */
function belowTarget({ target }: UnitShare, valued: readonly TableRow[]): readonly string[] {
  if (target === null) return [];
  return valued
    .filter((row) => Number(row['share']) < target)
    .sort((a, b) => Number(a['share']) - Number(b['share']))
    .slice(0, MOST_TOLD)
    .map((row) => String(row['scope']));
}

export function emptyFigure(frame: FigureFrame, reason: string): EmptyFigure {
  return { ...frame, form: 'empty', reason };
}

/** Sorted columns of a share by unit, against the target where there is one, else the mean. */
export function unitColumns(answers: Answers, share: UnitShare): FigureSpec {
  const { id, table, line, said, base, target, notes } = share;
  const wanted = Object.entries({ scope_type: '单位', ...line });
  const units = answers
    .table(table)
    .rows.filter((row) => wanted.every(([name, value]) => row[name] === value));
  const valued = units.filter((row) => typeof row['share'] === 'number');
  const small = unitsPresent(answers).length - valued.length;
  const isCounty = levelsPresent(answers).includes('县级');
  const mean = isCounty ? level('县级', line) : whole(line);
  const meanLabel = isCounty ? '县级平均' : '平均';
  const meanShare = numberAt(answers.table(table), mean, 'share');
  const low = belowTarget(share, valued);
  const meanText = meanShare === null ? [] : [`${meanLabel}${formatShare(meanShare)}`];
  const lines =
    target === null
      ? meanText.map((text) => `虚线为${text}`)
      : [`虚线为目标${formatShare(target)}`, ...meanText];
  const title = low.length === 1 ? [told(low[0] ?? ''), words(`${said}低于目标`)] : sayEnd(share, valued);
  const frame: FigureFrame = {
    ...{ id, table, title },
    subtitle: [`各单位${said}，以${base}为100%`, ...lines].join('；'),
    notes: [...notes, ...(small > 0 ? [`${small}个单位${base}不足${minBase(answers)}人，不作比较`] : [])],
    where: { scope_type: '单位', ...line },
  };
  if (valued.length < 2) {
    return emptyFigure(
      { ...frame, title: [words(`各单位${said}`)] },
      `${base}不少于${minBase(answers)}人的单位不到两个，没有可比的`,
    );
  }
  const reference =
    target === null
      ? { cell: cell(table, mean, 'share'), label: meanLabel }
      : { cell: cell(table, whole(line), 'target'), label: '目标' };
  return {
    ...frame,
    form: 'columns',
    category: 'scope',
    value: 'share',
    count: 'n',
    base: 'known',
    reference: target === null && meanShare === null ? null : reference,
    told: low,
  };
}
