import type { Finding } from '#core/finding.ts';
import { formatShare } from '#core/format.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { compositeName } from '../settings.ts';
import { SHOWN } from '../tables/shown.ts';
import { LINKED } from './ids.ts';
import { fractionOf, itemsOf, sayCompared, sayOthers, sayShare } from './items.ts';

function find(answers: Answers): Finding | null {
  const items = itemsOf(answers).filter(({ says }) => says === 'linked');
  const [best] = items;
  if (!best) return null;
  const { item, first, last, difference } = best;
  return {
    ...{ id: LINKED, severity: 'low', weight: difference, table: SHOWN },
    ...{ where: { item, third: first['third'] ?? null }, value: difference },
    parts: [
      words(`${item}与${compositeName(answers)}有关联：`),
      ...sayShare(first),
      words('，高于'),
      ...sayCompared(last),
      ...sayOthers(items, '也有关联'),
      words('。'),
    ],
    headline: formatShare(Number(first['share'])),
    evidence: [`前三分之一${fractionOf(first)}`, `后三分之一${fractionOf(last)}`],
  };
}

/** An outcome that the first third had more often than the last, beyond chance. */
export const linkedFinding: FindingDefinition = {
  ...{ id: LINKED, label: '结果运用与得分有关联', tables: [SHOWN], find },
};
