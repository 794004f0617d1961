import type { FigureSpec, StripRow } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { UnitAnswers, UnitFigureDefinition } from '../../analysis.ts';
import { cell, level, whole, words } from '../../structure/sentence.ts';
import { nearPeers } from '../../structure/unit/strips.ts';
import { minBase } from '../said-settings.ts';
import { IN_LEVEL } from './finding.ts';
import { STANDING_ITEMS, type StandingItem, standingOf } from './standing.ts';
import { COVERED_ITEM, STANDING } from './standing-table.ts';

const ID = 'training.unit_strips';

function toRow(answers: UnitAnswers, { label: item, about, measure }: StandingItem, told: boolean): StripRow {
  const { level: own } = answers.unit;
  const mean = own === null ? whole({ item }) : level(own, { item });
  return {
    ...{ label: item, about, table: STANDING, where: { item }, measure, told },
    format: measure === 'share' ? 'share' : 'number',
    fraction: measure === 'share' ? { count: 'n', base: 'known' } : null,
    mean: { label: own ?? '全部', cell: cell(STANDING, mean, measure) },
  };
}

function notesOf(answers: UnitAnswers, shown: readonly string[]): readonly string[] {
  const { name, peers, level: own } = answers.unit;
  const said = new Set(
    answers.table(STANDING).rows.flatMap((row) => {
      const isSaid = row['scope_type'] === '单位' && row['item'] === COVERED_ITEM && row['share'] !== null;
      return isSaid ? [row['scope']] : [];
    }),
  );
  const unsaid = peers.filter((peer) => !said.has(peer));
  const isSilent = unsaid.includes(name);
  const others = unsaid.length - (isSilent ? 1 : 0);
  return [
    `竖线为${own === null ? '全部' : `${own}全部`}人员合计的值，含本单位`,
    '网络培训学时不计入学时要求；参训率里各种培训都算',
    ...(others > 0 ? [`另有${others}个单位不足${minBase(answers)}人或本年没有培训记录，不作比较`] : []),
    ...(shown.length < peers.length
      ? [`${own ?? ''}共${peers.length}个单位，只画相邻的${shown.length}个，名次按全部计算`]
      : []),
  ];
}

function build(answers: UnitAnswers, findings: readonly Finding[]): FigureSpec | null {
  const { name, level: own, peers } = answers.unit;
  const items = STANDING_ITEMS.filter((item) => standingOf(answers, item) !== null);
  if (items.length === 0) return null;
  const finding = findings.find(({ id }) => id === IN_LEVEL);
  const toldItem = finding?.parts.some((part) => part.told) ? finding.where['item'] : null;
  const hasOthers = peers.some((peer) => peer !== name);
  const shown = nearPeers(peers, name);
  return {
    ...{ form: 'strips', id: ID, title: finding?.parts ?? [words('培训在同级单位中的位置')] },
    subtitle: hasOthers ? `一点一个${own ?? ''}单位，大点为本单位` : `${own ?? '同级'}没有其他单位可比`,
    notes: notesOf(answers, shown),
    ...{ table: STANDING, where: { scope_type: '单位' }, unit: name, peers: shown },
    rows: items.map((item) => toRow(answers, item, item.label === toldItem)),
  };
}

export const strips: UnitFigureDefinition = { id: ID, tables: [STANDING], build };
