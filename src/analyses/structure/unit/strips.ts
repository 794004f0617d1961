import type { FigureSpec, StripRow } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { UnitAnswers, UnitFigureDefinition } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { cell, level, unit, whole, words } from '../sentence.ts';
import { STANDING_ITEMS, type StandingItem, standingOf } from './standing.ts';
import { IN_LEVEL } from './standing-finding.ts';
import { STANDING } from './standing-table.ts';

const ID = 'structure.unit_strips';

/** More dots than that cannot be told apart. */
export const MOST_PEERS = 120;

/** The unit and those next to it in the official order. */
export function nearPeers(peers: readonly string[], name: string): readonly string[] {
  if (peers.length <= MOST_PEERS) return peers;
  const first = Math.max(0, Math.min(peers.indexOf(name) - MOST_PEERS / 2, peers.length - MOST_PEERS));
  return peers.slice(first, first + MOST_PEERS);
}

function toRow(answers: UnitAnswers, { label: item, about, measure }: StandingItem, told: boolean): StripRow {
  const { level: own } = answers.unit;
  const mean = own === null ? whole({ item }) : level(own, { item });
  return {
    ...{ label: item, about, table: STANDING, where: { item }, measure, told },
    format: measure === 'share' ? 'share' : 'years',
    fraction: measure === 'share' ? { count: 'n', base: 'known' } : null,
    mean: { label: own ?? '全部', cell: cell(STANDING, mean, measure) },
  };
}

function notesOf({ unit: { name, peers, level: own }, ...answers }: UnitAnswers): readonly string[] {
  const min = minBase(answers);
  const few = peers.filter((peer) => countAt(answers.table(HEADCOUNT), unit(peer)) < min);
  const shown = nearPeers(peers, name);
  return [
    `竖线为${own === null ? '全部' : `${own}全部`}人员合计的值，含本单位`,
    ...(few.length > 0 ? [`另有${few.length}个单位不足${min}人，不作比较`] : []),
    ...(shown.length < peers.length
      ? [`${own ?? ''}共${peers.length}个单位，只画相邻的${shown.length}个，名次按全部计算`]
      : []),
  ];
}

function build(
  answers: UnitAnswers,
  findings: Parameters<UnitFigureDefinition['build']>[1],
): FigureSpec | null {
  const { name, level: own, peers } = answers.unit;
  const items = STANDING_ITEMS.filter((item) => standingOf(answers, item) !== null);
  if (items.length === 0) return null;
  const finding = findings.find(({ id }) => id === IN_LEVEL);
  const toldItem = finding?.parts.some((part) => part.told) ? finding.where['item'] : null;
  const others = peers.filter((peer) => peer !== name).length;
  return {
    form: 'strips',
    id: ID,
    title: finding?.parts ?? [words('在同级单位中的位置')],
    subtitle: others > 0 ? `一点一个${own ?? ''}单位，大点为本单位` : `${own ?? '同级'}没有其他单位可比`,
    notes: notesOf(answers),
    table: STANDING,
    where: { scope_type: '单位' },
    unit: name,
    peers: nearPeers(peers, name),
    rows: items.map((item) => toRow(answers, item, item.label === toldItem)),
  };
}

export const strips: UnitFigureDefinition = { id: ID, tables: [STANDING, HEADCOUNT], build };
