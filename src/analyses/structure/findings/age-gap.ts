import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { type BandCounts, bandCounts, bandWords } from './age-bands-of.ts';
import { gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { below } from './weight.ts';
import { AGE_DIMENSIONS, BANDS } from './young.ts';

/** 不到…的一半 only below one half, 不到…的三分之一 only below a third. */
export function saysPart(ratio: number): string | null {
  if (ratio < 1 / 3) return '的三分之一';
  return ratio < 0.5 ? '的一半' : null;
}

interface Gap {
  readonly scope: BandCounts;
  readonly band: number;
  /** People of the band ÷ those of the smaller neighbour. */
  readonly ratio: number;
}

/** Bands between two larger ones, deepest gap first. */
function gapsOf(scope: BandCounts, limit: number, min: number): readonly Gap[] {
  const of = (band: number) => scope.counts[band] ?? 0;
  return scope.counts.flatMap((n, band): Gap[] => {
    if (band === 0 || band === scope.counts.length - 1) return [];
    const neighbour = Math.min(of(band - 1), of(band + 1));
    return neighbour >= min && n / neighbour < limit ? [{ scope, band, ratio: n / neighbour }] : [];
  });
}

/** 断档: a band with far fewer people than both bands beside it; said of the deepest gap. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'gap_ratio');
  const gaps = bandCounts(answers).flatMap((scope) => gapsOf(scope, limit, minBase(answers)));
  const [gap] = gaps.sort((a, b) => a.ratio - b.ratio);
  if (!gap) return null;
  const { scope, band, ratio } = gap;
  const of = (i: number) => scope.counts[i] ?? 0;
  const count = (i: number) => figure(`${of(i)}人`, cell(BANDS, scope.rowOf(i), 'n'));
  const unknown = scope.total - scope.known;
  const unsure = of(band) + unknown >= limit * Math.min(of(band - 1), of(band + 1));
  const doubt = unknown > 0 && unsure ? `，年龄未填${unknown}人，结论可能改变` : '';
  const part = saysPart(ratio);
  const neighbours = [
    words(bandWords(band - 1)),
    count(band - 1),
    words(`、${bandWords(band + 1)}`),
    count(band + 1),
  ];
  return {
    id: 'structure.age_gap',
    severity: gravity(ratio < 1 / 3 ? 'high' : 'medium', doubt),
    weight: below(ratio, limit),
    parts: [
      told(`${scope.name}${bandWords(band)}`),
      ...(of(band) === 0
        ? [figure('没有人', cell(BANDS, scope.rowOf(band), 'n'), true), words('，相邻的'), ...neighbours]
        : [
            words('仅'),
            figure(`${of(band)}人`, cell(BANDS, scope.rowOf(band), 'n'), true),
            words(part ? '，不到相邻两段（' : '，少于相邻两段（'),
            ...neighbours,
            words(part ? `）任一段${part}` : '）'),
          ]),
      words(`，${part ? '存在断档' : '偏少'}${doubt}。`),
    ],
    table: BANDS,
    where: scope.rowOf(band),
    value: of(band),
    headline: `${of(band)}人`,
    evidence: [band - 1, band + 1].map((i) => `${bandWords(i)}${of(i)}人`),
  };
}

export const ageGap: FindingDefinition = unlessFilteredBy(AGE_DIMENSIONS, {
  id: 'structure.age_gap',
  label: '年龄断档',
  tables: [BANDS, HEADCOUNT],
  find,
});
