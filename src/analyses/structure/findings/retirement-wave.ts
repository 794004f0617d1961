import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, scopeRow, told, words } from '../sentence.ts';
import { doubtOf, gravity } from './doubt.ts';
import { highestUnits } from './highest-units.ts';
import { minBase } from './level-shares.ts';
import { comingYears, RETIRING_SOON } from './retiring-soon.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';
import { AGE_DIMENSIONS } from './young.ts';

const keyOf = (row: TableRow) => `${String(row['scope_type'])} ${String(row['scope'])}`;
const scopeNames = (row: TableRow) => ({ type: String(row['scope_type']), name: String(row['scope']) });

/** Many reach it within a few years: said of everyone, or of the level where they are most. */
function find(answers: Answers): Finding | null {
  const { from, to } = comingYears(answers);
  const limit = threshold(answers, 'retirement_share');
  const totals = new Map(answers.table(HEADCOUNT).rows.map((row) => [keyOf(row), Number(row['n'])]));
  const scopes = answers
    .table(RETIRING_SOON)
    .rows.filter((row) => Number(row['known']) >= minBase(answers))
    .map((row) => {
      const [n, known] = [Number(row['n']), Number(row['known'])];
      return { ...scopeNames(row), n, known, total: totals.get(keyOf(row)) ?? known };
    });
  const many = scopes
    .filter(({ type, n, known }) => type !== '单位' && n / known > limit)
    .sort((a, b) => b.n / b.known - a.n / a.known);
  const said = many.find(({ type }) => type === '全部') ?? many[0];
  if (!said) return null;
  const { type, name, n, known } = said;
  const where = scopeRow(type, name);
  const count = cell(RETIRING_SOON, where, 'n');
  const doubt = doubtOf(said, '出生年月或性别', (share) => share > limit);
  const units = type === '全部' ? scopes.filter((scope) => scope.type === '单位') : [];
  return {
    id: 'structure.retirement_wave',
    severity: gravity(n / known > 2 * limit ? 'high' : 'medium', doubt),
    weight: above(n / known, limit),
    parts: [
      words(`${from}${to > from ? `至${to}` : ''}年${type === '全部' ? '' : name}达到最晚退休月的有`),
      figure(`${n}人`, count, true),
      words('，占'),
      figure(formatShareOf(n, known), cell(RETIRING_SOON, where, 'share'), true),
      words('，'),
      told('退休较为集中'),
      ...highestUnits(units, RETIRING_SOON),
      words(`${doubt}（推定类别，待核）。`),
    ],
    table: RETIRING_SOON,
    where,
    value: n / known,
    headline: formatShare(n / known),
    evidence: [`${n}/${known}人`, '推定类别，待核'],
  };
}

export const retirementWave: FindingDefinition = unlessFilteredBy(AGE_DIMENSIONS, {
  id: 'structure.retirement_wave',
  label: '退休高峰',
  tables: [RETIRING_SOON, HEADCOUNT],
  find,
});
