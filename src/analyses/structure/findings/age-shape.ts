import { AGE_BANDS } from '#core/age.ts';
import { formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../sentence.ts';
import { bandCounts } from './age-bands-of.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { above } from './weight.ts';
import { AGE_DIMENSIONS, BANDS } from './young.ts';

/** 过半数, 近半数 (45 % or more); under it nothing is said. */
export function saysHalf(share: number): string | null {
  if (share > 0.5) return '过半数';
  if (share === 0.5) return '占半数';
  return share >= 0.45 ? '占近半数' : null;
}

/** Two neighbouring bands hold about half; 中间大、两头小 when every other band is smaller than either. */
function find(answers: Answers): Finding | null {
  const [all] = bandCounts(answers);
  if (!all || all.known < minBase(answers)) return null;
  const { counts, known, total, rowOf } = all;
  const of = (i: number) => counts[i] ?? 0;
  const pair = (i: number) => of(i) + of(i + 1);
  const best = counts.slice(1).reduce((most, _, i) => (pair(i) > pair(most) ? i : most), 0);
  const first = AGE_BANDS[best];
  const second = AGE_BANDS[best + 1];
  const half = saysHalf(pair(best) / known);
  if (!first || !second || !half || (first.from === null && second.to === null)) return null;
  const others = counts.filter((_, i) => i !== best && i !== best + 1);
  const middle = Math.min(of(best), of(best + 1));
  const inside = first.from !== null && second.to !== null;
  const bulges = inside && others.every((n) => n < middle);
  const unknown = total - known;
  const unsure =
    unknown > 0 && (pair(best) / total < 0.45 || (bulges && Math.max(...others) + unknown >= middle));
  const said =
    first.from === null
      ? `${second.to ?? ''}岁及以下`
      : second.to === null
        ? `${first.from}岁及以上`
        : `${first.from}至${second.to}岁`;
  return {
    id: 'structure.age_shape',
    severity: 'low',
    weight: above(pair(best) / known, 0.45),
    parts: [
      figure(said, cell(BANDS, rowOf(best), 'n')),
      figure(half, cell(BANDS, rowOf(best + 1), 'n')),
      ...(known < 30 ? [figure(`（${pair(best)}/${known}）`, cell(BANDS, rowOf(best), 'n'))] : []),
      ...(bulges ? [words('，呈“中间大、两头小”')] : []),
      words(`${unsure ? `，年龄未填${unknown}人，结论可能改变` : ''}。`),
    ],
    table: BANDS,
    where: rowOf(best),
    value: pair(best) / known,
    headline: formatShare(pair(best) / known),
    evidence: [`${pair(best)}/${known}人`],
  };
}

export const ageShape: FindingDefinition = unlessFilteredBy(AGE_DIMENSIONS, {
  id: 'structure.age_shape',
  label: '年龄分布的形状',
  tables: [BANDS, HEADCOUNT],
  find,
});
