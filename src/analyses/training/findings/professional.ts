import { formatCount, formatShare, roundHalfUp } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import { countAt, findRow, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable, FindingDefinition } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { gravity } from '../../structure/findings/doubt.ts';
import { below } from '../../structure/findings/weight.ts';
import { CATEGORY } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase, wordsOf } from '../said-settings.ts';
import { windowBefore } from './behind-limit.ts';
import { threshold } from './thresholds.ts';

export const PROFESSIONAL = 'training.professional';
const WORDS = 'training.professional_words';

const isProfessional = (answers: Answers) => {
  const said = wordsOf(answers, WORDS);
  return (row: TableRow) => said.some((word) => String(row['category']).includes(word));
};

const hoursOf = (rows: readonly TableRow[]) => rows.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0);

const rowsIn = (answers: Answers, scope: TableRow, measure: string) => {
  const own = rowsAt(rowsByScope(answers.table(CATEGORY.lessons)), scope);
  return measure === 'known_hours' ? own : own.filter(isProfessional(answers));
};

/** Hours of professional training among all whose category is filled in. */
export const professionalHours: DerivedTable = {
  id: PROFESSIONAL,
  title: '专业性培训学时',
  dims: [],
  measures: [
    {
      ...{ name: 'hours', label: '学时', unit: '学时', caveat: '学时未填的记录不计' },
      formula: '类别含设置中专业性培训的字的在职人员培训学时之和',
    },
    {
      ...{ name: 'known_hours', label: '类别已填的学时', unit: '学时' },
      formula: '类别已填的在职人员培训学时之和',
    },
    {
      ...{ name: 'share', label: '学时占比', unit: '%', formula: '专业性培训学时 ÷ 类别已填的学时' },
      caveat: '类别按培训记录的写法认定，一个班次只有一个类别',
    },
  ],
  from: [CATEGORY.lessons],
  derive: (answers) =>
    [...rowsByScope(answers.table(CATEGORY.lessons)).values()].flatMap((rows): TableRow[] => {
      const [first] = rows;
      const known = hoursOf(rows);
      if (!first || known === 0) return [];
      const hours = hoursOf(rows.filter(isProfessional(answers)));
      return [{ ...scopeName(first), hours, known_hours: known, share: hours / known }];
    }),
  behind: (where, measure, answers): Behind | null => {
    const scope = scopeName(where);
    const rows = rowsIn(answers, scope, measure);
    if (rows.length === 0) return null;
    const cells = rows.map((row) => ({
      ...{ table: CATEGORY.lessons, where: { ...scope, category: row['category'] ?? null } },
      measure: 'hours',
    }));
    return { cells };
  },
};

const number = (hours: number) => formatCount(roundHalfUp(hours, 0));

function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'professional_share');
  const row = findRow(answers.table(PROFESSIONAL), whole());
  const [hours, known] = [Number(row?.['hours'] ?? 0), Number(row?.['known_hours'] ?? 0)];
  const trained = countAt(answers.table(COVERAGE), whole(), 'trained');
  if (known === 0 || trained < minBase(answers) || hours / known >= limit) return null;
  if (wordsOf(answers, WORDS).length === 0) return null;
  const unsaid = Math.max(0, countAt(answers.table(COVERAGE), whole(), 'hours') - known);
  const couldTurn = unsaid > 0 && hours + unsaid >= limit * (known + unsaid);
  const doubt = couldTurn ? `，培训类别未填的有${number(unsaid)}学时，结论可能改变` : '';
  const share = cell(PROFESSIONAL, whole(), 'share');
  const names = wordsOf(answers, WORDS)
    .map((word) => `“${word}”`)
    .join('');
  return {
    id: 'training.professional_low',
    severity: gravity('medium', doubt),
    weight: below(hours / known, limit),
    parts: [
      told(`${windowBefore(answers)}专业性培训偏少`),
      words(`，类别含${names}的`),
      ...(hours === 0
        ? [figure('没有学时', share, true)]
        : [
            figure(`${number(hours)}学时`, cell(PROFESSIONAL, whole(), 'hours')),
            words('，占学时'),
            figure(formatShare(hours / known), share, true),
          ]),
      words(`${doubt}。`),
    ],
    ...{ table: PROFESSIONAL, where: whole(), value: hours / known, headline: formatShare(hours / known) },
    evidence: [`${number(hours)}/${number(known)}学时`],
  };
}

export const professionalLow: FindingDefinition = {
  ...{ id: 'training.professional_low', label: '专业性培训偏少', find },
  tables: [PROFESSIONAL, CATEGORY.lessons, COVERAGE],
};
