import { formatCount, formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { above, reaches } from '../../structure/findings/weight.ts';
import { frequency, NEVER, repeatedLabel } from '../reach/frequency.ts';
import { minBase } from '../said-settings.ts';
import { isWithinYear } from '../window.ts';
import { windowBefore } from './behind-limit.ts';
import { threshold } from './thresholds.ts';

/** Some are called in again and again while others are in no class; over several years that says nothing. */
function find(answers: Answers): Finding | null {
  if (!isWithinYear(answers)) return null;
  const table = answers.table(frequency.id);
  const often = repeatedLabel(answers);
  const where = (times: string): TableRow => whole({ times });
  const known = countAt(table, whole(), 'known');
  const [many, never] = [countAt(table, where(often)), countAt(table, where(NEVER))];
  const min = minBase(answers);
  const limit = threshold(answers, 'never_share');
  if (many < min || never < min || !reaches(never / known, limit)) return null;
  const said = (n: number, times: string): readonly FindingPart[] => [
    figure(`${formatCount(n)}人`, cell(frequency.id, where(times), 'n'), true),
    words('，占'),
    figure(formatShareOf(n, known), cell(frequency.id, where(times), 'share')),
  ];
  return {
    id: 'training.repeated',
    severity: 'medium',
    weight: above(never / known, limit),
    parts: [
      told(`${windowBefore(answers)}参训${often}的`),
      ...said(many, often),
      words('，没有参训记录的'),
      ...said(never, NEVER),
      words('，多头重复与未参训并存。'),
    ],
    ...{ table: frequency.id, where: where(NEVER), value: never / known },
    headline: formatShare(never / known),
    evidence: [`参训${often}${many}/${known}人`, `没有参训记录${never}/${known}人`],
  };
}

export const repeated: FindingDefinition = {
  ...{ id: 'training.repeated', label: '多头重复与未参训并存', tables: [frequency.id], find },
};
