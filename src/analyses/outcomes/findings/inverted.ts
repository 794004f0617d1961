import type { Finding } from '#core/finding.ts';
import { formatShare } from '#core/format.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { told, words } from '../../structure/sentence.ts';
import { compositeName } from '../settings.ts';
import { SHOWN } from '../tables/shown.ts';
import { INVERTED } from './ids.ts';
import { fractionOf, itemsOf, sayCompared, sayOthers, sayShare } from './items.ts';

function find(answers: Answers): Finding | null {
  const items = itemsOf(answers).filter(({ says }) => says === 'inverted');
  const [worst] = items;
  if (!worst) return null;
  const { item, first, last, difference } = worst;
  return {
    ...{ id: INVERTED, severity: 'medium', weight: Math.min(1, -difference), table: SHOWN },
    ...{ where: { item, third: last['third'] ?? null }, value: difference },
    parts: [
      told(item),
      words(`与${compositeName(answers)}倒挂：`),
      ...sayShare(last, true),
      words('，高于'),
      ...sayCompared(first),
      ...sayOthers(items, '也是这样'),
      words('，建议了解原因。'),
    ],
    headline: formatShare(Number(last['share'])),
    evidence: [`后三分之一${fractionOf(last)}`, `前三分之一${fractionOf(first)}`],
  };
}

/** An outcome that the last third had more often than the first, beyond chance. */
export const invertedFinding: FindingDefinition = {
  ...{ id: INVERTED, label: '结果运用与得分倒挂', tables: [SHOWN], find },
};
