import { formatCount, formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { below } from '../../structure/findings/weight.ts';
import { minBase } from '../said-settings.ts';
import { TESTS } from '../tests/kept.ts';
import { windowBefore } from './behind-limit.ts';
import { threshold } from './thresholds.ts';

interface Sat {
  readonly test: string;
  readonly expected: number;
  readonly sat: number;
  readonly share: number;
}

const toSat = (row: TableRow): Sat => {
  const [expected, sat] = [Number(row['expected'] ?? 0), Number(row['sat'] ?? 0)];
  return { test: String(row['test']), expected, sat, share: expected > 0 ? sat / expected : 1 };
};

/** The test that fewest of those listed sat; the other ones below the limit are counted. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'test_share');
  const min = minBase(answers);
  const low = answers
    .table(TESTS)
    .rows.filter((row) => row['scope_type'] === '全部')
    .map(toSat)
    .filter(({ expected, share }) => expected >= min && share < limit)
    .sort((a, b) => a.share - b.share);
  const [first] = low;
  if (!first) return null;
  const { test, expected, sat, share } = first;
  const where = whole({ test });
  const rest = low.length > 1 ? `；另有${low.length - 1}次测试参加率低于${formatShare(limit)}` : '';
  return {
    id: 'training.test_coverage',
    severity: 'medium',
    weight: below(share, limit),
    parts: [
      told(`${windowBefore(answers)}“${test}”参加率`),
      figure(formatShareOf(sat, expected), cell(TESTS, where, 'share'), true),
      words('，应考'),
      figure(`${formatCount(expected)}人次`, cell(TESTS, where, 'expected')),
      words('，实考'),
      figure(`${formatCount(sat)}人次`, cell(TESTS, where, 'sat')),
      words(`${rest}。`),
    ],
    ...{ table: TESTS, where, value: share, headline: formatShare(share) },
    evidence: [`${sat}/${expected}人次`],
  };
}

export const testCoverage: FindingDefinition = {
  ...{ id: 'training.test_coverage', label: '应知应会测试参加率偏低', tables: [TESTS], find },
};
