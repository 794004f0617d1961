import { HONOUR_LEVELS } from '#core/codes.ts';
import type { Finding } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { isPerson } from '../persons.ts';
import { TALLY } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';
import { NATIONAL_FINDING } from './ids.ts';

const [NATIONAL] = HONOUR_LEVELS;
const MOST_NAMED = 3;

function find(answers: Answers): Finding | null {
  const of = answers.table(TALLY).rows.filter((row) => row['level'] === NATIONAL);
  const year = of[0]?.['year'];
  const own = of.filter((row) => Number(row['this_year'] ?? 0) > 0);
  if (typeof year !== 'number' || own.length === 0) return null;
  const where = { year, level: NATIONAL };
  const n = own.reduce((sum, row) => sum + Number(row['this_year']), 0);
  const named = own.map((row) => String(row['object'])).filter((object) => !isPerson(object));
  const others = own.length - named.length;
  const shown = named.slice(0, MOST_NAMED);
  const isCut = others > 0 || shown.length < named.length;
  return {
    ...{ id: NATIONAL_FINDING, severity: 'low', table: YEARLY, where, value: n },
    parts: [
      ...shown.flatMap((object, i) => [...(i > 0 ? [words('、')] : []), words(object)]),
      words(`${shown.length > 0 && isCut ? '等' : ''}${year}年获得${NATIONAL}荣誉`),
      figure(`${n}项`, cell(YEARLY, where, 'n')),
      words('。'),
    ],
    headline: `${n}项`,
  };
}

/** Who has an honour of the highest level in the newest year. */
export const nationalFinding: FindingDefinition = {
  ...{ id: NATIONAL_FINDING, label: '国家级荣誉', tables: [TALLY, YEARLY], find },
};
