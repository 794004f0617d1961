import { ORGANISER_LEVELS } from '#core/codes.ts';
import { formatCount, formatShare, roundHalfUp } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt, findRow, type TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { gravity } from '../../structure/findings/doubt.ts';
import { below } from '../../structure/findings/weight.ts';
import { CATEGORY } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase, wordsOf } from '../said-settings.ts';
import { windowBefore } from './behind-limit.ts';
import { CATEGORY_ORGANISERS, HIGH, highRow, isTheory, THEORY_LEVELS } from './organiser-shares.ts';
import { threshold } from './thresholds.ts';

const hours = (row: TableRow | undefined, name = 'hours'): number => Number(row?.[name] ?? 0);

/** Hours of theory of which nobody knows who organised them. */
function unsaidHours(answers: Answers, known: number): number {
  const all = answers
    .table(CATEGORY.lessons)
    .rows.filter((row) => row['scope_type'] === '全部' && isTheory(answers)(row))
    .reduce((sum, row) => sum + hours(row), 0);
  return Math.max(0, all - known);
}

function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'high_level_share');
  const table = answers.table(THEORY_LEVELS);
  const row = highRow(answers.table(THEORY_LEVELS));
  const [high, known] = [hours(row), hours(row, 'known_hours')];
  const trained = countAt(answers.table(COVERAGE), whole(), 'trained');
  if (!row || known === 0 || trained < minBase(answers) || high / known >= limit) return null;
  const unsaid = unsaidHours(answers, known);
  const doubt =
    unsaid > 0 && high + unsaid >= limit * (known + unsaid)
      ? `，主办层级未填的有${formatCount(roundHalfUp(unsaid, 0))}学时，结论可能改变`
      : '';
  const rowOf = (said: string) => whole({ organiser_level: said });
  const most = ORGANISER_LEVELS.slice(2)
    .map((said) => ({ said, of: hours(findRow(table, rowOf(said))) }))
    .sort((a, b) => b.of - a.of)[0];
  const where = rowOf(String(row['organiser_level']));
  const theory = wordsOf(answers, 'training.theory_words').join('、');
  const share = cell(THEORY_LEVELS, where, 'share');
  return {
    id: 'training.level_low',
    severity: gravity('medium', doubt),
    weight: below(high / known, limit),
    parts: [
      told(`${windowBefore(answers)}${theory}培训层次不够高`),
      words('，'),
      ...(high === 0
        ? [figure(`没有${HIGH}主办的学时`, share, true)]
        : [words(`${HIGH}主办的占学时`), figure(formatShare(high / known), share, true)]),
      ...(most && most.of > 0
        ? [
            words(`，${most.said}主办的占`),
            figure(formatShare(most.of / known), cell(THEORY_LEVELS, rowOf(most.said), 'share')),
          ]
        : []),
      words(`${doubt}。`),
    ],
    ...{ table: THEORY_LEVELS, where, value: high / known, headline: formatShare(high / known) },
    evidence: [`${formatCount(roundHalfUp(high, 0))}/${formatCount(roundHalfUp(known, 0))}学时`],
  };
}

export const levelLow: FindingDefinition = {
  ...{ id: 'training.level_low', label: '理论教育培训层次不高', find },
  tables: [THEORY_LEVELS, CATEGORY_ORGANISERS, CATEGORY.lessons, COVERAGE],
};
