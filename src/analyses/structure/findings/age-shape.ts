import { AGE_BANDS } from '#core/age.ts';
import { formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, whole, words } from '../sentence.ts';
import { minBase } from './level-shares.ts';

const TABLE = 'structure.age_bands';

/** 过半数, 近半数 (45 % or more); under it nothing is said. */
export function saysHalf(share: number): string | null {
  if (share > 0.5) return '过半数';
  if (share === 0.5) return '占半数';
  return share >= 0.45 ? '占近半数' : null;
}

/** Two neighbouring bands hold about half, and both ends are smaller than either of them. */
function find(answers: Answers): Finding | null {
  const table = answers.table(TABLE);
  const known = countAt(table, whole(), 'known');
  if (known < minBase(answers)) return null;
  const counts = AGE_BANDS.map(({ label }) => countAt(table, whole({ band: label })));
  const at = (i: number) => counts[i] ?? 0;
  const pair = (i: number) => at(i) + at(i + 1);
  const best = counts.slice(1).reduce((most, _, i) => (pair(i) > pair(most) ? i : most), 0);
  const first = AGE_BANDS[best];
  const second = AGE_BANDS[best + 1];
  if (!first || !second || first.from === null || second.to === null) return null;
  const share = pair(best) / known;
  const half = saysHalf(share);
  if (!half) return null;
  const middle = Math.min(at(best), at(best + 1));
  const ends = counts.filter((_, i) => i < best || i > best + 1);
  const bulges = best > 0 && ends.every((n) => n <= middle);
  const where = whole({ band: first.label });
  return {
    id: 'structure.age_shape',
    severity: 'low',
    parts: [
      figure(`${first.from}至${second.to}岁`, cell(TABLE, where, 'n')),
      figure(half, cell(TABLE, whole({ band: second.label }), 'n')),
      ...(bulges ? [words('，呈“中间大、两头小”')] : []),
    ],
    table: TABLE,
    where,
    value: share,
    headline: formatShare(share),
    evidence: [`${pair(best)}/${known}人`],
  };
}

export const ageShape: FindingDefinition = {
  id: 'structure.age_shape',
  label: '年龄分布的形状',
  tables: [TABLE],
  find,
};
