import { AGE_BANDS } from '#core/age.ts';
import type { Finding } from '#core/finding.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';
import { levelShares, minBase } from './level-shares.ts';

const TABLE = 'structure.age_bands';
const YOUNG = AGE_BANDS[0]?.label ?? '';

/** People missing to a share: by changing who is there, and by adding to them (which moves the base). */
export function peopleToTarget(
  n: number,
  known: number,
  target: number,
): { readonly change: number; readonly add: number } {
  const missing = Number((target * known - n).toPrecision(12));
  if (missing <= 0) return { change: 0, add: 0 };
  return { change: Math.ceil(missing), add: Math.ceil(Number((missing / (1 - target)).toPrecision(12))) };
}

/** Said of the level furthest below the office's own target, or of the whole when there are no levels. */
function find(answers: Answers): Finding | null {
  const target = answers.setting('structure.young_target');
  if (typeof target !== 'number' || target <= 0 || target >= 1) return null;
  const table = answers.table(TABLE);
  const where = whole({ band: YOUNG });
  const all = { name: '全部', n: countAt(table, where), known: countAt(table, whole(), 'known'), where };
  const lowest = levelShares(table, { band: YOUNG }, minBase(answers))[0] ?? all;
  const { n, known } = lowest;
  if (known < minBase(answers) || n / known >= target) return null;
  const { change, add } = peopleToTarget(n, known, target);
  return {
    id: 'structure.young_below_target',
    severity: 'high',
    parts: [
      told(`${lowest.name}${YOUNG}`),
      words('占'),
      figure(formatShareOf(n, known), cell(TABLE, lowest.where, 'share'), true),
      words(`，低于目标${formatShare(target)}，总人数不变需调整`),
      figure(`${change}人`, cell(TABLE, lowest.where, 'n')),
      words('，净增需'),
      figure(`${add}人`, cell(TABLE, lowest.where, 'n')),
      words('。'),
    ],
    table: TABLE,
    where: lowest.where,
    value: n / known,
    headline: formatShare(n / known),
    evidence: [`${n}/${known}人`, `目标${formatShare(target)}`],
  };
}

export const youngBelowTarget: FindingDefinition = {
  id: 'structure.young_below_target',
  label: '年轻干部占比低于目标',
  tables: [TABLE],
  find,
};
