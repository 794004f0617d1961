import { formatPoints, formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { levelShares, minBase } from './level-shares.ts';

interface LowShare {
  readonly id: string;
  readonly table: string;
  readonly classOf: TableRow;
  /** 30岁及以下, 研究生学历 */
  readonly said: string;
  /** 年轻干部偏少, said only when the share is less than half of the other level's. */
  readonly judgement: string;
}

/** Five percentage points: under it two levels are not called different. */
const TELLING_DIFFERENCE = 0.05;

/** One level has clearly less of a class than another: said of the lowest against the highest. */
export function classShareLow({ id, table, classOf, said, judgement }: LowShare): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const shares = levelShares(answers.table(table), classOf, minBase(answers));
    const lowest = shares[0];
    const highest = shares[shares.length - 1];
    if (!lowest || !highest || highest.share - lowest.share < TELLING_DIFFERENCE) return null;
    const farBelow = lowest.share < highest.share / 2;
    const n = cell(table, lowest.where, 'n');
    const share = cell(table, lowest.where, 'share');
    return {
      id,
      severity: farBelow ? 'high' : 'medium',
      parts: [
        told(`${lowest.name}${said}`),
        words('仅'),
        figure(`${lowest.n}人`, n, true),
        words('，占'),
        figure(formatShareOf(lowest.n, lowest.known), share, true),
        words(`，低于${highest.name}`),
        figure(`${formatPoints(highest.share - lowest.share)}个百分点`, cell(table, highest.where, 'share')),
        words(farBelow ? `，${judgement}。` : '。'),
      ],
      table,
      where: lowest.where,
      value: lowest.share,
      headline: formatShare(lowest.share),
      evidence: [
        `${lowest.n}/${lowest.known}人`,
        `${highest.name}${formatShare(highest.share)}（${highest.n}/${highest.known}）`,
      ],
    };
  };
  return { id, label: `${said}占比偏低`, tables: [table], find };
}
