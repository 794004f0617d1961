import { AGE_BANDS } from '#core/age.ts';
import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, told, words } from '../sentence.ts';
import { type BandCounts, bandCounts, bandWords } from './age-bands-of.ts';
import { gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above, reaches } from './weight.ts';
import { AGE_DIMENSIONS, BANDS } from './young.ts';

const EVEN = 1 / AGE_BANDS.length;
/** Fewer people than these make no 梯次 of seven bands. */
const ENOUGH = 30;

/** Bands counted from the youngest, furthest from even first; the last is thinned by retirement and may be low. */
function uneven({ counts, known }: BandCounts, limit: number): readonly number[] {
  const away = (band: number) => Math.abs((counts[band] ?? 0) / known - EVEN);
  const isAway = (band: number) => {
    const isLow = (counts[band] ?? 0) / known < EVEN;
    return reaches(away(band), limit) && !(isLow && band === counts.length - 1);
  };
  return counts
    .map((_, band) => band)
    .filter(isAway)
    .sort((a, b) => away(b) - away(a));
}

function clause({ counts, known, rowOf }: BandCounts, band: number): readonly FindingPart[] {
  const n = counts[band] ?? 0;
  const difference = n / known - EVEN;
  const share = cell(BANDS, rowOf(band), 'share');
  return [
    told(bandWords(band)),
    words(n === 0 ? '没有人' : '占'),
    ...(n === 0 ? [] : [figure(formatShareOf(n, known), share, true)]),
    words(difference > 0 ? '，高' : '，低'),
    ...pointsAndPeople(difference, known, share),
  ];
}

/** Even bands: 年龄梯次较为均衡, with the lowest and the highest. */
function balanced({ counts, known, rowOf }: BandCounts): readonly FindingPart[] {
  const bands = counts.map((n, band) => ({ n, band })).slice(0, -1);
  const low = Math.min(...bands.map(({ n }) => n));
  const high = Math.max(...bands.map(({ n }) => n));
  const place = (n: number) => cell(BANDS, rowOf(bands.find((band) => band.n === n)?.band ?? 0), 'share');
  return [
    words(`年龄梯次较为均衡，${AGE_BANDS[bands.length - 1]?.to ?? ''}岁及以下各年龄段占比在`),
    figure(formatShareOf(low, known), place(low)),
    words('至'),
    figure(formatShareOf(high, known), place(high)),
    words('之间'),
  ];
}

/** Whether knowing every age could turn the finding: the told band back to even, or an even band away from it. */
function isUnsure({ counts, known, total }: BandCounts, away: number | undefined, limit: number): boolean {
  const unknown = total - known;
  const over = (n: number) => n / total - EVEN;
  if (unknown === 0) return false;
  if (away === undefined) {
    const inner = counts.slice(0, -1);
    return (
      counts.some((n) => reaches(over(n + unknown), limit)) || inner.some((n) => reaches(-over(n), limit))
    );
  }
  const n = counts[away] ?? 0;
  return n / known > EVEN ? !reaches(over(n), limit) : !reaches(-over(n + unknown), limit);
}

/** Is the 梯次 reasonable: the share of every band against that of equal bands. */
function find(answers: Answers): Finding | null {
  const [all] = bandCounts(answers);
  if (!all || all.known < Math.max(minBase(answers), ENOUGH)) return null;
  const limit = threshold(answers, 'even_difference');
  const away = uneven(all, limit).slice(0, 2);
  const first = away[0] ?? all.counts.indexOf(Math.max(...all.counts));
  const share = (all.counts[first] ?? 0) / all.known;
  const doubt = isUnsure(all, away[0], limit) ? `，年龄未填${all.total - all.known}人，结论可能改变` : '';
  return {
    id: 'structure.age_structure',
    severity: gravity(away.length === 0 ? 'low' : 'medium', doubt),
    weight: away.length === 0 ? 0 : above(Math.abs(share - EVEN), limit),
    parts: [
      ...(away.length === 0
        ? balanced(all)
        : [words(`年龄梯次不够均衡，与各年龄段均等（${formatShare(EVEN)}）相比，`)]),
      ...away.flatMap((band, i) => [...(i > 0 ? [words('；')] : []), ...clause(all, band)]),
      words(`${doubt}。`),
    ],
    table: BANDS,
    where: all.rowOf(first),
    value: share,
    headline: formatShare(share),
    evidence: [`${bandWords(first)}${all.counts[first] ?? 0}/${all.known}人`],
  };
}

export const ageStructure: FindingDefinition = unlessFilteredBy(AGE_DIMENSIONS, {
  id: 'structure.age_structure',
  label: '年龄梯次是否均衡',
  tables: [BANDS, HEADCOUNT],
  find,
});
