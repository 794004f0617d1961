import { formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';

const TABLES: readonly (readonly [table: string, label: string])[] = [
  ['structure.age_bands', '出生年月'],
  ['structure.education', '最高学历'],
  ['structure.sources', '来源'],
];

/** From a tenth unknown on, a share of the known says little about the whole. */
const TOO_MANY = 0.1;

function find(answers: Answers): Finding | null {
  const total = countAt(answers.table('structure.headcount'), whole());
  if (total === 0) return null;
  const [worst] = TABLES.map(([table, label]) => ({
    table,
    label,
    unknown: total - countAt(answers.table(table), whole(), 'known'),
  })).sort((a, b) => b.unknown - a.unknown);
  if (!worst || worst.unknown === total || worst.unknown / total < TOO_MANY) return null;
  return {
    id: 'structure.unknown_many',
    severity: 'medium',
    parts: [
      told(`${worst.label}未填`),
      figure(`${worst.unknown}人`, cell(worst.table, whole(), 'known'), true),
      words(`，占在职人数的${formatShare(worst.unknown / total)}，相关占比只代表已填的人。`),
    ],
    table: worst.table,
    where: whole(),
    value: worst.unknown / total,
    headline: formatShare(worst.unknown / total),
    evidence: [`${worst.unknown}/${total}人`],
  };
}

export const unknownMany: FindingDefinition = {
  id: 'structure.unknown_many',
  label: '未填过多',
  tables: ['structure.headcount', ...TABLES.map(([table]) => table)],
  find,
};
