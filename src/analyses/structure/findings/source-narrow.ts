import { formatShare } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../sentence.ts';
import { whole } from '../sentence.ts';
import { minBase } from './level-shares.ts';

const TABLE = 'structure.sources';
const TENTHS = '零一二三四五六七八九';

/** 六成以上 for a share of at least 0.6 and under 0.7. */
export function atLeastTenths(share: number): string {
  return share >= 1 ? '全部' : `${TENTHS[Math.floor(share * 10 + 1e-9)] ?? ''}成以上`;
}

export function smallestSource(answers: Answers): { readonly source: string; readonly n: number } | null {
  const limit = answers.setting('structure.small_source');
  const rows = answers
    .table(TABLE)
    .rows.filter((row) => row['scope_type'] === '全部' && row['source'] !== '其他')
    .map((row) => ({ source: String(row['source']), n: Number(row['n']) }))
    .sort((a, b) => a.n - b.n);
  const [smallest, next] = rows;
  if (!smallest || !next || typeof limit !== 'number') return null;
  return smallest.n <= limit && smallest.n < next.n ? smallest : null;
}

/** More than half come one way, and perhaps very few another. */
function find(answers: Answers): Finding | null {
  const table = answers.table(TABLE);
  const known = countAt(table, whole(), 'known');
  const [largest] = table.rows
    .filter((row) => row['scope_type'] === '全部')
    .map((row): { readonly where: TableRow; readonly n: number } => ({
      where: whole({ source: row['source'] ?? null }),
      n: Number(row['n']),
    }))
    .sort((a, b) => b.n - a.n);
  if (!largest || known < minBase(answers) || largest.n / known <= 0.5) return null;
  const share = largest.n / known;
  const smallest = smallestSource(answers);
  const few = smallest
    ? [
        words('，来自'),
        told(smallest.source),
        words('的仅'),
        figure(`${smallest.n}人`, cell(TABLE, whole({ source: smallest.source }), 'n'), true),
      ]
    : [];
  return {
    id: 'structure.source_narrow',
    severity: smallest ? 'high' : 'medium',
    parts: [
      words('来源较集中，'),
      figure(atLeastTenths(share), cell(TABLE, largest.where, 'share')),
      words(`来自${String(largest.where['source'])}`),
      ...few,
      words('。'),
    ],
    table: TABLE,
    where: largest.where,
    value: share,
    headline: formatShare(share),
    evidence: [`${largest.n}/${known}人`],
  };
}

export const sourceNarrow: FindingDefinition = {
  id: 'structure.source_narrow',
  label: '来源集中',
  tables: [TABLE],
  find,
};
