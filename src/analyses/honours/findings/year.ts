import { HONOUR_LEVELS } from '#core/codes.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';
import { YEARLY } from '../tables/yearly.ts';
import { YEAR_FINDING } from './ids.ts';
import { leadersOf } from './leaders.ts';

const HIGH: readonly string[] = HONOUR_LEVELS.slice(0, 2);
/** More than that are not named together. */
const MOST_NAMED = 2;

function sayHigh(answers: Answers, year: number): readonly FindingPart[] {
  const high = HIGH.map((level) => ({ level, n: countAt(answers.table(YEARLY), { year, level }) }));
  const parts = high
    .filter(({ n }) => n > 0)
    .flatMap(({ level, n }, i) => [
      words(`${i > 0 ? '、' : ''}${level}`),
      figure(`${n}项`, cell(YEARLY, { year, level }, 'n')),
    ]);
  return parts.length > 0 ? [words('，其中'), ...parts] : [];
}

function find(answers: Answers): Finding | null {
  const leaders = leadersOf(answers);
  if (!leaders) return null;
  const { year, most, objects } = leaders;
  const where = { year, level: ALL_LEVELS };
  const n = countAt(answers.table(YEARLY), where);
  if (n === 0) return null;
  const isNamed = objects.length > 0 && objects.length <= MOST_NAMED;
  const named = objects.flatMap((object, i) => [words(i > 0 ? '、' : '；'), words(object)]);
  const [first] = objects;
  const each = objects.length > 1 ? '各' : '';
  return {
    ...{ id: YEAR_FINDING, severity: 'low', table: YEARLY, where, value: n },
    parts: [
      words(`${year}年获得荣誉`),
      figure(`${n}项`, cell(YEARLY, where, 'n')),
      ...sayHigh(answers, year),
      ...(isNamed && first !== undefined
        ? [
            ...named,
            words(each),
            figure(`${most}项`, cell(TALLY, { object: first, level: ALL_LEVELS }, 'this_year')),
            words('，在单位和科室中最多'),
          ]
        : []),
      words('。'),
    ],
    headline: `${n}项`,
  };
}

/** How many honours the newest year brought, and who has the most of them. */
export const yearFinding: FindingDefinition = {
  ...{ id: YEAR_FINDING, label: '最近一年获得的荣誉', tables: [YEARLY, TALLY], find },
};
