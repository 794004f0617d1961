import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { LONG_IN_POST, longYears } from '../posts/long-in-post.ts';
import { cell, figure, scopeRow, told, words } from '../sentence.ts';
import { doubtOf, gravity } from './doubt.ts';
import { highestUnits } from './highest-units.ts';
import { minBase } from './level-shares.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';

const TIME = '任现职';

/** Many have been in one post for long: said of everyone, or of the level where they are most. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'long_in_post_share');
  const totals = new Map(
    answers.table(HEADCOUNT).rows.map((row) => [`${row['scope_type']} ${row['scope']}`, Number(row['n'])]),
  );
  const scopes = answers
    .table(LONG_IN_POST)
    .rows.filter((row) => row['time'] === TIME && Number(row['known']) >= minBase(answers))
    .map((row) => {
      const [type, name] = [String(row['scope_type']), String(row['scope'])];
      const [n, known] = [Number(row['n']), Number(row['known'])];
      const where = scopeRow(type, name, { time: TIME });
      return { type, name, n, known, total: totals.get(`${type} ${name}`) ?? known, where };
    });
  const many = scopes
    .filter(({ type, n, known }) => type !== '单位' && known > 0 && n / known > limit)
    .sort((a, b) => b.n / b.known - a.n / a.known);
  const said = many.find(({ type }) => type === '全部') ?? many[0];
  if (!said) return null;
  const { type, name, n, known, where } = said;
  const doubt = doubtOf(said, '任现职时间', (share) => share > limit);
  const units = type === '全部' ? scopes.filter((scope) => scope.type === '单位') : [];
  return {
    id: 'structure.long_in_post',
    severity: gravity('medium', doubt),
    weight: above(n / known, limit),
    parts: [
      told(`${type === '全部' ? '' : name}任现职满${longYears(answers)}年`),
      words('的有'),
      figure(`${n}人`, cell(LONG_IN_POST, where, 'n'), true),
      words('，占'),
      figure(formatShareOf(n, known), cell(LONG_IN_POST, where, 'share'), true),
      ...highestUnits(units, LONG_IN_POST, { time: TIME }),
      words(`${doubt}。`),
    ],
    table: LONG_IN_POST,
    where,
    value: n / known,
    headline: formatShare(n / known),
    evidence: [`${n}/${known}人`],
  };
}

export const longInPostMany: FindingDefinition = unlessFilteredBy(['post_years'], {
  id: 'structure.long_in_post',
  label: '任现职时间长的人多',
  tables: [LONG_IN_POST, HEADCOUNT],
  find,
});
