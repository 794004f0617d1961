import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { DimensionId } from '../../plan/definition.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, told, words } from '../sentence.ts';
import { doubtOfGap, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT, sharesOf, type ScopeShare } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above, reaches } from './weight.ts';

export interface LowShare {
  readonly id: string;
  readonly table: string;
  readonly classOf: TableRow;
  /** Filtering by these leaves nothing to say. */
  readonly dimensions: readonly DimensionId[];
  /** 30岁及以下, 研究生学历 */
  readonly said: string;
  /** What may be unknown: 年龄, 学历. */
  readonly field: string;
  /** 年轻干部偏少: said only when the share is less than half of the other level's. */
  readonly judge: (lowest: ScopeShare, highest: ScopeShare, answers: Answers) => string;
  /** What is said where no two levels can be compared. */
  readonly otherwise?: (answers: Answers, table: StatTable) => Finding | null;
}

const isHalf = (lower: number, higher: number) => lower < higher / 2;

/** One level has clearly less of a class than another: said of the lowest against the highest. */
export function classShareLow(low: LowShare): FindingDefinition {
  const { id, classOf, said } = low;
  const find = (answers: Answers): Finding | null => {
    const table = answers.table(low.table);
    const shares = sharesOf(answers, table, [classOf], '层级', minBase(answers));
    const lowest = shares[0];
    const highest = shares[shares.length - 1];
    if (!lowest || !highest || lowest === highest) return low.otherwise?.(answers, table) ?? null;
    const telling = threshold(answers, 'telling_difference');
    const difference = highest.share - lowest.share;
    if (!reaches(difference, telling)) return null;
    const far = isHalf(lowest.share, highest.share);
    const doubtIf = (holds: (lower: number, higher: number) => boolean) =>
      doubtOfGap(lowest, highest, low.field, holds);
    const gone = doubtIf((a, b) => reaches(b - a, telling));
    const doubt = gone || (far ? doubtIf(isHalf) : '');
    const n = cell(low.table, lowest.where, 'n');
    const share = cell(low.table, lowest.where, 'share');
    const amount =
      lowest.n === 0
        ? [words('目前'), figure('没有', n, true)]
        : [
            words(far ? '仅' : '有'),
            figure(`${lowest.n}人`, n, true),
            words('，占'),
            figure(formatShareOf(lowest.n, lowest.known), share, true),
          ];
    return {
      id,
      severity: gravity(far && doubt === '' ? 'high' : 'medium', gone),
      weight: above(difference, telling),
      parts: [
        told(`${lowest.name}${said}`),
        ...amount,
        words(`，低于${highest.name}`),
        ...pointsAndPeople(difference, lowest.known, cell(low.table, highest.where, 'share'), share),
        words(`${far ? low.judge(lowest, highest, answers) : ''}${doubt}。`),
      ],
      table: low.table,
      where: lowest.where,
      value: lowest.share,
      headline: formatShare(lowest.share),
      evidence: [
        `${lowest.n}/${lowest.known}人`,
        `${highest.name}${formatShare(highest.share)}（${highest.n}/${highest.known}）`,
      ],
    };
  };
  return unlessFilteredBy(low.dimensions, {
    ...{ id, label: `${said}占比偏低`, tables: [low.table, HEADCOUNT], find },
  });
}
