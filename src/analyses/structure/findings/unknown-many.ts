import { formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';

type Field = readonly [table: string, label: string];

/** What everyone has; a post level or a rank may rightly be missing. */
const MAIN: readonly Field[] = [
  ['structure.age_bands', '出生年月'],
  ['structure.sex', '性别'],
  ['structure.education', '最高学历'],
  ['structure.sources', '来源'],
];
const OTHER: readonly Field[] = [
  ['structure.degrees', '学位'],
  ['structure.education_fulltime', '全日制学历'],
  ['structure.politics', '政治面貌'],
  ['structure.ethnicity', '民族'],
];
const NAMED = 3;
const HEADCOUNT = 'structure.headcount';

/** Fields of which too much is unknown; a field that nobody has was not asked for. */
function unknownIn(id: string, label: string, fields: readonly Field[]): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const total = countAt(answers.table(HEADCOUNT), whole());
    const limit = threshold(answers, 'unknown_share');
    const lacking = fields
      .map(([table, name]) => ({
        table,
        name,
        unknown: total - countAt(answers.table(table), whole(), 'known'),
      }))
      .filter(({ unknown }) => unknown > 0 && unknown < total && unknown / total >= limit)
      .sort((a, b) => b.unknown - a.unknown);
    const [worst] = lacking;
    if (!worst) return null;
    const beyond = lacking.length - NAMED;
    return {
      id,
      severity: 'medium',
      weight: above(worst.unknown / total, limit),
      parts: [
        ...lacking
          .slice(0, NAMED)
          .flatMap(({ table, name, unknown }, i) => [
            told(`${i > 0 ? '、' : ''}${name}未填`),
            figure(`${unknown}人（${formatShare(unknown / total)}）`, cell(table, whole(), 'known'), true),
          ]),
        words(`${beyond > 0 ? `，另有${beyond}项未填较多` : ''}，相关占比只代表已填的人。`),
      ],
      table: worst.table,
      where: whole(),
      value: worst.unknown / total,
      headline: formatShare(worst.unknown / total),
      evidence: [`${worst.name}未填${worst.unknown}/${total}人`],
    };
  };
  return { id, label, tables: [HEADCOUNT, ...fields.map(([table]) => table)], find };
}

export const unknownMany = unknownIn('structure.unknown_many', '出生年月、性别、学历、来源未填过多', MAIN);
export const unknownOthers = unknownIn('structure.unknown_others', '学位、政治面貌等未填过多', OTHER);
