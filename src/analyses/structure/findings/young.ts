import { AGE_BANDS } from '#core/age.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { classShareLow } from './class-share-low.ts';
import { doubtOf, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { type ScopeShare, sharesOf, wholeShare } from './scope-shares.ts';
import { threshold } from './thresholds.ts';
import { below, reaches } from './weight.ts';

export const BANDS = 'structure.age_bands';
export const YOUNG = AGE_BANDS[0]?.label ?? '';
export const AGE_DIMENSIONS = ['band', 'age', 'birth_month'];

const bands = (count: number): readonly TableRow[] =>
  AGE_BANDS.slice(0, count).map(({ label }) => ({ band: label }));

/** 后备力量相对不足 is said when the level also has clearly fewer up to 35 than the other. */
function judge(lowest: ScopeShare, highest: ScopeShare, answers: Answers): string {
  const reserve = sharesOf(answers, answers.table(BANDS), bands(2), '层级', 1);
  const of = ({ name }: ScopeShare) => reserve.find((share) => share.name === name)?.share ?? 0;
  const thin = reaches(of(highest) - of(lowest), threshold(answers, 'telling_difference'));
  return `，年轻干部偏少${thin ? '，后备力量相对不足' : ''}`;
}

/** With one level only: the young are less than half of what equal bands would give. */
function belowEven(answers: Answers, table: StatTable): Finding | null {
  const all = wholeShare(answers, table, bands(1));
  const even = 1 / AGE_BANDS.length;
  if (all.known < minBase(answers) || all.share >= even / 2) return null;
  const doubt = doubtOf(all, '年龄', (share) => share < even / 2);
  const share = cell(BANDS, all.where, 'share');
  return {
    id: 'structure.young_share_low',
    severity: gravity('medium', doubt),
    weight: below(all.share, even / 2),
    parts: [
      told(YOUNG),
      ...(all.n === 0
        ? [words('目前'), figure('没有', cell(BANDS, all.where, 'n'), true)]
        : [
            words('仅'),
            figure(`${all.n}人`, cell(BANDS, all.where, 'n'), true),
            words('，占'),
            figure(formatShareOf(all.n, all.known), share, true),
          ]),
      words(`，不到各年龄段均等时（${formatShare(even)}）的一半，年轻干部偏少${doubt}。`),
    ],
    table: BANDS,
    where: all.where,
    value: all.share,
    headline: formatShare(all.share),
    evidence: [`${all.n}/${all.known}人`],
  };
}

export const youngShareLow = classShareLow({
  id: 'structure.young_share_low',
  table: BANDS,
  classOf: { band: YOUNG },
  dimensions: AGE_DIMENSIONS,
  said: YOUNG,
  field: '年龄',
  judge,
  otherwise: belowEven,
});
