import type { Finding } from '#core/finding.ts';
import { formatShare } from '#core/format.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { compositeName } from '../settings.ts';
import { SHOWN } from '../tables/shown.ts';
import { UNSEEN } from './ids.ts';
import { fractionOf, itemsOf, sayOthers, sayShare } from './items.ts';

/** People change posts for many reasons: no link is asked of it. */
const NOT_EXPECTED: readonly string[] = ['轮岗交流'];

function find(answers: Answers): Finding | null {
  const items = itemsOf(answers).filter(
    ({ says, outcome }) => says === 'nothing' && !NOT_EXPECTED.includes(outcome),
  );
  const [one] = items;
  if (!one) return null;
  const { item, first, last, difference } = one;
  return {
    ...{ id: UNSEEN, severity: 'low', table: SHOWN },
    ...{ where: { item, third: first['third'] ?? null }, value: difference },
    parts: [
      words(`${item}与${compositeName(answers)}看不出明显关联：`),
      ...sayShare(first),
      words('，'),
      ...sayShare(last),
      ...sayOthers(items, '也看不出'),
      words('。'),
    ],
    headline: formatShare(Number(first['share'])),
    evidence: [`前三分之一${fractionOf(first)}`, `后三分之一${fractionOf(last)}`],
  };
}

/** An outcome whose shares differ by no more than chance may make. */
export const unseenFinding: FindingDefinition = {
  ...{ id: UNSEEN, label: '结果运用与得分看不出关联', tables: [SHOWN], find },
};
