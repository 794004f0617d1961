import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../sentence.ts';
import { doubtOf, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT, wholeShare } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';

export const SOURCES = 'structure.sources';
const TENTHS = '零一二三四五六七八九';

/** 六成以上 for a share of at least 0.6 and under 0.7. */
export function atLeastTenths(share: number): string {
  return share >= 1 ? '全部' : `${TENTHS[Math.floor(share * 10 + 1e-9)] ?? ''}成以上`;
}

interface SourceCount {
  readonly source: string;
  readonly n: number;
}

/** The sources of everyone that say where people come from, fewest first. */
function namedSources(answers: Answers): readonly SourceCount[] {
  return answers
    .table(SOURCES)
    .rows.filter((row) => row['scope_type'] === '全部' && row['source'] !== '其他' && Number(row['n']) > 0)
    .map((row) => ({ source: String(row['source']), n: Number(row['n']) }))
    .sort((a, b) => a.n - b.n);
}

/** The one source with the fewest people, when these are few; null when several have as few. */
export function smallestSource(answers: Answers): SourceCount | null {
  const limit = answers.setting('structure.small_source');
  const [smallest, next] = namedSources(answers);
  if (!smallest || !next || typeof limit !== 'number') return null;
  return smallest.n <= limit && smallest.n < next.n ? smallest : null;
}

/** More than half come one way, and perhaps very few another. */
function find(answers: Answers): Finding | null {
  const named = namedSources(answers);
  const largest = named[named.length - 1];
  if (!largest) return null;
  const all = wholeShare(answers, answers.table(SOURCES), [{ source: largest.source }]);
  const narrow = threshold(answers, 'narrow_source');
  if (all.known < minBase(answers) || all.share <= narrow || all.share < 0.1) return null;
  const smallest = smallestSource(answers);
  const doubt = doubtOf(all, '来源', (share) => share > narrow);
  const few =
    smallest && smallest.source !== largest.source
      ? [
          words('，来自'),
          told(smallest.source),
          words('的仅'),
          figure(`${smallest.n}人`, cell(SOURCES, whole({ source: smallest.source }), 'n'), true),
        ]
      : [];
  const share = cell(SOURCES, all.where, 'share');
  return {
    id: 'structure.source_narrow',
    severity: gravity(few.length > 0 ? 'high' : 'medium', doubt),
    weight: above(all.share, narrow),
    parts: [
      words('来源较集中，'),
      figure(atLeastTenths(all.share), share),
      words(`来自${largest.source}`),
      ...(all.known < 30 ? [figure(`（${formatShareOf(all.n, all.known)}）`, share)] : []),
      ...few,
      words(`${doubt}。`),
    ],
    table: SOURCES,
    where: all.where,
    value: all.share,
    headline: formatShare(all.share),
    evidence: [`${all.n}/${all.known}人`],
  };
}

export const sourceNarrow: FindingDefinition = unlessFilteredBy(['source'], {
  id: 'structure.source_narrow',
  label: '来源集中',
  tables: [SOURCES, HEADCOUNT],
  find,
});
